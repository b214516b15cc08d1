package org.approdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.cache.StepCache;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.PublishedFolder;
import org.approdo.source.SourceFile;

/**
 * The folder that a run with a {@link Shard} leaves: the files it made, where the site has them, and
 *
 * <pre>
 * approdo-part.txt     {@link PartLabel which part of what it is}
 * approdo-part.steps   what pure steps came to: audits of its pages, indexes of languages
 * .approdo             the publisher's list of all these
 * </pre>
 */
public record Part(Path folder, PublishedFolder files, PartLabel label) {
    private static final String LABEL = "approdo-part.txt";
    private static final String STEPS = "approdo-part.steps";

    /** Why a folder is no part that can be used, and what to do. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(Path folder, String why) {
            super(folder + ": " + why);
        }
    }

    /** What to publish as a part. */
    public static OutputTree tree(OutputTree made, PartLabel label, StepCache steps) {
        return made.here()
                .with(List.of(OutputFile.of(LABEL, LABEL, label.bytes()), OutputFile.of(STEPS, STEPS, steps.used())));
    }

    /** Whether a folder holds something published that is no part. */
    public static boolean isOther(Path folder) throws IOException {
        return PublishedFolder.open(folder).filter(f -> !f.contains(LABEL)).isPresent();
    }

    /** What the steps of a part came to that was made here before; nothing when there is none. */
    public static byte[] steps(Path folder) {
        try {
            return Files.readAllBytes(folder.resolve(STEPS));
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** Reads every byte of a part. */
    static Part read(Path folder) throws Unusable {
        try {
            return readFolder(folder);
        } catch (IOException e) {
            throw new Unusable(folder, "cannot be read: " + SourceFile.words(e));
        } catch (UncheckedIOException e) {
            throw new Unusable(folder, "cannot be read: " + e.getMessage());
        }
    }

    private static Part readFolder(Path folder) throws Unusable, IOException {
        if (!Files.isDirectory(folder)) {
            throw new Unusable(folder, "no such folder; name those that 'approdo build --shard' made");
        }
        Optional<PublishedFolder> published = PublishedFolder.open(folder);
        if (published.isEmpty()) {
            throw new Unusable(
                    folder,
                    "no part of a site: .approdo, the list of its files, is missing or damaged;"
                            + " copy the whole folder, hidden files too, or build the part again");
        }
        PublishedFolder files = published.get();
        if (!files.contains(LABEL)) {
            throw new Unusable(folder, "no part of a site; name folders that 'approdo build --shard' made");
        }
        List<String> damaged = files.damaged();
        if (!damaged.isEmpty()) {
            String which = damaged.size() == 1
                    ? damaged.get(0) + " is missing or not as it was made"
                    : "%s and %d more are missing or not as they were made"
                            .formatted(damaged.get(0), damaged.size() - 1);
            throw new Unusable(folder, which + "; copy the part again, or build it again");
        }
        PartLabel label = PartLabel.parse(files.bytes(LABEL))
                .orElseThrow(() -> new Unusable(
                        folder, "%s is of another approdo; build the part again with this one".formatted(LABEL)));
        return new Part(folder, files, label);
    }

    byte[] steps() {
        return files.bytes(STEPS);
    }
}

package org.approdo.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.approdo.Options;
import org.approdo.PartLabel;
import org.approdo.Parts;
import org.approdo.cache.StepCache;
import org.approdo.content.ItemMemory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code approdo merge}. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Puts the parts that 'build --shard' made together, to the bytes that one build makes.",
        footer = {
            "",
            "Day and address are those of the parts. The site must be here as it was when they were made.",
            "Exit codes: 0 published, 1 pages of different parts contradict each other, 2 the parts do not fit."
        })
final class MergeCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final OutFolder out = new OutFolder();

    @Parameters(arity = "1..*", paramLabel = "PART", description = "folders of all parts, in any order")
    private final List<Path> folders = new ArrayList<>();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Path root = site.root();
        Path folder = out.of(root, "public");
        checkIsNoPart(folder);
        String program = VersionCommand.program();
        var complaints = new ArrayList<String>();
        Optional<Parts> parts = Parts.read(folders, root, program, complaints);
        if (parts.isEmpty()) {
            throw new WrongUse(String.join("\napprodo: ", complaints));
        }
        site.settle(options(parts.get(), program));
        var run = new PublishRun(site, folder, spec);
        return run.run(
                "merging",
                tree -> {
                    if (!parts.get().isOf(root)) {
                        throw new WrongUse("files of the site were changed meanwhile; nothing was published");
                    }
                    return tree;
                },
                (generated, published) -> run.say(
                        Summary.of(generated).text(),
                        published.written(),
                        published.unchanged(),
                        published.bytes() / 1e6));
    }

    private Options options(Parts parts, String program) {
        PartLabel label = parts.label();
        Options told = site.options();
        if (site.isClockTold() && !told.day().equals(label.day())) {
            throw new WrongUse(
                    "the parts were made for the day %s, not %s; leave --clock and SOURCE_DATE_EPOCH out, or build the parts again"
                            .formatted(label.day(), told.day()));
        }
        if (told.baseUrl().filter(u -> !u.equals(label.baseUrl())).isPresent()) {
            throw new WrongUse("the parts were made for %s, not '%s'; leave --base-url out, or build the parts again"
                    .formatted(
                            label.baseUrl().isEmpty() ? "the address in site-config.yml" : "'" + label.baseUrl() + "'",
                            told.baseUrl().get()));
        }
        StepCache cache = StepCache.inMemory(program);
        parts.tell(cache);
        return new Options(
                        Optional.of(label.baseUrl()).filter(u -> !u.isEmpty()),
                        label.day().atStartOfDay().toInstant(ZoneOffset.UTC),
                        cache,
                        ItemMemory.none())
                .sharing(parts);
    }

    private void checkIsNoPart(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        for (Path part : folders) {
            Path source = part.toAbsolutePath().normalize();
            if (target.startsWith(source) || source.startsWith(target)) {
                throw new WrongUse(
                        "--out %s and the part %s lie in each other; name another folder".formatted(folder, part));
            }
        }
    }
}

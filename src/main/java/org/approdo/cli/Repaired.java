package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.PinWriter;
import org.approdo.content.Repairs;
import org.approdo.content.SiteConfig;
import org.approdo.editorial.TranslationCheck;
import org.approdo.source.Diagnostics;

/** The files of a site that were mended; those with errors are left to people. */
record Repaired(List<String> pinned, List<String> changed, List<String> removed) {
    /** Mends what needs no judgement. Empty when the site has no configuration to read it by. */
    static Optional<Repaired> in(SiteOptions site) throws IOException {
        var log = new Diagnostics();
        Path root = site.root();
        Optional<SiteConfig> config = SiteConfig.read(root, site.options().baseUrl(), log);
        if (config.isEmpty() || log.hasErrors()) {
            return Optional.empty();
        }
        Content content = Content.read(root, config.get(), site.options().day(), log);
        Set<String> faulty = log.faultyFiles();
        var repaired = new Repaired(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Entry entry : content.entries()) {
            for (EntryText text : entry.texts().values()) {
                if (!faulty.contains(text.file().path()) && lacksDigests(config.get(), entry, text)) {
                    String pinned = PinWriter.pinned(text, Ledger.digests(entry.sourceOf(text)), Optional.empty());
                    Saved.write(root.resolve(text.file().path()), pinned);
                    repaired.pinned.add(text.file().path());
                }
            }
        }
        if (!repaired.pinned.isEmpty()) {
            content = Content.read(root, config.get(), site.options().day(), new Diagnostics());
        }
        for (Repairs.Repair repair : Repairs.of(content)) {
            String path = repair.file().path();
            if (faulty.contains(path)) {
                continue;
            }
            if (repair.text().isPresent()) {
                Saved.write(root.resolve(path), repair.text().get());
                repaired.changed.add(path);
            } else {
                Files.delete(root.resolve(path));
                repaired.removed.add(path);
            }
        }
        return Optional.of(repaired);
    }

    /** Whether a translation says nothing of its source, and agrees with what stands there now. */
    private static boolean lacksDigests(SiteConfig config, Entry entry, EntryText text) {
        boolean lacking = text.translation().filter(t -> t.digests().isEmpty()).isPresent();
        if (!lacking || text.isStub() || text.isInProgress()) {
            return false;
        }
        var against = new Diagnostics();
        new TranslationCheck(config.locales(), against).check(entry.type(), entry.sourceOf(text), text);
        return against.sorted().isEmpty();
    }

    /** Which files, and why; {@code nothing to mend} when there are none. */
    String words() {
        if (pinned.isEmpty() && changed.isEmpty() && removed.isEmpty()) {
            return "nothing to mend";
        }
        var lines = new ArrayList<String>();
        pinned.forEach(p -> lines.add("source recorded as it stands now: " + p));
        changed.forEach(p -> lines.add("fields put in order: " + p));
        removed.forEach(p -> lines.add("removed, nothing was translated in it: " + p));
        return String.join(System.lineSeparator(), lines);
    }
}

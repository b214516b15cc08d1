package org.approdo.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.approdo.content.Passage;
import org.approdo.editorial.TranslationDiff;
import org.approdo.editorial.TranslationDiff.BlockDiff;
import org.approdo.editorial.WordChange;

/**
 * Prints what changed in a source, word by word.
 *
 * <pre>
 * content/guides/italia/casa/index.ar.md: 1 of 6 blocks changed since 2026-11-03
 *   content/guides/italia/casa/index.it.md:12
 *     source  A chi cerca casa [-in affitto-]{+da comprare+}.
 *     ar:9    لمن يبحث عن سكن.
 * </pre>
 */
final class DiffPrinter {
    private final PrintWriter out;
    private final Colours colours;

    DiffPrinter(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(TranslationDiff diff) {
        String since = diff.text()
                .translation()
                .flatMap(t -> t.date())
                .map(d -> " since " + d)
                .orElse("");
        out.println(colours.bold("%s: %s of %s blocks changed%s"
                .formatted(
                        diff.text().file().path(),
                        diff.blocks().size(),
                        diff.source().ledger().size(),
                        since)));
        diff.madeFrom().ifPresent(v -> out.println("  made from the state of %s, %s".formatted(v.day(), v.commit())));
        for (BlockDiff block : diff.blocks()) {
            print(diff, block);
        }
        out.println();
    }

    private void print(TranslationDiff diff, BlockDiff block) {
        String path = diff.source().file().path();
        out.println("  " + block.now().map(p -> path + ':' + p.span().line()).orElse(path));
        line("source", words(block.before(), block.now().map(Passage::words)));
        block.translation()
                .ifPresent(t -> line(diff.text().locale() + ":" + t.span().line(), plain(t.words())));
    }

    private String words(Optional<String> before, Optional<String> now) {
        if (before.isEmpty() && now.isEmpty()) {
            return "(a block that is gone)";
        }
        if (before.isEmpty()) {
            return plain(now.orElse(""));
        }
        var text = new StringBuilder();
        for (WordChange change : WordChange.between(plain(before.get()), plain(now.orElse("")))) {
            text.append(
                    switch (change.kind()) {
                        case SAME -> change.words();
                        case REMOVED -> colours.red("[-" + change.words() + "-]");
                        case ADDED -> colours.green("{+" + change.words() + "+}");
                    });
        }
        return text.toString();
    }

    /** What stands in texts cannot steer the terminal. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]", "\uFFFD");
    }

    private void line(String label, String words) {
        String indented = words.strip().replace("\n", "\n            ");
        out.println("    %s  %s".formatted(label + " ".repeat(Math.max(0, 6 - label.length())), indented));
    }
}

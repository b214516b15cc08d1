package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.approdo.cache.StepCache;
import org.approdo.content.ItemMemory;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process that goes on from what it read and made comes, after any row of edits, to what a process comes to that begins
 * there. A row that does not is made as short as it can be before it is shown.
 *
 * <p>{@code -Dedits=10000} for a long run, {@code -Dedits.seed=7} for others.
 */
class EditSequenceTest {
    private static final int EDITS = Integer.getInteger("edits", 2_000);
    private static final long SEED = Long.getLong("edits.seed", 20_261_128);
    private static final int LENGTH = 25;
    private static final int COMPARED = 5;

    private static final String GUIDE = "content/guides/italia/casa/index.it.md";

    @TempDir
    private Path temp;

    private int folders;

    /** What somebody does to a site: always the same for the same numbers, and nothing where it does not apply. */
    private record Edit(Kind kind, int number) {}

    private enum Kind {
        ADD_ITEM,
        DELETE_ITEM,
        RENAME_ITEM,
        MOVE_ITEM,
        WRITE,
        TRANSLATE,
        CHANGE_FACT,
        LINK,
        PICTURE,
        TEMPLATE,
        STYLE,
        WORD,
        CONFIG,
        TERM,
        TYPE,
        TOUCH,
        BREAK_ITEM,
        BREAK_TEMPLATE,
        BREAK_CONFIG,
        MEND;

        /** Most often: most edits should leave a site of which pages can be compared. */
        boolean breaks() {
            return name().startsWith("BREAK") || this == LINK || this == TYPE;
        }
    }

    @Test
    @Timeout(1_800)
    void afterAnyRowOfEditsTheSiteIsThatOfAProcessThatBeginsThere() {
        var random = new Random(SEED);
        int rows = EDITS / LENGTH;
        int broken = 0;
        for (int row = 0; row < rows; row++) {
            var edits = new ArrayList<Edit>();
            for (int i = 0; i < LENGTH; i++) {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                boolean spared = kind.breaks() && random.nextInt(4) > 0;
                edits.add(new Edit(spared ? Kind.MEND : kind, random.nextInt(1_000)));
            }
            Outcome outcome = play(edits, COMPARED);
            broken += outcome.broken();
            if (outcome.differs().isPresent()) {
                List<Edit> shortest = shrink(edits);
                throw new AssertionError("after %s: %s"
                        .formatted(shortest, play(shortest, 1).differs().orElse("nothing, when played by itself")));
            }
        }
        System.out.printf("edits: %d in %d rows, %d left the site broken%n", rows * LENGTH, rows, broken);
        assertThat(broken).as("some edits break the site").isBetween(EDITS / 20, EDITS * 19 / 20);
    }

    /**
     * What came of a row.
     *
     * @param broken how many runs had errors
     */
    private record Outcome(Optional<String> differs, int broken) {}

    private Outcome play(List<Edit> edits, int compared) {
        Path folder = temp.resolve("site-" + folders++);
        TestSite site = TestSite.in(folder).append("site-config.yml", "page-size: 3\n");
        var options = new Options(
                Optional.empty(),
                TestSite.CLOCK,
                StepCache.open(temp.resolve("nothing"), "program"),
                new ItemMemory(() -> Instant.now().plusSeconds(10), 0)); // the other build has room for its texts
        SiteGenerator.generate(folder, options);
        int broken = 0;
        for (int i = 0; i < edits.size(); i++) {
            apply(edits.get(i), site);
            var seen = new Seen();
            options.cache().nextRun();
            Generated again = SiteGenerator.generate(folder, options, seen);
            broken += again.tree().isEmpty() ? 1 : 0;
            if ((i + 1) % compared == 0 || i + 1 == edits.size()) {
                var first = new Seen();
                Generated fresh = SiteGenerator.generate(folder, new Options(Optional.empty(), TestSite.CLOCK), first);
                Optional<String> differs = difference(again, fresh).or(() -> seen.difference(first));
                if (differs.isPresent()) {
                    delete(folder);
                    return new Outcome(differs, broken);
                }
            }
        }
        delete(folder);
        return new Outcome(Optional.empty(), broken);
    }

    /** Keeps the pages that could be looked at before the checks. */
    private static final class Seen implements Audience {
        private final Map<String, String> hashes = new TreeMap<>();

        @Override
        public void linked(Site site, Supplier<OutputTree> early) {
            OutputTree pages = early.get();
            // every third, and none of a broken template
            for (int i = 0; i < pages.files().size(); i += 3) {
                OutputFile file = pages.files().get(i);
                try {
                    hashes.put(file.path(), file.hash());
                } catch (OutputFile.Unmade e) {
                    hashes.put(file.path(), "unmade");
                }
            }
        }

        Optional<String> difference(Seen other) {
            return hashes.equals(other.hashes) ? Optional.empty() : Optional.of("pages seen before the checks differ");
        }
    }

    private static Optional<String> difference(Generated again, Generated fresh) {
        if (!again.diagnostics().equals(fresh.diagnostics())) {
            return Optional.of("findings %s, not %s".formatted(again.diagnostics(), fresh.diagnostics()));
        }
        Map<String, String> one = hashes(again);
        Map<String, String> other = hashes(fresh);
        if (one.equals(other)) {
            return Optional.empty();
        }
        one.entrySet().removeAll(Map.copyOf(other).entrySet());
        return Optional.of("files differ or are too many: " + one.keySet() + ", or are missing");
    }

    private static Map<String, String> hashes(Generated generated) {
        var hashes = new TreeMap<String, String>();
        generated
                .tree()
                .ifPresent(t -> t.files().stream()
                        .filter(f -> !f.path().endsWith("card.png"))
                        .forEach(f -> hashes.put(f.path(), f.hash())));
        return hashes;
    }

    /** Leaves out whatever can be left out. */
    private List<Edit> shrink(List<Edit> edits) {
        List<Edit> shortest = edits;
        for (int size = edits.size() / 2; size >= 1; size /= 2) {
            for (int from = 0; from + size <= shortest.size(); ) {
                var fewer = new ArrayList<>(shortest);
                fewer.subList(from, from + size).clear();
                if (play(fewer, 1).differs().isPresent()) {
                    shortest = fewer;
                } else {
                    from += size;
                }
            }
        }
        return shortest;
    }

    private static void apply(Edit edit, TestSite site) {
        int number = edit.number();
        String item = "content/pages/p" + number % 4;
        String page = item + "/index.it.md";
        switch (edit.kind()) {
            case ADD_ITEM ->
                site.write(
                        page, "---\ntitle: Pagina %d\norder: %d\n---\n\nTesto %d.\n".formatted(number, number, number));
            case DELETE_ITEM -> delete(site.root().resolve(item));
            case RENAME_ITEM -> move(site, item, "content/pages/p" + (number + 1) % 4);
            case MOVE_ITEM -> {
                boolean there = Files.exists(site.root().resolve("content/guides/italia/casa"));
                String other = "content/guides/lombardia/casa";
                move(site, there ? "content/guides/italia/casa" : other, there ? other : "content/guides/italia/casa");
            }
            case WRITE -> change(site, GUIDE, text -> text + "\nParola " + number + ".\n");
            case TRANSLATE ->
                change(site, page, text -> {
                    site.write(
                            item + "/index.ar.md",
                            "---\ntitle: صفحة %d\ntranslation: {source: it, date: 2026-11-03, method: machine}\n---\n\nنص.\n"
                                    .formatted(number));
                    return text;
                });
            case CHANGE_FACT ->
                change(
                        site,
                        "content/contact-points/lombardia/sportello/index.it.yml",
                        text -> text.replaceAll("\\+39 02 \\d+", "+39 02 " + (1_000_000 + number)));
            case LINK -> change(site, GUIDE, text -> text + "\nSi veda [qui](/pages/p" + number % 4 + "/).\n");
            case PICTURE ->
                change(site, page, text -> {
                    site.picture(item + "/foto.png");
                    return text + "\n![Una foto " + number + "](foto.png)\n";
                });
            case TEMPLATE -> change(site, "templates/base.peb", text -> text.replace("</body>", " </body>"));
            case STYLE -> site.append("templates/style.css", "\na { order: " + number + "; }\n");
            case WORD -> change(site, "locales/ar.yml", text -> text.replaceFirst("home: .*", "home: بيت " + number));
            case CONFIG ->
                change(
                        site,
                        "site-config.yml",
                        text -> text.replaceAll("page-size: .*", "page-size: " + (1 + number % 5)));
            case TERM ->
                change(
                        site,
                        "content/_vocabularies/topics.yml",
                        text -> text.replaceFirst("it: .*", "it: Tema " + number));
            case TYPE ->
                change(
                        site,
                        "content/pages/_type.yml",
                        text -> text.contains("  note:")
                                ? text.replaceAll("  note: .*\n", "")
                                : text + "  note: {type: text}\n");
            case TOUCH -> change(site, GUIDE, text -> text);
            case BREAK_ITEM -> change(site, page, text -> text.replaceFirst("order: ", "ordre: [ "));
            case BREAK_TEMPLATE -> change(site, "templates/base.peb", text -> text + "{% if nothing %}");
            case BREAK_CONFIG ->
                change(site, "site-config.yml", text -> text.replace("home-area: italia", "home-area: [x"));
            case MEND -> {
                change(site, page, text -> text.replace("ordre: [ ", "order: "));
                change(site, "templates/base.peb", text -> text.replace("{% if nothing %}", ""));
                change(site, "site-config.yml", text -> text.replace("home-area: [x", "home-area: italia"));
                change(site, GUIDE, text -> text.replaceAll("(?m)^Si veda .*$", ""));
            }
        }
    }

    private interface Change {
        String of(String text);
    }

    private static void change(TestSite site, String path, Change change) {
        if (Files.exists(site.root().resolve(path))) {
            site.write(path, change.of(site.read(path)));
        }
    }

    private static void move(TestSite site, String from, String to) {
        Path source = site.root().resolve(from);
        Path target = site.root().resolve(to);
        if (!Files.exists(source) || Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            Files.move(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.approdo.cache.StepCache;
import org.approdo.output.OutputFile;
import org.approdo.source.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that takes steps from the cache comes to what a run from nothing comes to. */
class CachedRunTest {
    private static final String GUIDE = "content/guides/italia/casa/index.it.md";
    private static final String TRANSLATION = "content/guides/italia/casa/index.en.md";
    private static final String CONTACT = "content/contact-points/lombardia/sportello/index.it.yml";

    @TempDir
    Path temp;

    private TestSite site;

    @BeforeEach
    void setUp() {
        site = TestSite.in(temp.resolve("site"));
        site.append("site-config.yml", "cards: false\n"); // painted anew in every run, and no step that is kept
    }

    @Test
    void findingsOfAnUnchangedSiteAreThoseOfTheRunBefore() {
        site.append(GUIDE, "\nSi veda [qui](/it/guides/nessuna/).\n");
        List<Diagnostic> before = check();

        assertThat(before).isNotEmpty();
        assertThat(check()).isEqualTo(before).isEqualTo(fresh());
    }

    @Test
    void findingsOfAnUnchangedSiteAreNotLookedForAgain() {
        check();
        StepCache cache = open();
        var key = SiteInputs.key("check", site.root(), options(cache)).orElseThrow();
        assertThat(cache.find(key)).isPresent();
    }

    @Test
    void everyByteOfASiteCounts() {
        StepCache cache = open();
        var before = SiteInputs.key("check", site.root(), options(cache));
        for (String file : List.of(
                "site-config.yml",
                GUIDE,
                "locales/ar.yml",
                "templates/style.css",
                "content/_vocabularies/topics.yml")) {
            site.append(file, "\n");
            var after = SiteInputs.key("check", site.root(), options(cache));
            assertThat(after).as(file).isPresent().isNotEqualTo(before);
            before = after;
        }
        assertThat(SiteInputs.key(
                        "check", site.root(), new Options(Optional.of("https://example.org"), TestSite.CLOCK)))
                .isNotEqualTo(before);
        assertThat(SiteInputs.key(
                        "check",
                        site.root(),
                        new Options(Optional.empty(), TestSite.CLOCK.plusSeconds(86_400), open())))
                .isNotEqualTo(before);
    }

    @Test
    void afterAnyEditsTheSiteIsThatOfARunFromNothing() {
        var random = new Random(20_261_128);
        for (int edit = 0; edit < 40; edit++) {
            String words = edit(random);
            Generated remembered = generate(open());
            Generated made = SiteGenerator.generate(site.root(), options(StepCache.ofNothing()));

            assertThat(remembered.diagnostics()).as("%d: %s", edit, words).isEqualTo(made.diagnostics());
            assertThat(hashes(remembered)).as("%d: %s", edit, words).isEqualTo(hashes(made));
            assertThat(remembered.weights()).as("%d: %s", edit, words).isEqualTo(made.weights());
            assertThat(check()).as("%d: %s", edit, words).isEqualTo(made.diagnostics());
        }
    }

    /** Changes something, and says what. */
    private String edit(Random random) {
        switch (random.nextInt(9)) {
            case 0 -> site.append(GUIDE, "\nParola " + random.nextInt(100) + ".\n");
            case 1 -> site.append(TRANSLATION, "\nWord " + random.nextInt(100) + ".\n");
            case 2 ->
                site.write(
                        CONTACT,
                        site.read(CONTACT).replaceAll("(?m)^name: .*$", "name: Sportello " + random.nextInt(9)));
            case 3 -> site.append("locales/ar.yml", "# " + random.nextInt(9) + "\n");
            case 4 -> site.append(GUIDE, "\nSi veda [questo](/it/pages/p" + random.nextInt(3) + "/).\n");
            case 5 -> site.write(GUIDE, site.read(GUIDE).replaceAll("(?m)^Si veda.*$", ""));
            case 6 -> page(random.nextInt(3));
            case 7 -> site.append("templates/style.css", "\n.new { color: #00" + random.nextInt(10) + "; }\n");
            default -> {
                int number = random.nextInt(3);
                page(number);
                site.delete("content/pages/p" + number + "/index.it.md");
            }
        }
        return "edit";
    }

    private void page(int number) {
        site.write(
                "content/pages/p" + number + "/index.it.md",
                "---\ntitle: Pagina %d\n---\n\nTesto.\n".formatted(number));
    }

    private static Map<String, String> hashes(Generated generated) {
        var hashes = new TreeMap<String, String>();
        for (OutputFile file : generated.tree().map(t -> t.files()).orElse(List.of())) {
            hashes.put(file.path(), file.hash());
        }
        return hashes;
    }

    private List<Diagnostic> check() {
        StepCache cache = open();
        List<Diagnostic> found = SiteChecker.check(site.root(), options(cache));
        assertThat(cache.save()).isTrue();
        return found;
    }

    private List<Diagnostic> fresh() {
        return SiteChecker.check(site.root(), options(StepCache.ofNothing()));
    }

    private Generated generate(StepCache cache) {
        Generated generated = SiteGenerator.generate(site.root(), options(cache));
        assertThat(cache.save()).isTrue();
        return generated;
    }

    private StepCache open() {
        return StepCache.open(temp.resolve("steps"), "program");
    }

    private static Options options(StepCache cache) {
        return new Options(Optional.empty(), TestSite.CLOCK, cache);
    }
}

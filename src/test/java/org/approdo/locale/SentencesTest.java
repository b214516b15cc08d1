package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.approdo.TestSite;
import org.approdo.content.SiteConfig;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesTest {
    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");

    @TempDir
    Path folder;

    private final Diagnostics log = new Diagnostics();

    private Sentences read(Path root) {
        SiteConfig config = SiteConfig.read(root, Optional.empty(), log).orElseThrow();
        return Sentences.read(root, config.locales(), config.sourceLocale(), log);
    }

    private Sentences read(String sentences) {
        return read(TestSite.in(folder)
                .with("-- locales/sentences.yml --\n" + sentences)
                .root());
    }

    private List<String> findings() {
        return log.sorted().stream()
                .map(d -> d.span().line() + " " + d.rule().id())
                .toList();
    }

    @Test
    void isEmptyWhereThereIsNoFile() {
        assertThat(read(TestSite.in(folder).root()).groups()).isEmpty();
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheFile() {
        Sentences sentences = read("""
                need:
                  b: {it: b, en: b, ar: b}
                  a: {it: a, en: a, ar: a}
                closing:
                  c: {it: c, en: c, ar: c}
                """);

        assertThat(log.sorted()).isEmpty();
        assertThat(sentences.groups()).extracting(Sentences.Group::id).containsExactly("need", "closing");
        assertThat(sentences.groups().get(0).sentences())
                .extracting(Sentences.Sentence::id)
                .containsExactly("b", "a");
    }

    @Test
    void reportsWhatALanguageLacks() {
        Sentences sentences = read("""
                need:
                  a:
                    it: uno
                    en: one
                """);

        assertThat(findings()).containsExactly("2 missing-sentence");
        assertThat(sentences
                        .groups()
                        .get(0)
                        .sentences()
                        .get(0)
                        .text(List.of(new LocaleTag("ar"), new LocaleTag("en")))
                        .from())
                .contains(new LocaleTag("en"));
    }

    @Test
    void reportsGapsThatDifferAndGapsThatNobodyFills() {
        read("""
                need:
                  a:
                    it: "uno {phone}"
                    en: one
                    ar: "{phone} {days}"
                  b:
                    it: "{foto}"
                    en: "{foto}"
                    ar: "{foto}"
                """);

        assertThat(findings())
                .containsExactly(
                        "4 sentence-slots", "5 sentence-slots", "7 unknown-slot", "8 unknown-slot", "9 unknown-slot");
    }

    @Test
    void reportsANameThatStandsTwice() {
        read("""
                need:
                  a: {it: a, en: a, ar: a}
                closing:
                  a: {it: a, en: a, ar: a}
                """);

        assertThat(findings()).containsExactly("4 duplicate-key");
    }

    @Test
    void reportsWhatItCannotUseAndKeepsTheRest() {
        Sentences sentences = read("""
                need: text
                when:
                  a: text
                  b: {it: b, en: b, ar: b, xx: b}
                  c: {it: [c], en: c, ar: c}
                """);

        assertThat(findings())
                .containsExactly(
                        "1 wrong-shape", "3 wrong-shape", "4 unknown-locale", "5 missing-sentence", "5 wrong-shape");
        assertThat(sentences.groups().get(1).sentences())
                .extracting(Sentences.Sentence::id)
                .containsExactly("b", "c");
    }

    @Test
    void thePortalSaysEverySentenceInEveryLanguageWithTheSameGaps() {
        Path root = Path.of(".");
        SiteConfig config = SiteConfig.read(root, Optional.empty(), log).orElseThrow();

        Sentences sentences = read(root);

        assertThat(log.sorted()).isEmpty();
        var names = new LinkedHashSet<String>();
        for (Sentences.Group group : sentences.groups()) {
            for (Sentences.Sentence sentence : group.sentences()) {
                names.add(sentence.id());
                assertThat(sentence.texts().keySet())
                        .as(sentence.id())
                        .containsExactlyInAnyOrderElementsOf(config.locales().tags());
                assertThat(sentence.texts().values().stream().map(SentencesTest::gaps))
                        .as(sentence.id())
                        .containsOnly(gaps(sentence.texts().getOrDefault(config.sourceLocale(), "?")));
            }
        }
        assertThat(names).hasSizeBetween(60, 100);
        assertThat(sentences.groups())
                .extracting(Sentences.Group::id)
                .contains("frame", "greeting", "me", "need", "when", "closing");
    }

    private static Set<String> gaps(String text) {
        var gaps = new TreeSet<String>();
        GAP.matcher(text).results().forEach(r -> gaps.add(r.group()));
        return gaps;
    }
}

package org.approdo.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.TestSite;
import org.approdo.source.Diagnostic;
import org.approdo.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLanguageTest {
    private static final String ABOUT = "content/pages/about/index.%s.md";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"10, 100, 500, 69", "5, 100, 600, 44", "1, 100, 900, 2", "100, 100, 100, 100"})
    void gulpeaseIsTheFormulaOfItsAuthors(int sentences, int words, int letters, long index) {
        assertThat(PlainLanguage.gulpease(sentences, words, letters)).isEqualTo(index);
    }

    @Test
    void aSentenceEndsAtAPointOfAListAndInsideBold() {
        String point = "Parola " + "parola ".repeat(14);
        List<Diagnostic> found = found(
                "it",
                "**" + point.strip() + ".** " + point + "\n\n- " + point + "\n- " + point + "\n\n> [!warning]\n> "
                        + point + "\n",
                Rule.LONG_SENTENCE);

        assertThat(found).isEmpty();
    }

    @Test
    void marksAndAddressesAreNoWords() {
        String words = "[una](/guides/italia/casa/) **parola** ".repeat(12) + "{{< contact sportello >}}.";

        assertThat(found("it", words, Rule.LONG_SENTENCE)).isEmpty();
    }

    @Test
    void aLongSentenceIsMarkedFromItsFirstWordToItsLast() {
        String sentence = "Una " + "parola ".repeat(29) + "ultima.";

        List<Diagnostic> found = found("it", "Breve. " + sentence + " Fine.", Rule.LONG_SENTENCE);

        assertThat(found).singleElement().satisfies(d -> {
            assertThat(d.span().text()).isEqualTo(sentence);
            assertThat(d.message()).isEqualTo("a sentence of 31 words, more than 25");
        });
    }

    @Test
    void arabicSentencesEndAtTheirOwnMarks() {
        String question = "كلمة ".repeat(20).strip() + "؟ ";

        assertThat(found("ar", question.repeat(3), Rule.LONG_SENTENCE)).isEmpty();
        assertThat(found("ar", "كلمة ".repeat(26), Rule.LONG_SENTENCE)).hasSize(1);
    }

    @Test
    void chineseIsCountedInCharacters() {
        Path root = temp;
        TestSite site = TestSite.in(root);
        site.write("site-config.yml", site.read("site-config.yml") + "  zh: {endonym: 中文, fallback: [en, it]}\n");

        List<Diagnostic> found = found(site, "zh", "字".repeat(40) + "。" + "字".repeat(46) + "。", Rule.LONG_SENTENCE);

        assertThat(found).extracting(Diagnostic::message).containsExactly("a sentence of 46 characters, more than 45");
    }

    @Test
    void anOfficialWordIsFoundInAnyFormButNotInsideAnother() {
        TestSite site = TestSite.in(temp).write("locales/plain-words.yml", "it: {qualora: se, usufru*: usare}\n");

        List<Diagnostic> found =
                found(site, "it", "QUALORA usufruisca, *usufruirà*; inqualora qualorato.", Rule.PLAINER_WORD);

        assertThat(found).extracting(d -> d.span().text()).containsExactly("QUALORA", "usufruisca", "usufruirà");
        assertThat(found.get(0).hint()).startsWith("'se'");
    }

    private List<Diagnostic> found(String locale, String prose, Rule rule) {
        return found(TestSite.in(temp.resolve("site-" + prose.length())), locale, prose, rule);
    }

    private static List<Diagnostic> found(TestSite site, String locale, String prose, Rule rule) {
        String translation =
                locale.equals("it") ? "order: 1" : "translation: {source: it, digests: \"\", method: human}";
        site.write(ABOUT.formatted(locale), "---\ntitle: Chi siamo\n" + translation + "\n---\n\n" + prose + "\n");
        return site.generate().diagnostics().stream()
                .filter(d -> d.rule() == rule)
                .toList();
    }
}

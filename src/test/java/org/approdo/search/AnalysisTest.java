package org.approdo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.approdo.Golden;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of texts. {@code src/test/resources/analysis/<tag>.tsv} is read by the tests of the engine too, so that both
 * sides agree: its first line has the rules as a root carries them, the others a text, its words and its terms.
 */
class AnalysisTest {
    private static final Path FOLDER = Path.of("src/test/resources/analysis");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it", "en", "fr", "es", "ar", "zh", "ro", "sq", "uk", "ur", "bn", "de", "tr", "el", "hi", "ja", "so"
            })
    void isWhatTheFileSays(String tag) {
        Path file = FOLDER.resolve(tag + ".tsv");
        Language language = Language.of(new LocaleTag(tag));
        String expected = Golden.read(file)
                .lines()
                .map(l -> l.startsWith("{") || l.isBlank() ? "" : l.split("\t", 2)[0])
                .filter(t -> !t.isEmpty())
                .map(t -> t + '\t' + words(language.words(t)) + '\t' + terms(language.analyse(t)) + '\n')
                .collect(Collectors.joining());

        Golden.check(file, rules(language) + '\n' + expected);
    }

    /** Words are analysed one by one, each once; here Lucene's analyzer goes through the whole text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it", "en", "fr", "es", "ar", "zh", "ro", "sq", "uk", "ur", "bn", "de", "tr", "el", "hi", "ja", "so"
            })
    void makesTheSameOfAWordWhereverItStands(String tag) throws IOException {
        Language language = Language.of(new LocaleTag(tag));
        String text = Golden.read(FOLDER.resolve(tag + ".tsv"))
                .lines()
                .map(l -> l.split("\t", 2)[0])
                .collect(Collectors.joining(" "));
        var whole = new ArrayList<String>();
        try (TokenStream stream = Languages.choice(tag)
                .analyzer()
                .get()
                .tokenStream("", new String(language.folding().clean(text)))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                whole.add((increment.getPositionIncrement() == 0 ? "+" : "") + term);
            }
            stream.end();
        }

        assertThat(language.analyse(text).stream().map(t -> (t.further() ? "+" : "") + t.term()))
                .containsExactlyElementsOf(whole);
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
    }

    private static String terms(List<Token> tokens) {
        return tokens.stream().map(Token::term).collect(Collectors.joining(" "));
    }

    private static String rules(Language language) {
        Map<String, Object> rules = new LinkedHashMap<>();
        Folding folding = language.folding();
        rules.put(
                "fold",
                folding.rules().stream()
                        .map(r -> List.of(r.pattern().pattern(), r.replacement()))
                        .toList());
        rules.put("lower", folding.locale().getLanguage());
        rules.put("joins", folding.apostrophes());
        rules.put("pairs", language.bigrams());
        return Json.write(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "zh", "ur", "bn", "uk", "de"})
    void takesAnyText(String tag) {
        Language language = Language.of(new LocaleTag(tag));

        for (String text :
                List.of("", " ", "\u0000\uFFFF", "🏠🏠", "\u200f\u202e\u2066", "'".repeat(5_000), "ʼ", "\uD800")) {
            assertThat(language.words(text)).as(text).hasSizeLessThan(2);
        }
        assertThat(language.analyse("x".repeat(20_000))).isNotEmpty();
    }
}

package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@UnderSeveralLocales
class YamlReaderTest {
    private final Diagnostics log = new Diagnostics();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010", "0612345670", "1_000", "0x1F", "0o17", "1e3", "+39", "1.50", "-0", ".5", "12:30:45", "No", "no",
                "Yes", "on", "off", "y", "N", "TRUE", "False", "null", "Null", "~", "NaN", ".inf", "2026-11-02",
                "2026-11-02T09:30", "=", "00122 Roma"
            })
    void keepsAScalarAsItWasTyped(String typed) {
        assertThat(text("a: " + typed + "\n")).isEqualTo(typed);
        assertThat(text("a: [" + typed + "]\n")).isEqualTo(typed);
        assertThat(text("a: {b: " + typed + "}\n")).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'don''t', don't",
                "\"a\\tb\", `a\tb`",
                "\"\\u0645\", م",
                "'  x ', `  x `",
                "\"null\", null",
                "'', ``"
            })
    void readsQuotedScalars(String typed, String text) {
        assertThat(text("a: " + typed + "\n")).isEqualTo(text);
    }

    /** The parser reads a thousand characters at a time, and an emoji is two. */
    @Test
    void readsAnEmojiWhereverItLies() {
        for (int before = 0; before < 2_100; before++) {
            String text = "x".repeat(before) + "🏠" + "y".repeat(2_100);

            assertThat(text("a: " + text + "\n")).isEqualTo(text);
        }
    }

    @Test
    void readsBlockScalars() {
        assertThat(text("a: |\n  one\n\n    two\n")).isEqualTo("one\n\n  two\n");
        assertThat(text("a: |-\n  one\n  two\n")).isEqualTo("one\ntwo");
        assertThat(text("a: >\n  one\n  two\n\n  three\n")).isEqualTo("one two\nthree\n");
        assertThat(text("a: |\r\n  one\r\n  two\r\n")).isEqualTo("one\ntwo\n");
    }

    @Test
    void readsNothingAsNothing() {
        YamlNode value = read("a:\nb: c\n").members().get(0).value();

        assertThat(value.kind()).isEqualTo("nothing");
        assertThat(read("").members()).isEmpty();
        assertThat(read("# a comment\n").members()).isEmpty();
    }

    @Test
    void keepsTheOrderOfKeys() {
        assertThat(read("b: 1\na: 2\nI: 3\ni: 4\n").members())
                .extracting(YamlNode.Member::key)
                .containsExactly("b", "a", "I", "i");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a: text here  # comment`, text here",
                "`a: \"text here\" # comment`, \"text here\"",
                "`a: 'it''s'`, 'it''s'",
                "`a: [b, {c: d}]   `, `[b, {c: d}]`",
                "`a: {b: 🏠}`, {b: 🏠}",
                "`a: مكتب للمثال`, مكتب للمثال",
                "`🏠🏠: 🏡 x`, 🏡 x"
            })
    void knowsWhereAValueStands(String line, String value) {
        Span span = read(line + "\nz: x\n").members().get(0).value().span();

        assertThat(span.text()).isEqualTo(value);
    }

    @Test
    void knowsWhereValuesStandInAFlowMapping() {
        assertThat(places(read("{a: {b: c}, d: e}"))).containsExactly("1:9 c", "1:16 e");
    }

    @Test
    void knowsWhereABlockScalarStands() {
        Span span = read("a: |\n  one\n  two\nb: c\n").members().get(0).value().span();

        assertThat(span.line() + ":" + span.column()).isEqualTo("1:4");
        assertThat(span.text().strip()).isEqualTo("|\n  one\n  two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key: x", "\"key\": x", "'k''ey': x", "\"k\\u0065y\": x", "clé 🏠: x", "اسم: x", "010: x"})
    void knowsWhereAKeyStands(String line) {
        Span span = read("first: y\n" + line + "\n").members().get(1).keySpan();

        assertThat(span.text()).isEqualTo(line.substring(0, line.length() - ": x".length()));
        assertThat(span.line() + ":" + span.column()).isEqualTo("2:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void countsPlacesAfterEmojiAndArabic(String lineBreak) {
        String text = String.join(lineBreak, "a: 👩‍👧 x", "b: مكتب", "c: [🏠, ق, d]", "e: {f🏠: g}", "");

        assertThat(places(read(text))).containsExactly("1:4 👩‍👧 x", "2:4 مكتب", "3:5 🏠", "3:8 ق", "3:11 d", "4:9 g");
    }

    @Test
    void countsPlacesInsideItsFileBehindAFrontMatterLine() {
        var file = new SourceFile("f", "---\na: b\n---\nbody\n");

        YamlNode.Mapping mapping = YamlReader.readMapping(file, 9, log).orElseThrow();

        assertThat(places(mapping)).containsExactly("2:4 b");
    }

    @Test
    void findsEveryDuplicateKeyAtAnyDepth() {
        assertThat(find("a: 1\na: 2\nb: {c: 1, c: 2, \"c\": 3}\na: 4\n"))
                .containsExactly(
                        "2:1 duplicate-key 'a' stands already in line 1",
                        "3:11 duplicate-key 'c' stands already in line 3",
                        "3:17 duplicate-key 'c' stands already in line 3",
                        "4:1 duplicate-key 'a' stands already in line 1");
    }

    @Test
    void tellsKeysApartByCaseInEveryLocale() {
        assertThat(find("I: 1\ni: 2\nİ: 3\nı: 4\n")).isEmpty();
    }

    @Test
    void refusesAliasesAndMerges() {
        assertThat(find("a: &x b\nc: *x\nd: {<<: {e: f}}\n"))
                .containsExactly(
                        "2:4 yaml-alias 'x' refers to another place of the file",
                        "3:5 yaml-alias '<<' refers to another place of the file");
    }

    @Test
    void isNotBlownUpByAliases() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";

        assertThat(find(bomb)).hasSize(6).allMatch(f -> f.contains("yaml-alias"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a: b\\n---\\nc: d\\n|3:1", "a: b\\n...\\nc: d\\n|3:1", "a: b\\n---\\n---\\n|3:1"})
    void refusesASecondDocument(String text, String place) {
        assertThat(find(text.replace("\\n", "\n")))
                .containsExactly(place + " second-document a second YAML document starts here");
    }

    @Test
    void acceptsTheMarksOfOneDocument() {
        assertThat(find("%YAML 1.2\n---\na: b\n...\n")).isEmpty();
    }

    @Test
    void readsTwentyLevelsAndNoMore() {
        assertThat(find("a: " + "[".repeat(19) + "x" + "]".repeat(19))).isEmpty();
        assertThat(find("a: " + "[".repeat(20) + "x" + "]".repeat(20)))
                .containsExactly("1:24 too-deep nested deeper than 20 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "[{a: "})
    void saysOnceThatSomethingIsFarTooDeep(String opening) {
        List<String> findings = find("a:\n  " + opening.repeat(50_000));

        assertThat(findings).singleElement().asString().endsWith("too-deep nested deeper than 20 levels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"- a|a list", "just text|text", "[a]|a list", "42|text"})
    void wantsAMapping(String text, String found) {
        assertThat(find(text)).containsExactly("1:1 not-a-mapping expected 'key: value' lines, found " + found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a:\rb: c\r", "\r", "a: b\r\r\nc: [", "\u0085", "a: \u2028\n\t- b", "\uFEFFa: b\n", "a: \uD83C\n"
            })
    void survivesStrangeCharacters(String text) {
        var file = new SourceFile("f", text);

        Optional<YamlNode.Mapping> mapping = YamlReader.readMapping(file, log);

        assertThat(mapping.isPresent() || log.hasErrors()).isTrue();
    }

    private YamlNode.Mapping read(String text) {
        return YamlReader.readMapping(new SourceFile("f", text), log)
                .orElseThrow(() -> new AssertionError(log.sorted()));
    }

    private List<String> find(String text) {
        var found = new Diagnostics();
        boolean read = YamlReader.readMapping(new SourceFile("f", text), found).isPresent();
        assertThat(read).isEqualTo(!found.hasErrors());
        return found.sorted().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " "
                        + d.rule().id() + " " + d.message())
                .toList();
    }

    /** The text of the first scalar, however deep. */
    private String text(String yaml) {
        return scalars(read(yaml)).get(0).text();
    }

    private static List<String> places(YamlNode node) {
        return scalars(node).stream()
                .map(s -> s.span().line() + ":" + s.span().column() + " "
                        + s.span().text())
                .toList();
    }

    private static List<YamlNode.Scalar> scalars(YamlNode node) {
        var scalars = new ArrayList<YamlNode.Scalar>();
        if (node instanceof YamlNode.Scalar scalar) {
            scalars.add(scalar);
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(i -> scalars.addAll(scalars(i)));
        } else {
            ((YamlNode.Mapping) node).members().forEach(m -> scalars.addAll(scalars(m.value())));
        }
        return scalars;
    }
}

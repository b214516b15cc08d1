package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@UnderSeveralLocales
class YamlFaultTest {
    @ParameterizedTest
    @ValueSource(strings = {"a:\n\t- b\n", "a:\n\tb: c\n", "a:\r\n\tb\r\n", "a:\n\t  b: c\n", "🏠:\n\tb: c\n"})
    void namesATabInTheIndentation(String text) {
        assertThat(find(text)).containsExactly("2:1 yaml-tab a tab where spaces belong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b\t# comment\n", "a: |\n  b\n  \tc\n", "a: [b,\tc]\n", "a: \"b\n\tc\"\n"})
    void letsATabStandWhereYamlAllowsIt(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void namesATabBehindAColon() {
        assertThat(find("a:\tb\n")).containsExactly("1:3 yaml-tab a tab where spaces belong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: \"b\\nc: d\\n|1:4 this quote is never closed",
                "a: x\\nb: 'c\\n|2:4 this quote is never closed",
                "🏠: x\\nق: 'c\\n|2:4 this quote is never closed",
                "a: [b\\nc: d\\n|1:4 this bracket is never closed",
                "a: {b: c\\nd: e\\n|1:4 this bracket is never closed",
                "a: [b, c|1:4 this bracket is never closed",
                "a: [b, \"c\" \"d\"]\\n|1:12 expected ',' or ']', but got 'scalar'",
                "a: b: c\\n|1:5 a colon where no value can follow",
                "a:\\n  b: 1\\n    c: 2\\n|3:6 a colon where no value can follow",
                "a: b\\nc\\nd: e\\n|2:1 no colon behind this key",
                "a: @b\\n|1:4 no value begins with '@'",
                "a: `b`\\n|1:4 no value begins with '`'",
                "a: %b\\n|1:4 no value begins with '%'",
                "a:\\n  b: c\\n d: e\\n|3:2 the indentation does not fit the lines above",
                "- a\\nb: c\\n|2:1 the indentation does not fit the lines above",
                "a: 'don't'\\n|1:9 more text behind the end of the value",
                "a: [b]]\\n|1:7 more text behind the end of the value",
                "[a]: b\\n|1:2 a list or mapping where a key belongs",
                "a: \"\\\\q\"\\n|1:6 found unknown escape character q(113)"
            })
    void pointsAtTheCauseInPlainWords(String text, String finding) {
        String yaml = text.replace("\\n", "\n").replace("\\\\", "\\");
        int space = finding.indexOf(' ');

        assertThat(find(yaml)).containsExactly(finding.substring(0, space) + " yaml-syntax" + finding.substring(space));
    }

    @Test
    void namesAControlCharacterAsTheRuleForTextsDoes() {
        assertThat(find("a: 🏠\u0007\n")).containsExactly("1:5 invisible-character the invisible character U+0007");
    }

    private static List<String> find(String text) {
        var log = new Diagnostics();
        assertThat(YamlReader.readMapping(new SourceFile("f", text), log).isEmpty())
                .isEqualTo(log.hasErrors());
        assertThat(log.sorted()).allSatisfy(d -> assertThat(d.hint()).isNotEmpty());
        return log.sorted().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " "
                        + d.rule().id() + " " + d.message())
                .toList();
    }
}

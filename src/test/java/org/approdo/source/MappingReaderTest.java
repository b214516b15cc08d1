package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;

@UnderSeveralLocales
class MappingReaderTest {
    private final Diagnostics log = new Diagnostics();

    @Test
    void readsWhatIsAskedFor() {
        MappingReader reader = reader("a: text\nb: true\nc: 30\nd: [x, y]\ne: {f: g}\n");

        assertThat(reader.text("a")).contains("text");
        assertThat(reader.flag("b")).isTrue();
        assertThat(reader.number("c")).contains(30);
        assertThat(reader.scalars("d")).extracting(YamlNode.Scalar::text).containsExactly("x", "y");
        assertThat(reader.members("e")).extracting(YamlNode.Member::key).containsExactly("f");
        reader.finish();
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void takesWhatIsAbsentAsEmpty() {
        MappingReader reader = reader("a: b\n");

        assertThat(reader.text("x")).isEmpty();
        assertThat(reader.flag("x")).isFalse();
        assertThat(reader.number("x")).isEmpty();
        assertThat(reader.items("x")).isEmpty();
        assertThat(reader.members("x")).isEmpty();
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void reportsTheKeysNobodyAskedForAtTheirPlace() {
        MappingReader reader = reader("title: a\nlabl: b\n");
        reader.text("title");
        reader.text("label");

        reader.finish();

        assertThat(findings()).containsExactly("2:1 unknown-key did you mean 'label'?");
    }

    @Test
    void reportsAMissingKeyOnce() {
        assertThat(reader("a: b\n").requiredText("title")).isEmpty();

        assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.MISSING_KEY);
    }

    @Test
    void reportsAnEmptyValueAsNothing() {
        assertThat(reader("title:\n").requiredText("title")).isEmpty();

        assertThat(log.sorted()).extracting(Diagnostic::message).containsExactly("expected text, found nothing");
    }

    @Test
    void reportsEveryWrongShapeWithItsOwnRemedy() {
        MappingReader reader = reader("a: [x]\nb: x\nc: x\nd: Yes\ne: 1.5\nf: -1\ng: 9999999999\n");

        assertThat(reader.text("a")).isEmpty();
        assertThat(reader.mapping("b")).isEmpty();
        assertThat(reader.items("c")).isEmpty();
        assertThat(reader.flag("d")).isFalse();
        assertThat(reader.number("e")).isEmpty();
        assertThat(reader.number("f")).isEmpty();
        assertThat(reader.number("g")).isEmpty();
        assertThat(findings())
                .containsExactly(
                        "1:4 wrong-shape write one value; in quotes when it begins with a bracket or holds a colon",
                        "2:4 wrong-shape write {key: value}, or indented lines with a key and a value each",
                        "3:4 wrong-shape write [value, value], or lines that begin with '- '",
                        "4:4 bad-boolean write true or false",
                        "5:4 bad-number write a whole number in digits",
                        "6:4 bad-number write a whole number in digits",
                        "7:4 bad-number write a whole number in digits");
    }

    private MappingReader reader(String yaml) {
        return new MappingReader(
                YamlReader.readMapping(new SourceFile("f", yaml), log).orElseThrow(), log);
    }

    private List<String> findings() {
        return log.sorted().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " "
                        + d.rule().id() + " " + d.hint())
                .toList();
    }
}

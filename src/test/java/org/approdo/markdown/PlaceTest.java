package org.approdo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a word of a field's Markdown stands in the YAML file. */
class PlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "who: |\n  one\n\n  two WORD\n",
                "who: |-\n    one\n\n    two WORD\nnext: x\n",
                "who: |\r\n  one\r\n\r\n  two WORD\r\n",
                "who: |+\n  one\n   \n\n  two WORD  \n\n",
                "who: |  # a comment\n  🏠\n  - two WORD\n",
                "who: |\n\n  two WORD\n",
                "who: one WORD\n",
                "who: \"one WORD\"\n",
                "who: 'one WORD'\n",
                "a: {b: one, who: two WORD}\n"
            })
    void isExact(String yaml) {
        Span span = span(yaml);

        assertThat(span.text()).isEqualTo("WORD");
        assertThat(span.start()).isEqualTo(yaml.indexOf("WORD"));
    }

    @Test
    void endsBehindTheIndentationOfLaterLines() {
        var file = new SourceFile("f", "who: |\n    one\n\n    two\n    three.\n");
        YamlNode.Mapping mapping =
                YamlReader.readMapping(file, new Diagnostics()).orElseThrow();
        var scalar = (YamlNode.Scalar) mapping.members().get(0).value();

        Place place = Place.of(scalar);

        assertThat(place.span(0, 15).text()).isEqualTo("one\n\n    two\n    three.");
        assertThat(place.span(5, 16).text()).startsWith("two\n    three.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who: >\n  one\n  two WORD\n",
                "who: \"o\\tne WORD\"\n",
                "who: 'it''s a WORD'\n",
                "who: one\n  WORD\n"
            })
    void isTheWholeValueWhereYamlMovesLetters(String yaml) {
        assertThat(span(yaml).text()).contains("WORD").doesNotContain("who");
        assertThat(span(yaml).start()).isEqualTo("who: ".length());
    }

    @Test
    void isThatOfTheFileForProse() {
        var file = new SourceFile("f", "---\n---\n🏠 WORD\n");

        assertThat(Place.from(file, 8).span(3, 7).text()).isEqualTo("WORD");
    }

    private static Span span(String yaml) {
        var file = new SourceFile("f", yaml);
        YamlNode.Mapping mapping =
                YamlReader.readMapping(file, new Diagnostics()).orElseThrow();
        YamlNode.Scalar scalar = (YamlNode.Scalar) mapping.member("who")
                .or(() -> ((YamlNode.Mapping) mapping.members().get(0).value()).member("who"))
                .orElseThrow()
                .value();
        int at = scalar.text().indexOf("WORD");
        return Place.of(scalar).span(at, at + "WORD".length());
    }
}

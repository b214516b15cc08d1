package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UnderSeveralLocales
class FrontMatterTest {
    private final Diagnostics log = new Diagnostics();

    @Test
    void takesAFileApart() {
        var file = new SourceFile("f", "---\ntitle: Casa 🏠\n---\n\n## Text\n---\n");

        FrontMatter front = FrontMatter.read(file, log).orElseThrow();

        assertThat(front.mapping().member("title")).hasValueSatisfying(m -> {
            assertThat(m.value())
                    .isInstanceOfSatisfying(
                            YamlNode.Scalar.class, s -> assertThat(s.text()).isEqualTo("Casa 🏠"));
            assertThat(m.value().span().line()).isEqualTo(2);
            assertThat(m.value().span().column()).isEqualTo(8);
        });
        assertThat(file.text().substring(front.bodyStart())).isEqualTo("\n## Text\n---\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\r\ntitle: a\r\n---\r\nbody", "---  \ntitle: a\n--- \t\nbody", "---\ntitle: a\n---\nbody"})
    void knowsItsLinesHoweverTheyEnd(String text) {
        var file = new SourceFile("f", text);

        FrontMatter front = FrontMatter.read(file, log).orElseThrow();

        assertThat(text.substring(front.bodyStart())).isEqualTo("body");
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void mayStandAlone() {
        var file = new SourceFile("f", "---\ntitle: a\n---");

        FrontMatter front = FrontMatter.read(file, log).orElseThrow();

        assertThat(front.bodyStart()).isEqualTo(file.text().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---\nbody", "---\n# only a comment\n---\n"})
    void mustHoldSomething(String text) {
        assertThat(FrontMatter.read(new SourceFile("f", text), log)).isEmpty();

        assertThat(log.sorted())
                .extracting(Diagnostic::message)
                .containsExactly("expected 'key: value' lines, found nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title: a\n", "# Heading\n---\n", "\n---\ntitle: a\n---\n", "----\ntitle: a\n----\n"})
    void mustBeginTheFile(String text) {
        assertThat(FrontMatter.read(new SourceFile("f", text), log)).isEmpty();

        assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.FRONT_MATTER_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "---\n", "---\ntitle: a\n", "---\ntitle: a\n ---\nbody\n", "---\ntitle: a\n----\n"})
    void mustBeClosed(String text) {
        assertThat(FrontMatter.read(new SourceFile("f", text), log)).isEmpty();

        assertThat(log.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.FRONT_MATTER_OPEN);
    }

    @Test
    void doesNotReadTheProseAsYaml() {
        Optional<FrontMatter> front = FrontMatter.read(new SourceFile("f", "---\ntitle: a\n---\n\t{{< x: [\n"), log);

        assertThat(front).isPresent();
        assertThat(log.sorted()).isEmpty();
    }
}

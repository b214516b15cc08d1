package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;

@UnderSeveralLocales
class SpanTest {
    private final SourceFile file = new SourceFile("b", "one two\ntwo 🏠🏠 three\n");

    @Test
    void findsTextInItselfOnly() {
        Span secondLine = file.span(8, 20);

        assertThat(secondLine.find("two").start()).isEqualTo(8);
        assertThat(secondLine.find("two").text()).isEqualTo("two");
        assertThat(secondLine.find("one")).isEqualTo(secondLine);
    }

    @Test
    void isAsWideAsItsFirstLine() {
        assertThat(file.span(4, 20).width()).isEqualTo(3);
        assertThat(file.span(12, 16).width()).isEqualTo(2);
        assertThat(file.span(3, 4).width()).isEqualTo(1);
        assertThat(file.span(5, 5).width()).isEqualTo(1);
    }

    @Test
    void comesInTheOrderOfPathThenPlace() {
        var other = new SourceFile("a", "text");

        assertThat(List.of(other.span(2, 3), file.span(0, 1), file.span(0, 2), file.span(1, 1)))
                .isSorted();
    }
}

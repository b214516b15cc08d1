package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;

@UnderSeveralLocales
class DiagnosticsTest {
    private final SourceFile file = new SourceFile("f", "some text\nand more\n");
    private final Diagnostics log = new Diagnostics();

    @Test
    void fillsTheWordsOfARule() {
        log.report(Rule.TOO_LONG, file.start(), 61, 60);

        assertThat(log.sorted()).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo("61 characters, at most 60");
            assertThat(d.hint()).isEqualTo("make it shorter");
        });
    }

    @Test
    void sortsByPlaceWhateverTheThreadsDid() {
        IntStream.range(0, 500)
                .parallel()
                .forEach(i ->
                        log.report(Rule.BAD_DATE, new SourceFile("f" + i % 7, "x".repeat(100)).span(i % 100, 100), i));

        assertThat(log.sorted()).hasSize(500).isSorted();
    }

    @Test
    void holdsTheFirstByPlaceWhateverCameFirstAndSaysThatThereWereMore() {
        var few = new Diagnostics(10);
        SourceFile line = new SourceFile("f", "x".repeat(100));

        for (int i = 99; i >= 0; i--) {
            few.report(Rule.LONG_SENTENCE, line.span(i, i), i, "words", 25);
        }
        few.report(Rule.BAD_DATE, line.span(100, 100), "x");

        assertThat(few.hasErrors()).isTrue();
        assertThat(few.sorted())
                .hasSize(12)
                .anyMatch(d -> d.rule() == Rule.MANY_FINDINGS && d.message().startsWith("more than 10 findings"));
        assertThat(few.sorted())
                .filteredOn(d -> d.rule() == Rule.LONG_SENTENCE)
                .extracting(d -> d.span().start())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void keepsTheSameFindingOnce() {
        log.report(Rule.BAD_DATE, file.start(), "x");
        log.report(Rule.BAD_DATE, file.start(), "x");
        log.report(Rule.BAD_DATE, file.start(), "y");

        assertThat(log.sorted()).extracting(Diagnostic::message).containsExactly("'x' is no date", "'y' is no date");
    }

    @Test
    void knowsItsErrorsAndTheirFiles() {
        log.report(Rule.MISSING_LABEL, new SourceFile("warned", "").start(), "a", "b");
        assertThat(log.hasErrors()).isFalse();

        log.report(Rule.BAD_DATE, file.start(), "x");

        assertThat(log.hasErrors()).isTrue();
        assertThat(log.errors()).isEqualTo(1);
        assertThat(log.faultyFiles()).containsExactly("f");
    }

    @Test
    void namesEveryRuleInLowerCaseWithHyphens() {
        assertThat(Rule.values()).allSatisfy(r -> assertThat(r.id()).matches("[a-z]+(-[a-z]+)*"));
        assertThat(Rule.INVISIBLE_CHARACTER.id()).isEqualTo("invisible-character");
    }

    @Test
    void speaksInTheHouseStyle() {
        for (Rule rule : Rule.values()) {
            assertThat(List.of(rule.message(), rule.hint())).as("%s", rule).noneMatch(w -> w.endsWith("."));
            assertThat(rule.hint())
                    .as("%s: arguments fill the message only", rule)
                    .doesNotContain("%s");
        }
    }
}

package org.approdo.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LinkMemoryTest {
    private static final URI PAGE = URI.create("https://example.org/a");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Answer FINE = new Answer(Answer.Kind.FINE, 200, "");

    private final LinkMemory memory = LinkMemory.read("");

    @Test
    void whatIsWellIsAskedForAgainOnceItIsOld() {
        memory.add(PAGE, FINE, DAY);

        assertThat(memory.asks(PAGE, DAY.minusDays(7))).isFalse();
        assertThat(memory.asks(PAGE, DAY)).isFalse();
        assertThat(memory.asks(PAGE, DAY.plusDays(1))).isTrue();
    }

    @Test
    void whatFailedOrIsGoneIsAlwaysAskedForAgain() {
        memory.add(PAGE, Answer.failed("no answer within 15 s"), DAY);
        assertThat(memory.asks(PAGE, DAY)).isTrue();

        memory.add(PAGE, Answer.of(404), DAY);
        assertThat(memory.asks(PAGE, DAY)).isTrue();
    }

    @Test
    void countsTheRunsThatFailedOneAfterTheOther() {
        memory.add(PAGE, Answer.failed("no answer within 15 s"), DAY);
        memory.add(PAGE, Answer.of(503), DAY.plusDays(3));
        assertThat(memory.find(PAGE)).contains(new LinkMemory.Remembered(Answer.of(503), DAY.plusDays(3), DAY, 2));

        memory.add(PAGE, FINE, DAY.plusDays(4));
        memory.add(PAGE, Answer.of(503), DAY.plusDays(5));
        assertThat(memory.find(PAGE).map(LinkMemory.Remembered::runs)).contains(1);
    }

    @Test
    void beingAskedToComeBackLaterForgetsNothing() {
        memory.add(PAGE, Answer.failed("no answer within 15 s"), DAY);
        memory.add(PAGE, Answer.of(429), DAY.plusDays(1));

        assertThat(memory.find(PAGE).map(r -> r.answer().kind())).contains(Answer.Kind.FAILED);
    }

    @Test
    void itsTextReadsBackAndWhatIsNotOursIsForgotten() {
        memory.add(PAGE, new Answer(Answer.Kind.MOVED, 200, "https://example.org/b"), DAY);
        memory.add(URI.create("https://example.org/c"), Answer.failed("a\tb\nc"), DAY);
        String broken = """
                x\ty
                https://example.org/d\tfine\tmany\t2026-11-21\t2026-11-21\t1\t
                (-:
                https://example.org/e\tgreat\t200\t2026-11-21\t2026-11-21\t1\t
                """;

        LinkMemory read = LinkMemory.read(memory.text() + broken);

        assertThat(read.text()).isEqualTo(memory.text());
        assertThat(read.find(URI.create("https://example.org/c"))
                        .map(r -> r.answer().words()))
                .contains("a b c");
    }
}

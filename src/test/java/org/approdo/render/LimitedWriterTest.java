package org.approdo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LimitedWriterTest {
    @Test
    void collectsWhatIsWritten() {
        var out = new LimitedWriter(10, Duration.ofMinutes(5));

        out.write("città", 1, 4);
        out.write("abc".toCharArray(), 0, 2);

        assertThat(out).hasToString("ittàab");
        assertThat(out.passed()).isEmpty();
    }

    @Test
    void endsWhenAPageGrowsWithoutEnd() {
        var out = new LimitedWriter(10, Duration.ofMinutes(5));

        assertThatThrownBy(() -> {
                    while (true) {
                        out.write("again", 0, 5);
                    }
                })
                .isInstanceOf(LimitedWriter.Passed.class);
        assertThat(out.passed()).hasValueSatisfying(why -> assertThat(why).contains("more than 10 characters"));
    }

    @Test
    void endsWhenAPageTakesTooLong() {
        var out = new LimitedWriter(1_000_000, Duration.ofNanos(1));

        assertThatThrownBy(() -> {
                    while (true) {
                        out.write("", 0, 0);
                    }
                })
                .isInstanceOf(LimitedWriter.Passed.class);
        assertThat(out.passed()).hasValueSatisfying(why -> assertThat(why).contains("longer than"));
    }
}

package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeflatedTest {
    @Test
    void inflatesToTheSameBytesWhateverTheyAre() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            byte[] bytes = bytes(random, random.nextInt(5_000));
            byte[] like = bytes(random, random.nextInt(70_000));

            assertThat(Deflated.of(bytes).inflate()).isEqualTo(bytes);
            assertThat(Deflated.of(bytes, like).inflate(like)).isEqualTo(bytes);
        }
    }

    @Test
    void holdsWhatItsLikenessSaysNearlyForNothing() {
        byte[] text = bytes(new Random(1), 20_000);
        byte[] changed = Arrays.copyOf(text, text.length);
        changed[9_000]++;

        assertThat(Deflated.of(changed).length()).isGreaterThan(19_000);
        assertThat(Deflated.of(changed, text).length()).isLessThan(500);
        assertThat(Deflated.of("casa ".repeat(1_000).getBytes(StandardCharsets.UTF_8))
                        .length())
                .isLessThan(100);
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

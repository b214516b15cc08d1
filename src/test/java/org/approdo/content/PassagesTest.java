package org.approdo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void areTheBlocksOfTheLedgerInEveryFileOfThePortal() {
        var log = new Diagnostics();
        Path root = Path.of("");
        SiteConfig config = SiteConfig.read(root, Optional.empty(), log).orElseThrow();
        Content content = Content.read(root, config, LocalDate.of(2026, 11, 28), log);
        int count = 0;

        for (Entry entry : content.entries()) {
            for (EntryText text : entry.texts().values()) {
                assertThat(Passages.of(entry.type(), text.file()))
                        .as(text.file().path())
                        .extracting(p -> p.key() + ' ' + p.digest())
                        .containsExactlyElementsOf(text.ledger().stream()
                                .map(b -> b.key() + ' ' + b.digest())
                                .toList());
                count += text.ledger().size();
            }
        }

        assertThat(count).isGreaterThan(5_000);
    }
}

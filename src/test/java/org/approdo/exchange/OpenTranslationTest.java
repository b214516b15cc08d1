package org.approdo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.Passage;
import org.approdo.content.Passages;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.OpenPlace;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;

class OpenTranslationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    /** Every field, every kind of block that is in use. */
    @Test
    void everyBlockOfEveryItemOfThePortalFindsAPlace() {
        var log = new Diagnostics();
        SiteConfig config = SiteConfig.read(Path.of(""), Optional.empty(), log).orElseThrow();
        Content content = Content.read(Path.of(""), config, DAY, log);
        var closed = new ArrayList<String>();

        for (Entry entry : content.entries()) {
            ChangedFile made = OpenTranslation.of(entry, entry.source(), new LocaleTag("ar"), DAY);
            var errors = new Diagnostics();
            List<Passage> passages = Passages.read(entry.type(), new SourceFile(made.path(), made.text()), errors);
            assertThat(errors.sorted()).as(made.path()).isEmpty();
            assertThat(passages).hasSameSizeAs(entry.source().ledger());
            passages.stream().filter(p -> !OpenPlace.isIn(p.words())).forEach(p -> closed.add(p.words()));
        }

        assertThat(content.entries()).hasSizeGreaterThan(100);
        assertThat(closed).allMatch(w -> w.startsWith("{{<"));
    }
}

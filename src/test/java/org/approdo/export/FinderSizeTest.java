package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.approdo.ManyOffices;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;
import org.approdo.locale.Glossary;
import org.approdo.locale.Messages;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of Italy has 8,000 services and 1,100 associations. */
final class FinderSizeTest {
    private static final int LIMIT = 40_000;

    @TempDir
    private Path root;

    @Test
    void everyRegionComesToAPhoneInFortyKilobytes() throws IOException {
        ManyOffices.write(root, area -> true);

        var sizes = new TreeMap<String, Integer>();
        for (OutputFile file : new FinderFiles(site()).files()) {
            if (file.path().contains("/find/")) {
                sizes.put(file.path(), gzipped(file.bytes()));
            }
        }

        assertThat(sizes)
                .hasSizeGreaterThanOrEqualTo(2 * 20)
                .containsKeys("it/find/lombardia.json", "ar/find/molise.json");
        assertThat(sizes.values()).allSatisfy(s -> assertThat(s).isLessThanOrEqualTo(LIMIT));
    }

    private Site site() {
        var log = new Diagnostics();
        LocalDate day = LocalDate.of(2026, 11, 21);
        SiteConfig config = SiteConfig.read(root, Optional.empty(), log).orElseThrow();
        Messages messages = Messages.read(root, config.locales(), config.sourceLocale(), log);
        Glossary glossary = Glossary.read(root, config.locales(), log);
        Site site = Site.link(Content.read(root, config, day, log), messages, glossary, config, day, log);
        List<Diagnostic> errors = log.sorted().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
        assertThat(errors.stream().limit(3).map(Diagnostic::message)).isEmpty();
        return site;
    }

    private static int gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}

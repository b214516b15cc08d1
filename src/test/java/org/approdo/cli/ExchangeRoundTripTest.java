package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.approdo.source.Sha256;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRoundTripTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "po", "csv"})
    void theWholePortalComesBackByteForByte(String format) throws IOException {
        Path site = folder.resolve("site");
        for (String part : new String[] {"content", "locales"}) {
            TestSite.copy(Path.of(part), site.resolve(part));
        }
        Files.copy(Path.of("site-config.yml"), site.resolve("site-config.yml"));
        Map<String, String> before = bytes(site);
        Path out = folder.resolve("out");

        CommandLineRun exported = CommandLineRun.on(site, "i18n export", "--format", format, "--out", out.toString());
        CommandLineRun imported = CommandLineRun.on(site, "i18n import", out.toString());

        assertThat(exported.code()).as(exported.out() + exported.err()).isZero();
        assertThat(imported.out() + imported.err())
                .isEqualTo("0 parts taken into 0 files, 0 refused" + System.lineSeparator());
        assertThat(bytes(site)).isEqualTo(before);
    }

    private static Map<String, String> bytes(Path site) throws IOException {
        var bytes = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        site.relativize(file).toString(),
                        Sha256.of(Files.readAllBytes(file)).hex());
            }
        }
        return bytes;
    }
}

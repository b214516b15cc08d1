package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.approdo.TestSite;
import org.approdo.source.Sha256;
import org.junit.jupiter.api.Test;
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

    /**
     * By the library with all it has: the schemas of XLIFF 2.0 and its modules, prefixes of fragments, files that are not
     * empty, and the constraints of the specification that it checks while it reads.
     */
    @Test
    void everyFileOfThePortalIsXliff() throws IOException {
        CommandLineRun exported = CommandLineRun.on(
                Path.of("").toAbsolutePath(), "i18n export", "--format", "xliff", "--out", folder.toString());

        assertThat(exported.code()).as(exported.out() + exported.err()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(f -> assertThatCode(() -> read(f, XLIFFReader.VALIDATION_MAXIMAL))
                            .as(f.toString())
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void theLibraryRefusesWhatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlf"), """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="it" trgLang="ar">
                 <file id="f"><unit id="u" approved="yes"><segment><source>Uno</source></segment></unit></file>
                </xliff>
                """);

        assertThatCode(() -> read(file, XLIFFReader.VALIDATION_MAXIMAL)).hasMessageContaining("approved");
    }

    private static void read(Path file, int validation) {
        try (var reader = new XLIFFReader(validation)) {
            reader.open(file.toFile());
            while (reader.hasNext()) {
                reader.next();
            }
        }
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

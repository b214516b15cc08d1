package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.approdo.cache.StepCache;
import org.approdo.output.Publisher;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build ends before it begins only where neither the site nor the folder was touched. */
class PublishedSiteTest {
    private static final PublishedSite.Known KNOWN = new PublishedSite.Known("2 guides", 7, 12);

    private final StepCache cache = StepCache.open(Path.of("no such file"), "program");

    @TempDir
    Path temp;

    private TestSite site;
    private Path folder;

    @BeforeEach
    void setUp() {
        site = TestSite.in(temp.resolve("site"));
        folder = temp.resolve("public");
        PublishedSite before = state();
        Publisher.publish(site.generate().tree().orElseThrow(), folder, new Diagnostics());
        before.keep(KNOWN);
    }

    @Test
    void whatWasPublishedIsKnown() {
        assertThat(state().known()).contains(KNOWN);
    }

    @Test
    void notOfASiteInWhichAByteChanged() {
        site.append("templates/home.peb", " ");
        assertThat(state().known()).isEmpty();
    }

    @Test
    void notOnAnotherDay() {
        var tomorrow = new Options(Optional.empty(), TestSite.CLOCK.plus(1, ChronoUnit.DAYS), cache);
        assertThat(new PublishedSite(site.root(), folder, tomorrow).known()).isEmpty();
    }

    @Test
    void notInAnotherFolder() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        assertThat(new PublishedSite(site.root(), other, options()).known()).isEmpty();
    }

    @Test
    void notWhereAPublishedFileIsGone() throws IOException {
        Files.delete(folder.resolve("it/index.html"));
        assertThat(state().known()).isEmpty();
    }

    @Test
    void notWhereAPublishedFileWasWrittenToEvenIfItsSizeIsTheSame() throws IOException {
        Path page = folder.resolve("it/index.html");
        byte[] bytes = Files.readAllBytes(page);
        bytes[bytes.length - 1] = 'x';
        Files.write(page, bytes);
        assertThat(state().known()).isEmpty();
    }

    @Test
    void notWhereTheFolderIsGone() throws IOException {
        Files.move(folder, temp.resolve("moved"));
        assertThat(state().known()).isEmpty();
    }

    @Test
    void notWhenAFileWasSavedWhileTheSiteWasMade() throws IOException {
        PublishedSite before = state();
        site.append("locales/it.yml", "# saved meanwhile\n");
        before.keep(KNOWN);
        assertThat(state().known()).isEmpty();
        assertThat(before.known()).contains(KNOWN); // what was kept first
    }

    @Test
    void neverWithoutACache() {
        var options = new Options(Optional.empty(), TestSite.CLOCK);
        new PublishedSite(site.root(), folder, options).keep(KNOWN);
        assertThat(new PublishedSite(site.root(), folder, options).known()).isEmpty();
    }

    private PublishedSite state() {
        return new PublishedSite(site.root(), folder, options());
    }

    private Options options() {
        return new Options(Optional.empty(), TestSite.CLOCK, cache);
    }
}

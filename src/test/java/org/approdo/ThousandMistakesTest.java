package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.approdo.cli.Printed;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand pages with a mistake each: a thousand errors in one run, in the order of the files, soon. */
class ThousandMistakesTest {
    private static final int PAGES = 1_000;
    /** The goal is ten seconds on two free cores; a machine that does other things takes longer. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** What people get wrong, each in a page of its own; {@code %s} makes them differ. */
    private static final List<String> MISTAKES = List.of(
            "---\ntitle: Pagina: numero %s\n---\n\nParole.\n",
            "---\ntitle: \"Pagina %s\n---\n\nParole.\n",
            "---\ntitel: Pagina %s\n---\n\nParole.\n",
            "---\ntitle: Pagina\ntitle: Pagina %s\n---\n\nParole.\n",
            "---\ntitle: Pagina\norder: il %s\n---\n\nParole.\n",
            "title: Pagina %s\n\nParole.\n",
            "---\ntitle: Pagina\n---\n\n[casa](/pages/casa-%s/)\n",
            "---\ntitle: Pagina\n---\n\n<b>Parole %s</b>\n",
            "---\ntitle: Pagina\n---\n\n![](casa-%s.png)\n",
            "---\ntitle: Pagina\n---\n\n{{< contact ufficio-%s >}}\n");

    @TempDir
    private Path folder;

    @Test
    void everyOneIsFoundInOneRunInTheOrderOfTheFiles() {
        TestSite site = TestSite.in(folder);
        for (int i = 0; i < PAGES; i++) {
            String text = MISTAKES.get(i % MISTAKES.size()).formatted(i);
            site.write("content/pages/pagina-%04d/index.it.md".formatted(i), text);
        }

        long start = System.nanoTime();
        List<Diagnostic> errors = errors(site);
        Duration time = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("%d pages with a mistake each: %d ms%n", PAGES, time.toMillis());
        assertThat(errors.stream().map(d -> d.span().file().path()).distinct()).hasSize(PAGES);
        assertThat(errors).isSorted().allSatisfy(d -> assertThat(d.hint()).isNotBlank());
        assertThat(errors(site))
                .extracting(Diagnostic::message)
                .isEqualTo(errors.stream().map(Diagnostic::message).toList());
        assertThat(Printed.text(errors)).doesNotContain("Exception", "\tat ");
        assertThat(time).isLessThan(LIMIT);
    }

    private static List<Diagnostic> errors(TestSite site) {
        return site.generate().diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
    }
}

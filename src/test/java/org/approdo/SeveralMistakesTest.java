package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.cli.Printed;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of several kinds in one site: all are found in one run. */
class SeveralMistakesTest {
    private static final String ALL = """
            -- content/organisations/italia/ente/index.it.yml --
            name:
            \tEnte di prova
            -- content/contact-points/lombardia/sportello/index.it.yml --
            name: Sportello di prova
            organisation: ente
            organisatoin: ente
            reviewed: 2026-02-30
            logo: {src: logo.png, alt: Il logo}
            -- content/guides/italia/casa/index.it.md --
            ---
            title: Trovare casa
            contacts: [sportelo]
            ---

            ## A chi è rivolto {#who}

            A chi cerca casa.

            ## Come fare {#how}

            Così.
            -- content/guides/lombardia/casa/index.it.md --
            ---
            title: La casa
            ---

            ## A chi è rivolto {#who}

            A chi cerca casa.
            -- content/pages/about/index.fr.md --
            ---
            title: Qui sommes-nous
            translation: {source: it, digests: "", method: human}
            ---
            """;

    @Test
    void showsThemAllInOneRunInOrder(@TempDir Path folder) {
        Generated generated = TestSite.in(folder).with(ALL).generate();

        List<Diagnostic> errors = generated.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
        assertThat(generated.tree()).isEmpty();
        assertThat(errors).isSorted();
        assertThat(Printed.text(errors)).isEqualTo("""
                content/contact-points/lombardia/sportello/index.it.yml:3:1: error: unknown key 'organisatoin' [unknown-key]
                  organisatoin: ente
                  ^^^^^^^^^^^^
                  hint: did you mean 'organisation'?
                content/contact-points/lombardia/sportello/index.it.yml:4:11: error: '2026-02-30' is no date [bad-date]
                  reviewed: 2026-02-30
                            ^^^^^^^^^^
                  hint: write year-month-day: 2026-11-02
                content/contact-points/lombardia/sportello/index.it.yml:5:13: error: there is no file 'logo.png' beside this one [file-missing]
                  logo: {src: logo.png, alt: Il logo}
                              ^^^^^^^^
                  hint: add it to the folder, or correct the name
                content/guides/italia/casa/index.it.md:3:12: error: there is no 'sportelo' in content/contact-points/ [broken-reference]
                  contacts: [sportelo]
                             ^^^^^^^^
                  hint: did you mean 'sportello'?
                content/guides/lombardia/casa/index.it.md:1:1: error: 'casa' is also the id of content/guides/italia/casa [duplicate-id]
                  ---
                  ^
                  hint: give one of the two another folder name
                content/organisations/italia/ente/index.it.yml:2:1: error: a tab where spaces belong [yaml-tab]
                   Ente di prova
                  ^
                  hint: write spaces; indent with two for each level
                content/pages/about/index.fr.md:1:1: error: the site has no locale 'fr' [unknown-locale]
                  hint: known are: it, en, ar
                """);
    }

    @Test
    void isFoundInTheSameOrderEveryTime(@TempDir Path folder) {
        var site = TestSite.in(folder).with(ALL);

        String first = Printed.text(site.generate().diagnostics());

        for (int run = 0; run < 5; run++) {
            assertThat(Printed.text(site.generate().diagnostics())).isEqualTo(first);
        }
    }
}

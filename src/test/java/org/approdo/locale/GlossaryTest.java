package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.TestSite;
import org.approdo.content.SiteConfig;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryTest {
    @TempDir
    Path folder;

    private final Diagnostics log = new Diagnostics();

    private Glossary read(TestSite site) {
        SiteConfig config = SiteConfig.read(site.root(), Optional.empty(), log).orElseThrow();
        return Glossary.read(site.root(), config.locales(), log);
    }

    @Test
    void isEmptyWhereThereIsNoFile() {
        assertThat(read(TestSite.in(folder)).concepts()).isEmpty();
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void listsTheWordsOfEachConceptByLanguage() {
        Glossary glossary = read(TestSite.in(folder).with("""
                -- locales/glossary.yml --
                permit:
                  it: [permesso di soggiorno, pds]
                  en: [residence permit]
                doctor: {it: [medico]}
                """));

        assertThat(log.sorted()).isEmpty();
        assertThat(glossary.concepts()).hasSize(2);
        assertThat(glossary.concepts().get(0))
                .containsEntry(new LocaleTag("it"), List.of("permesso di soggiorno", "pds"))
                .containsEntry(new LocaleTag("en"), List.of("residence permit"));
    }

    @Test
    void reportsWhatItCannotUseAndKeepsTheRest() {
        Glossary glossary = read(TestSite.in(folder).with("""
                -- locales/glossary.yml --
                permit:
                  it: [permesso]
                  xx: [permit]
                  en: permit
                doctor: medico
                """));

        assertThat(log.sorted())
                .extracting(d -> d.span().line() + " " + d.rule().id())
                .containsExactly("3 unknown-locale", "4 wrong-shape", "5 wrong-shape");
        assertThat(log.sorted())
                .allSatisfy(d -> assertThat(d).extracting(Diagnostic::hint).isNotEqualTo(""));
        assertThat(glossary.concepts().get(0)).containsEntry(new LocaleTag("it"), List.of("permesso"));
    }

    @Test
    void tellsWhatAConceptMeansAndWhichWordsToAvoid() {
        Glossary glossary = read(TestSite.in(folder).with("""
                -- locales/glossary.yml --
                permit:
                  it:
                    words: [permesso di soggiorno, pds]
                    definition: Il documento per restare.
                    avoid: {clandestino: persona senza permesso}
                  en: [residence permit]
                """));

        var italian = new LocaleTag("it");
        assertThat(log.sorted()).isEmpty();
        assertThat(glossary.concepts().get(0)).containsEntry(italian, List.of("permesso di soggiorno", "pds"));
        assertThat(glossary.explained(italian)).singleElement().satisfies(c -> {
            assertThat(c.definition(italian)).isEqualTo("Il documento per restare.");
            assertThat(c.wordings())
                    .hasSize(2)
                    .extractingByKey(italian)
                    .satisfies(w -> assertThat(w.avoid()).containsEntry("clandestino", "persona senza permesso"));
        });
        assertThat(glossary.explained(new LocaleTag("en"))).isEmpty();
    }
}

package org.approdo.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.TestSite;
import org.approdo.content.Ledger;
import org.approdo.editorial.TranslationStatus.Row;
import org.approdo.editorial.TranslationStatus.State;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationStatusTest {
    private static final String FOLDER = "content/guides/italia/casa/";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
    }

    @Test
    void tellsSourceMissingAndUnpinned() {
        assertThat(guide("it").state()).isEqualTo(State.SOURCE);
        assertThat(guide("en").state()).isEqualTo(State.UNPINNED);
        assertThat(guide("ar").state()).isEqualTo(State.MISSING);
        assertThat(guide("ar").path()).isEqualTo(FOLDER + "index.ar.md");
        assertThat(guide("ar").shownIn()).isEqualTo(new LocaleTag("en"));
    }

    @Test
    void tellsCurrentFromMachineMade() {
        english("Finding a home", pinned("it") + ", method: human");
        assertThat(guide("en").state()).isEqualTo(State.CURRENT);

        english("Finding a home", pinned("it") + ", method: machine");
        assertThat(guide("en").state()).isEqualTo(State.MACHINE);

        english("Finding a home", pinned("it") + ", method: machine-reviewed, reviewed-by: mediator");
        assertThat(guide("en").state()).isEqualTo(State.CURRENT);
    }

    @Test
    void countsTheBlocksThatChanged() {
        english("Finding a home", pinned("it") + ", date: 2026-11-03, method: machine");
        String source = site.read(FOLDER + "index.it.md");
        site.write(FOLDER + "index.it.md", source.replace("A chi cerca casa.", "A chi cerca casa in affitto."));

        Row row = guide("en");

        assertThat(row.state()).isEqualTo(State.STALE);
        assertThat(row.stale()).isEqualTo(1);
        assertThat(row.total()).isEqualTo(6);
    }

    @Test
    void knowsThatItsOwnSourceIsStale() {
        english("Finding a home", pinned("it") + ", method: human");
        arabic(pinned("en").replace("source: it", "source: en") + ", method: human");
        assertThat(guide("ar").state()).isEqualTo(State.CURRENT);

        String source = site.read(FOLDER + "index.it.md");
        site.write(FOLDER + "index.it.md", source.replace("A chi cerca casa.", "A chi cerca casa in affitto."));

        assertThat(guide("en").state()).isEqualTo(State.STALE);
        assertThat(guide("ar").state()).isEqualTo(State.STALE_BY_SOURCE);
    }

    @Test
    void refusesTranslationsThatWereMadeFromEachOther() {
        english("Finding a home", "source: ar, digests: \"\", method: human");
        arabic("source: en, digests: \"\", method: human");

        assertThat(site.errors())
                .anySatisfy(
                        e -> assertThat(e).startsWith(FOLDER + "index.ar.md").contains("translation-source"))
                .anySatisfy(
                        e -> assertThat(e).startsWith(FOLDER + "index.en.md").contains("translation-source"));
    }

    @Test
    void showsNobodyWhatIsInProgress() {
        english("Finding a home", pinned("it") + ", method: human, status: in-progress");
        site.append(FOLDER + "index.en.md", "\n…\n");

        assertThat(guide("en").state()).isEqualTo(State.IN_PROGRESS);
        assertThat(guide("en").shownIn()).isEqualTo(new LocaleTag("it"));
        assertThat(site.page("en/guides/italia/casa/index.html")).contains("A chi cerca casa.");
    }

    @Test
    void tellsStubsFromExcludedLanguages() {
        site.write(FOLDER + "index.ar.md", "---\ntranslation: {source: it, digests: \"\", method: human}\n---\n");
        assertThat(guide("ar").state()).isEqualTo(State.STUB);

        site.delete(FOLDER + "index.ar.md");
        String source = site.read(FOLDER + "index.it.md");
        site.write(FOLDER + "index.it.md", source.replace("topics:", "locales: [it, en]\ntopics:"));
        assertThat(guide("ar").state()).isEqualTo(State.EXCLUDED);
    }

    @Test
    void findsForgottenCopiesButNotNames() {
        String source = site.read(FOLDER + "index.it.md");
        String copy = source.replace("contacts: [sportello]\ntopics: [family]\n", "")
                .replace(" {#who}", "")
                .replace(" {#how}", "")
                .replace("in affitto.\n", "in affitto.\ntranslation: {" + pinned("it") + ", method: human}\n");
        site.write(FOLDER + "index.en.md", copy);
        site.write(
                "content/contact-points/lombardia/sportello/index.en.yml",
                "name: Sportello di prova\nphones: [{label: centralino}]\ntranslation: {source: it, digests: \""
                        + Ledger.digests(linked().content()
                                .entry("contact-points", "sportello")
                                .orElseThrow()
                                .source())
                        + "\", method: human}\n");

        assertThat(guide("en").state()).isEqualTo(State.IDENTICAL);
        assertThat(row("contact-points", "sportello", "en").state()).isEqualTo(State.CURRENT);
    }

    @Test
    void ordersWhatIsOpenByAge() {
        english("Finding a home", "source: it, digests: \"00000000\", date: 2026-03-01, method: human");
        arabic("source: it, digests: \"00000000\", date: 2026-01-01, method: human");

        List<String> open = status().open().stream()
                .filter(r -> r.date().isPresent() && r.entry().id().equals("casa"))
                .map(Row::path)
                .toList();

        assertThat(open).containsExactly(FOLDER + "index.ar.md", FOLDER + "index.en.md");
        assertThat(status().totals(new LocaleTag("en")).get(State.STALE)).isEqualTo(1);
    }

    private void english(String title, String translation) {
        site.write(FOLDER + "index.en.md", """
                ---
                title: %s
                summary: How to look for a home to rent.
                translation: {%s}
                ---

                ## Who it is for

                For people who look for a home.

                ## What to do

                Read [about us](/pages/about/).
                """.formatted(title, translation));
    }

    private void arabic(String translation) {
        site.write(FOLDER + "index.ar.md", """
                ---
                title: إيجاد سكن
                summary: كيف تبحث عن سكن للإيجار.
                translation: {%s}
                ---

                ## لمن

                لمن يبحث عن سكن.

                ## ماذا تفعل

                اقرأ [من نحن](/pages/about/).
                """.formatted(translation));
    }

    /** A pin to what a language says now. */
    private String pinned(String locale) {
        var entry = linked().content().entry("guides", "casa").orElseThrow();
        return "source: it, digests: \""
                + Ledger.digests(Optional.ofNullable(entry.texts().get(new LocaleTag(locale)))
                        .orElseThrow()) + '"';
    }

    private Row guide(String locale) {
        return row("guides", "casa", locale);
    }

    private Row row(String type, String id, String locale) {
        return status().rows().stream()
                .filter(r -> r.entry().key().equals(type + '/' + id))
                .filter(r -> r.locale().tag().equals(locale))
                .findFirst()
                .orElseThrow();
    }

    private TranslationStatus status() {
        Site linked = linked();
        return TranslationStatus.of(linked.content().entries(), linked.config());
    }

    private Site linked() {
        return site.generate().site().orElseThrow(() -> new AssertionError(site.errors()));
    }
}

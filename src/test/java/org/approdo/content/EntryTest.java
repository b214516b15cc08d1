package org.approdo.content;

import static org.approdo.content.ReadContent.ARABIC;
import static org.approdo.content.ReadContent.ENGLISH;
import static org.approdo.content.ReadContent.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.approdo.TestSite;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose words a reader gets. */
class EntryTest {
    private static final String SOURCE = """
            -- content/contact-points/lombardia/sportello/index.it.yml --
            name: Sportello
            organisation: ente
            phones: [{number: +39 02 0000000, label: centralino}, {number: +39 02 0000001, label: notte}]
            who: |
              Per tutti.
            """;

    @TempDir
    private Path folder;

    @Test
    void theSourcesReadersGetTheSourceItself() {
        ReadContent read = read(SOURCE);

        assertThat(shown(read, ITALIAN))
                .isEqualTo(new Localized.Own<>(read.text("contact-points", "sportello", ITALIAN)));
    }

    @Test
    void aTranslationIsShownWithTheSourcesFacts() {
        ReadContent read = read(SOURCE + """
                -- content/contact-points/lombardia/sportello/index.ar.yml --
                name: مكتب
                phones: [{label: المقسم}, {label: ليلًا}]
                who: للجميع.
                translation: {source: it, digests: "", method: machine}
                """);

        Localized<EntryText> shown = shown(read, ARABIC);

        assertThat(shown).isInstanceOf(Localized.Own.class);
        assertThat(words(shown, "name")).isEqualTo("مكتب (ar)");
        assertThat(phones(shown)).containsExactly("+39 02 0000000 المقسم (ar)", "+39 02 0000001 ليلًا (ar)");
        assertThat(value(shown, "organisation")).isInstanceOf(Value.Reference.class);
    }

    @Test
    void aFieldThatATranslationLacksComesFromTheNextLanguageOfTheChain() {
        ReadContent read = read(SOURCE + """
                -- content/contact-points/lombardia/sportello/index.en.yml --
                name: Help desk
                phones: [{label: switchboard}, {}]
                translation: {source: it, digests: "", method: human}
                -- content/contact-points/lombardia/sportello/index.ar.yml --
                name: مكتب
                translation: {source: it, digests: "", method: machine}
                """);

        Localized<EntryText> shown = shown(read, ARABIC);

        assertThat(shown).isInstanceOf(Localized.Own.class);
        assertThat(words(shown, "name")).isEqualTo("مكتب (ar)");
        assertThat(phones(shown)).containsExactly("+39 02 0000000 switchboard (en)", "+39 02 0000001 notte (it)");
        assertThat(value(shown, "who"))
                .isInstanceOfSatisfying(
                        Value.Prose.class, p -> assertThat(p.language()).isEqualTo(ITALIAN));
    }

    @Test
    void anItemWithoutTheReadersLanguageIsBorrowedFromTheFirstOfTheChain() {
        ReadContent read = read(SOURCE + """
                -- content/contact-points/lombardia/sportello/index.en.yml --
                name: Help desk
                translation: {source: it, digests: "", method: human}
                """, "content/contact-points/lombardia/sportello/index.ar.yml");

        Localized<EntryText> shown = shown(read, ARABIC);

        assertThat(shown.from()).contains(ENGLISH);
        assertThat(words(shown, "name")).isEqualTo("Help desk (en)");
        assertThat(phones(shown)).containsExactly("+39 02 0000000 centralino (it)", "+39 02 0000001 notte (it)");
    }

    @Test
    void aStubIsPassedOver() {
        ReadContent read = read(SOURCE + """
                -- content/contact-points/lombardia/sportello/index.ar.yml --
                translation: {source: it, digests: "", method: machine}
                """);

        Localized<EntryText> shown = shown(read, ARABIC);

        assertThat(shown.from()).contains(ITALIAN);
        assertThat(words(shown, "name")).isEqualTo("Sportello (it)");
    }

    @Test
    void theSourceEndsAChainThatDoesNotNameIt() {
        ReadContent read = read("""
                -- site-config.yml --
                name: Prova
                base-url: https://example.org
                home-area: italia
                locales:
                  it: {endonym: Italiano}
                  en: {endonym: English}
                  ar: {endonym: العربية, fallback: [en]}
                -- content/contact-points/lombardia/sportello/index.ar.yml --
                translation: {source: it, digests: "", method: machine}
                """);

        assertThat(shown(read, ARABIC).from()).contains(ITALIAN);
        assertThat(shown(read, ENGLISH).from()).contains(ITALIAN);
    }

    @Test
    void theSourceStandsInItsPlaceOfTheChain() {
        ReadContent read = read("""
                -- content/pages/about/index.it.md --
                ---
                title: Chi siamo
                translation: {source: en, digests: "", method: human}
                ---
                -- content/pages/about/index.en.md --
                ---
                title: About us
                order: 1
                ---
                """);
        Entry entry = read.entry("pages", "about");

        assertThat(entry.sourceLocale()).isEqualTo(ENGLISH);
        assertThat(entry.shown(ARABIC, read.config().locales()).from()).contains(ENGLISH);
        assertThat(entry.shown(ITALIAN, read.config().locales())).isInstanceOf(Localized.Own.class);
    }

    @Test
    void theProseIsThatOfOneLanguageWhole() {
        ReadContent read = read("""
                -- content/guides/italia/casa/index.ar.md --
                ---
                title: البحث عن سكن
                translation: {source: it, digests: "", method: machine}
                ---
                """);
        Entry entry = read.entry("guides", "casa");

        assertThat(entry.shown(ARABIC, read.config().locales())
                        .value()
                        .orElseThrow()
                        .body()
                        .isEmpty())
                .isTrue();
        assertThat(words(entry.shown(ARABIC, read.config().locales()), "summary"))
                .isEqualTo("How to look for a home to rent. (en)");
    }

    @Test
    void knowsItsNameAddressAndLanguages() {
        ReadContent read = read("");
        Entry entry = read.entry("guides", "casa");

        assertThat(entry.key()).isEqualTo("guides/casa");
        assertThat(entry.path()).isEqualTo("/guides/italia/casa/");
        assertThat(entry.languages()).containsExactly(ENGLISH, ITALIAN);
        assertThat(read.entry("pages", "about").path()).isEqualTo("/pages/about/");
    }

    private ReadContent read(String files, String... deleted) {
        TestSite site = TestSite.in(folder.resolve("site" + files.hashCode())).with(files);
        List.of(deleted).forEach(site::delete);
        ReadContent read = ReadContent.of(site);
        assertThat(read.log().hasErrors()).as("%s", read.log().sorted()).isFalse();
        return read;
    }

    private static Localized<EntryText> shown(ReadContent read, LocaleTag locale) {
        return read.entry("contact-points", "sportello")
                .shown(locale, read.config().locales());
    }

    private static Value value(Localized<EntryText> shown, String field) {
        return shown.value().flatMap(t -> t.value(field)).orElseThrow();
    }

    private static String words(Localized<EntryText> shown, String field) {
        return words(value(shown, field));
    }

    private static String words(Value value) {
        var text = (Value.Text) value;
        return text.text() + " (" + text.language() + ')';
    }

    private static List<String> phones(Localized<EntryText> shown) {
        return ((Value.Items) value(shown, "phones"))
                .values().stream().map(EntryTest::parts).toList();
    }

    private static String parts(Value group) {
        return ((Value.Group) group)
                .parts().values().stream()
                        .map(v -> v instanceof Value.Phone phone ? phone.typed() : words(v))
                        .collect(Collectors.joining(" "));
    }
}

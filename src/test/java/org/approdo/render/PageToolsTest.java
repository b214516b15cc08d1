package org.approdo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on pages for readers to do something with them: tools, discretion, mails about mistakes. */
class PageToolsTest {
    private static final String GUIDE = "it/guides/italia/casa/index.html";
    private static final Pattern MAIL = Pattern.compile("href=\"(mailto:[^\"]*)\"");

    private static final String TYPES = """
            -- content/pages/_type.yml --
            format: markdown
            area: none
            order: order
            feed: true
            fields:
              title: {type: text, translatable: true, required: true}
              summary: {type: text, translatable: true}
              order: {type: number}
              discreet: {type: boolean}
            -- content/pages/advice/index.it.md --
            ---
            title: Consigli
            summary: Frase che non deve uscire
            discreet: true
            ---

            Testo.
            """;

    private static final String CONTACTS = """
            -- content/regions/_type.yml --
            format: markdown
            area: none
            summary: []
            fields:
              title: {type: text, translatable: true, required: true}
              parent: {type: reference, to: regions}
              time-zone: {type: text}
              operational-contact: {type: group, fields: {email: {type: email}}}
            """;

    @TempDir
    private Path temp;

    private static String config(TestSite site, String more) {
        site.with("-- site-config.yml --\n" + """
                name: Prova
                base-url: https://example.org/prova
                source-locale: it
                home-area: italia
                helplines: [sportello]
                locales:
                  it: {endonym: Italiano, fallback: [en]}
                  en: {endonym: English, fallback: [it]}
                  ar: {endonym: العربية, direction: rtl, fallback: [en, it], numerals: latn}
                """ + more);
        return more;
    }

    private static String mail(String page) {
        Matcher mail = MAIL.matcher(page.substring(page.indexOf("id=\"origins\"")));
        return mail.find() ? URLDecoder.decode(mail.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8) : "";
    }

    @Test
    void itemsAndListsHaveAPlaceForToolsButHomeAndToolsThemselvesHaveNone() {
        Generated generated = TestSite.in(temp).generate();

        assertThat(TestSite.page(generated, GUIDE)).containsOnlyOnce("<div id=\"tools\"></div>");
        assertThat(TestSite.page(generated, "ar/contact-points/index.html")).contains("<div id=\"tools\"></div>");
        assertThat(TestSite.page(generated, "it/index.html")).doesNotContain("id=\"tools\"");
        assertThat(TestSite.page(generated, "it/my-list/index.html")).doesNotContain("id=\"tools\"");
        assertThat(TestSite.page(generated, "it/side-by-side/index.html"))
                .doesNotContain("id=\"tools\"")
                .contains("<option value=\"ar\" lang=\"ar\" data-dir=\"rtl\">");
    }

    @Test
    void aDiscreetPageOffersAWayOutAndNothingThatGivesItAway() {
        TestSite site = TestSite.in(temp).with(TYPES);
        config(site, "exit-url: https://weather.example.org/\nfeedback-email: errori@example.org\n");
        Generated generated = site.generate();

        String page = TestSite.page(generated, "it/pages/advice/index.html");
        assertThat(page)
                .contains("<html lang=\"it\" dir=\"ltr\" data-discreet>")
                .contains("id=\"exit\" class=\"btn\" href=\"https://weather.example.org/\" rel=\"noreferrer nofollow\"")
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("og:", "name=\"description\"", "id=\"tools\"", "mailto:");
        assertThat(page.indexOf("id=\"exit\"")).isLessThan(page.indexOf("<h1"));
        assertThat(TestSite.page(generated, "it/sitemap.xml")).doesNotContain("advice");
        assertThat(TestSite.page(generated, "it/feed.xml")).doesNotContain("advice", "Frase");
        assertThat(TestSite.page(generated, "it/index.html")).contains("href=\"/prova/it/pages/advice/\"");
        assertThat(TestSite.page(generated, GUIDE)).contains("og:title").doesNotContain("data-discreet", "id=\"exit\"");
    }

    @Test
    void nobodyIsWrittenToWhereNobodyIsKnown() {
        assertThat(mail(TestSite.page(TestSite.in(temp).generate(), GUIDE))).isEmpty();
    }

    @Test
    void aMailAboutAMistakeAsksInTheReadersLanguageAndInTheOwners() {
        TestSite site = TestSite.in(temp);
        config(site, "feedback-email: errori@example.org\n");

        String mail = mail(TestSite.page(site.generate(), "ar/guides/italia/casa/index.html"));

        assertThat(mail)
                .startsWith("mailto:errori@example.org?subject=Errore nella pagina: ")
                .contains("ما الخطأ أو ما الناقص؟\r\n", "Che cosa è sbagliato o manca?\r\n")
                .contains("https://example.org/prova/ar/guides/italia/casa/ (arabo)");
    }

    @Test
    void theAreasContactGetsItBeforeThePortal() {
        TestSite site = TestSite.in(temp).with(CONTACTS + """
                -- content/regions/italia/index.it.md --
                ---
                title: Italia
                operational-contact: {email: italia@example.org}
                ---
                """);
        config(site, "feedback-email: errori@example.org\n");
        Generated generated = site.generate();

        assertThat(mail(TestSite.page(generated, GUIDE))).startsWith("mailto:italia@example.org?");
        assertThat(mail(TestSite.page(generated, "it/contact-points/lombardia/sportello/index.html")))
                .as("its area names nobody, but the one around it does")
                .startsWith("mailto:italia@example.org?");
        assertThat(mail(TestSite.page(generated, "it/regions/italia/index.html")))
                .startsWith("mailto:italia@example.org?");
        assertThat(mail(TestSite.page(generated, "it/pages/about/index.html")))
                .startsWith("mailto:errori@example.org?");
    }
}

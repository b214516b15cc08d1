package org.approdo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approdo.TestSite;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePlannerTest {
    private static final LocaleTag IT = new LocaleTag("it");

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 1, 1", "2, 1, 2", "3, 1, 3", "4, 2, 1", "6, 2, 3", "7, 3, 1"})
    void aListHasAsManyPagesAsItNeedsAndAtLeastOne(int items, int pages, int onTheLast) {
        site.append("site-config.yml", "page-size: 3\n");
        site.write("content/organisations/italia/ente/index.it.yml", "name: Ente di prova\n");
        site.with("""
                -- content/notes/_type.yml --
                format: yaml
                area: none
                title: name
                fields: {name: {type: text, required: true}}
                """);
        site.append("locales/it.yml", "type.notes.one: Nota\ntype.notes.many: Note\n");
        for (int i = 1; i <= items; i++) {
            site.write("content/notes/n%02d/index.it.yml".formatted(i), "name: Nota %02d\n".formatted(i));
        }

        List<Page.Listing> listings = listings("notes");

        assertThat(listings).hasSize(pages);
        assertThat(listings.stream().flatMap(l -> l.entries().stream()).map(Entry::id))
                .hasSize(items)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(listings).allSatisfy(l -> {
            assertThat(l.part().last()).isEqualTo(pages);
            assertThat(l.part().total()).isEqualTo(items);
        });
        assertThat(listings.get(pages - 1).entries()).hasSize(onTheLast);
        assertThat(listings.get(0).path()).isEqualTo("/it/notes/");
        assertThat(listings.stream().skip(1).map(Page::path))
                .containsExactlyElementsOf(
                        List.of("/it/notes/page/2/", "/it/notes/page/3/").subList(0, pages - 1));
    }

    @Test
    void everyItemHasAPageInEveryLanguageAndOneWithout() {
        List<Page> pages = linked().pages();

        assertThat(pages.stream().map(Page::path))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(
                        "/",
                        "/404.html",
                        "/ar/",
                        "/ar/404.html",
                        "/ar/guides/italia/casa/",
                        "/en/guides/italia/casa/",
                        "/it/guides/italia/casa/",
                        "/guides/italia/casa/");
    }

    @Test
    void aPageSaysWhoseTextItShows() {
        assertThat(detail("/it/guides/italia/casa/").shown()).isInstanceOf(Localized.Own.class);
        assertThat(detail("/en/guides/italia/casa/").shown()).isInstanceOf(Localized.Own.class);
        assertThat(detail("/ar/guides/italia/casa/").shown().from()).contains(new LocaleTag("en"));
        assertThat(detail("/ar/guides/italia/casa/").neutralPath()).isEqualTo("/guides/italia/casa/");
    }

    @Test
    void onlyTermsThatItemsCarryHavePages() {
        assertThat(linked().pages().stream().map(Page::path))
                .contains("/it/topics/", "/it/topics/family/", "/it/languages/ar/")
                .doesNotContain("/it/topics/work/", "/it/languages/en/");
    }

    @Test
    void anAliasLeadsToTheItemWithAndWithoutLanguage() {
        about("[/pages/chi-siamo/]");

        assertThat(linked().pages())
                .filteredOn(Page.Redirect.class::isInstance)
                .extracting(p -> p.path() + " -> " + ((Page.Redirect) p).target())
                .containsExactly(
                        "/ar/pages/chi-siamo/ -> /ar/pages/about/",
                        "/en/pages/chi-siamo/ -> /en/pages/about/",
                        "/it/pages/chi-siamo/ -> /it/pages/about/",
                        "/pages/chi-siamo/ -> /pages/about/");
    }

    @Test
    void anAliasThatIsAPageAlreadyIsReported() {
        about("[/guides/italia/casa/]");

        assertThat(site.errors())
                .singleElement()
                .asString()
                .startsWith("content/pages/about/index.it.md:3:11: '/guides/italia/casa/' is the address of");
    }

    @Test
    void anAliasThatAnotherItemHasAlreadyIsReported() {
        about("[/pages/vecchia/]");
        site.with("""
                -- content/pages/other/index.it.md --
                ---
                title: Altra
                aliases: [/pages/vecchia/]
                ---

                Testo.
                """);

        assertThat(site.errors())
                .singleElement()
                .asString()
                .startsWith("content/pages/other/index.it.md:3:11: '/pages/vecchia/' is the address of");
    }

    @Test
    void anAliasThatIsAPageOfALanguageIsReported() {
        about("[/it/guides/]");

        assertThat(site.errors()).isNotEmpty().allSatisfy(e -> assertThat(e).startsWith("content/pages/about/"));
    }

    private void about(String aliases) {
        site.write("content/pages/about/index.it.md", """
                ---
                title: Chi siamo
                aliases: %s
                ---

                Testo.
                """.formatted(aliases));
    }

    private Page.Detail detail(String path) {
        return linked().pages().stream()
                .filter(p -> p.path().equals(path))
                .map(Page.Detail.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Page.Listing> listings(String type) {
        return linked().pages().stream()
                .filter(Page.Listing.class::isInstance)
                .map(Page.Listing.class::cast)
                .filter(l -> l.locale().equals(IT) && l.type().name().equals(type))
                .toList();
    }

    private Site linked() {
        return site.generate().site().orElseThrow();
    }
}

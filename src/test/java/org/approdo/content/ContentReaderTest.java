package org.approdo.content;

import static org.approdo.content.ReadContent.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approdo.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsItemsInTheOrderOfTheirFolders() {
        ReadContent read = ReadContent.of(TestSite.in(folder));

        assertThat(read.content().entries())
                .extracting(Entry::folder)
                .isSorted()
                .hasSize(7);
        assertThat(read.content().types())
                .containsOnlyKeys("contact-points", "guides", "organisations", "pages", "regions");
        assertThat(read.content().ofType("regions"))
                .extracting(Entry::id)
                .containsExactly("europa", "italia", "lombardia");
        assertThat(read.errors()).isEmpty();
    }

    @Test
    void keepsPicturesAndFilesWithTheirItem() {
        TestSite site = TestSite.in(folder)
                .write("content/pages/about/casa.jpg", "x")
                .write("content/pages/about/.DS_Store", "x")
                .write("content/pages/about/index.it.md~", "x");

        assertThat(ReadContent.of(site).entry("pages", "about").files()).containsExactly("casa.jpg");
    }

    @Test
    void leavesTheItemsOfABrokenTypeUnjudged() {
        TestSite site = TestSite.in(folder).with("""
                -- content/guides/_type.yml --
                format: markdown
                area: required
                fields:
                  title: {type: txt}
                -- content/guides/italia/casa/index.it.md --
                no front matter at all
                """);

        ReadContent read = ReadContent.of(site);

        assertThat(read.errors()).extracting(d -> d.rule().id()).containsExactly("unknown-field-type");
        assertThat(read.content().types()).doesNotContainKey("guides");
        assertThat(read.content().unread()).containsExactly("content/guides/italia/casa");
        assertThat(read.content().isExcused("guides", "casa")).isTrue();
        assertThat(read.content().isExcused("guides", "scuola")).isFalse();
        assertThat(read.content().isExcused("pages", "casa")).isFalse();
    }

    @Test
    void takesTheFileWithoutTranslationAsTheSourceInAnyLanguage() {
        TestSite site =
                TestSite.in(folder).delete("content/pages/about/index.it.md").with("""
                -- content/pages/about/index.ar.md --
                ---
                title: من نحن
                order: 1
                ---
                """);

        ReadContent read = ReadContent.of(site);

        assertThat(read.entry("pages", "about").sourceLocale()).isEqualTo(ReadContent.ARABIC);
        assertThat(read.errors()).isEmpty();
    }

    @Test
    void doesNotBlameATranslationForASourceThatCannotBeRead() {
        TestSite site =
                TestSite.in(folder).write("content/contact-points/lombardia/sportello/index.it.yml", "name: [\n");

        assertThat(ReadContent.of(site).errors()).extracting(d -> d.rule().id()).containsExactly("yaml-syntax");
    }

    @Test
    void readsADraftWithoutAskingForWhatIsMissing() {
        TestSite site = TestSite.in(folder).with("""
                -- content/pages/bozza/index.it.md --
                ---
                draft: true
                title:
                ---
                """);

        ReadContent read = ReadContent.of(site, DAY);

        assertThat(read.errors()).isEmpty();
        assertThat(read.content().skipped()).containsExactly("pages/bozza");
    }

    @Test
    void pointsAtTheValueOfAField() {
        EntryText text = ReadContent.of(TestSite.in(folder))
                .entry("contact-points", "sportello")
                .source();

        assertThat(text.place("reviewed").text()).isEqualTo("2026-11-01");
        assertThat(text.place("reviewed").line()).isEqualTo(6);
        assertThat(text.place("nothing")).isEqualTo(text.file().start());
    }
}

package org.approdo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.approdo.UnderSeveralLocales;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a block, of which the translation ledger takes its digest. */
@UnderSeveralLocales
class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "<>",
            value = {
                "see [the *page*](/pages/about/)<>see the page",
                "- one\\n- two<>one two",
                "| a | b |\\n|---|---|\\n| 1 | 2 |<>a b 1 2",
                "per**mes**so<>permesso",
                "a &lt;b&gt; & c<>a <b> & c",
                "![two boats](a.png)<>two boats",
                "{{< contact anolf >}} helps<>helps"
            })
    void forSearchAreThoseThatPeopleRead(String markdown, String read) {
        Document document = document(markdown);

        assertThat(document.blocks().get(0).words()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "<>",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "one two three four<>one two\\nthree four",
                "one two three four<>one  two   three\\nfour   ",
                "*one* **two**<>_one_ __two__",
                "- one\\n- two<>* one\\n* two",
                "- one\\n- two<>+ one\\n+   two",
                "1. one\\n2. two<>1) one\\n1) two",
                "## Heading<>Heading\\n-------",
                "## Heading<>## Heading ##",
                "## Heading {#a}<>## Heading {#b}",
                "```\\ncode\\n```<>    code",
                "[a](/pages/about/)<>[a](</pages/about/> \"title\")",
                "[a](/pages/about/)<>[a][b]\\n\\n[b]: /pages/about/",
                "a &amp; b<>a & b",
                "it&#8217;s<>it’s",
                "> quoted text<>> quoted\\n> text",
                "> quoted text<>> quoted\\ntext",
                "| a | b |\\n|---|---|\\n| 1 | 2 |<>|a|b|\\n|:--|--:|\\n|1|2|"
            })
    void stayTheSameHoweverTheyAreSet(String before, String after) {
        assertThat(words(after)).isEqualTo(words(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "<>",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "one two<>one too",
                "onetwo<>one two",
                "[a](/pages/about/)<>[a](/pages/other/)",
                "![a](x.png)<>![b](x.png)",
                "{{< contact a >}}<>{{< contact b >}}",
                "a {{< contact a >}}<>a {{< contact b >}}",
                "> [!info]\\n> a<>> [!deadline]\\n> a",
                "`a`<>`b`",
                "A<>a",
                "8 giorni<>10 giorni"
            })
    void changeWithTheMeaning(String before, String after) {
        assertThat(words(before)).isNotEqualTo(words(after));
    }

    @Test
    void keepTheWordsOfCellsItemsAndParagraphsApart() {
        assertThat(words("| a | b |\n|---|---|\n| c | d |")).containsExactly("a b c d");
        assertThat(words("- a\n- b\n\n  c")).containsExactly("a b c");
        assertThat(words("> a\n>\n> b")).containsExactly("a b");
        assertThat(words("a\\\nb")).containsExactly("a b");
    }

    @Test
    void areThoseOfEachTopLevelBlock() {
        assertThat(words("## A\n\nb c\n\n- d\n- e\n")).containsExactly("A", "b c", "d e");
    }

    private static List<String> words(String text) {
        return document(text).blocks().stream().map(Block::text).toList();
    }

    private static Document document(String text) {
        String markdown = text.replace("\\\\", "\\").replace("\\n", "\n");
        var file = new SourceFile("f", markdown);
        return MarkdownReader.readProse(markdown, Place.from(file, 0), new Diagnostics());
    }
}

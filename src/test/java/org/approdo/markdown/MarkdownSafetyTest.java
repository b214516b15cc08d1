package org.approdo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.UnderSeveralLocales;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author writes, only a few harmless elements and attributes come out. */
@UnderSeveralLocales
class MarkdownSafetyTest {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "a",
            "span",
            "br",
            "hr",
            "sup",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "div",
            "section",
            "img");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "id", "lang", "class", "start", "scope", "tabindex", "src", "alt");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)(?: [^<>]*)?>");
    private static final Set<String> VOID = Set.of("br", "hr", "img");

    private static final List<String> PIECES = List.of(
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=x>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<a href=\"javascript:x\">",
            "</p>",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "&lt;script&gt;",
            "&#60;",
            "&#x3c;b&#x3e;",
            "&quot;",
            "javascript:alert(1)",
            "java&#115;cript:",
            "data:text/html,<script>",
            "//evil.example/",
            "[",
            "]",
            "(",
            ")",
            "](javascript:x)",
            "](/pages/about/)",
            "![",
            "](x.png\"onerror=\"x)",
            "][a]",
            "\n[a]: javascript:x\n",
            "{lang=de}",
            "{lang=\"onclick=x}",
            "{#a}",
            "{#\"><script>}",
            "\n## ",
            "\n### ",
            "\n> ",
            "\n> [!info]\n> ",
            "\n- ",
            "\n1. ",
            "\n    ",
            "\n```\n",
            "\n~~~ x\"y\n",
            "`",
            "``",
            "*",
            "**",
            "_",
            "__",
            "~",
            "\\",
            "\\<",
            "|",
            "\n|---|\n",
            "\n| a | b |\n|---|---|\n| ",
            "[^1]",
            "\n[^1]: ",
            "{{< contact a >}}",
            "{{< contact <script> >}}",
            "{{<",
            ">}}",
            "\n\n",
            "\n---\n",
            "\n===\n",
            "\t",
            " ",
            "  \n",
            "\r\n",
            "\u0000",
            "\uE000",
            "\u2028",
            "\u202E",
            "<https://example.org/\">",
            "<javascript:x>",
            "<x@example.org>",
            "word",
            "ق",
            "🏠",
            "\uD83C");

    @ParameterizedTest
    @MethodSource("seeds")
    void letsOnlyHarmlessMarkupThroughForSeed(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }

        assertHarmless(text.toString());
    }

    static List<Long> seeds() {
        return new Random(20261121).longs(700).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java&#115;cript:alert(1)",
                "java&#x73;cript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;&#97;&#118;&#97;script:alert(1)",
                "javascript&colon;alert(1)",
                "java\\script:alert(1)",
                "&Tab;javascript:alert(1)",
                "java&NewLine;script:alert(1)",
                "&#1;javascript:alert(1)",
                "data:text/html,x",
                "DATA:text/html;base64,eA==",
                "vbscript:x",
                "//host.example/",
                "\\\\\\\\host.example/",
                "/\\host.example/",
                "&sol;&sol;host.example/",
                "&bsol;&bsol;host.example/",
                "https&colon;//user@host.example/"
            })
    void refusesADangerousAddressHoweverItIsWritten(String address) {
        for (String form :
                List.of("[x](%s)", "[x](<%s>)", "[x][a]\n\n[a]: %s", "[x][a]\n\n[a]: <%s>", "**[x](%s \"t\")**")) {
            var log = new Diagnostics();

            String html = html(form.formatted(address), log);

            assertThat(html).as(form).doesNotContain("href");
            assertThat(log.sorted()).as(form).extracting(Diagnostic::rule).contains(Rule.BAD_LINK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<javascript:alert(1)>",
                "<JAVASCRIPT:alert(1)>",
                "<data:text/html,x>",
                "<vbscript:x>",
                "<file:///x>",
                "<x@example.org?bcc=y@example.org>",
                "<java\tscript:x>",
                "<//host.example/>"
            })
    void makesNoLinkOfADangerousAutomaticLink(String link) {
        String html = html(link, new Diagnostics());

        assertThat(html).doesNotContain("<a").doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java\tscript:x", "java\nscript:x", "\tjavascript:x", "\u0000javascript:x"})
    void makesNoScriptOfAnAddressWithHiddenBreaks(String address) {
        for (String form : List.of("[x](%s)", "[x](<%s>)", "[x][a]\n\n[a]: %s", "<%s>", "![x](%s)")) {
            assertHarmless(form.formatted(address));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                "data:image/svg+xml,x",
                "//host.example/x.png",
                "https://host.example/x.png",
                "../x.png"
            })
    void handsThePlaceOfAPictureToThePageAndNothingElse(String src) {
        var log = new Diagnostics();
        var file = new SourceFile("f", "![a](" + src + ")");

        Document document = MarkdownReader.readProse(file.text(), Place.from(file, 0), log);

        // the page looks for a file of that name beside the text
        assertThat(document.parts())
                .filteredOn(p -> p instanceof Part.Picture)
                .singleElement()
                .satisfies(p -> assertThat(((Part.Picture) p).src()).isEqualTo(src));
        assertThat(document.parts())
                .filteredOn(p -> p instanceof Part.Html)
                .noneMatch(p -> ((Part.Html) p).html().contains("host")
                        || ((Part.Html) p).html().contains("script"));
    }

    @Test
    void escapesEveryCharacterThatHtmlReads() {
        for (char c = ' '; c < 0x250; c++) {
            String escaped = Escape.html("a" + c + "b");

            Element element = Jsoup.parse("<i title=\"" + escaped + "\">" + escaped + "</i>")
                    .expectFirst("i");
            assertThat(escaped).doesNotContain("<", ">", "\"", "'");
            assertThat(element.attr("title")).isEqualTo("a" + c + "b");
            assertThat(element.wholeText()).isEqualTo("a" + c + "b");
        }
    }

    private static void assertHarmless(String markdown) {
        String html = html(markdown, new Diagnostics());
        Element body = Jsoup.parseBodyFragment(html).body();

        for (Element element : body.select("body *")) {
            assertThat(ELEMENTS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).as(html).matches("(https?:|mailto:|tel:|/xx/|#)\\P{Cntrl}*");
            }
        }
        assertThat(body.select("a a, p p, p div, p ul")).as(html).isEmpty();
        assertBalanced(html);
        if (markdown.indexOf(MarkdownReader.SHORTCODE) < 0) {
            assertThat(html).doesNotContain(String.valueOf(MarkdownReader.SHORTCODE));
        }
    }

    /** A browser has nothing to mend: every element is closed in its place. */
    private static void assertBalanced(String html) {
        var open = new ArrayDeque<String>();
        for (Matcher tag = TAG.matcher(html); tag.find(); ) {
            if (tag.group(1).isEmpty() && !VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertThat(open).as(html).isNotEmpty();
                assertThat(open.pop()).as(html).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).as(html).isEmpty();
        assertThat(TAG.matcher(html).replaceAll("")).as(html).doesNotContain("<", ">");
    }

    private static String html(String markdown, Diagnostics log) {
        var file = new SourceFile("f", markdown);
        return SimpleHoles.html(MarkdownReader.readProse(markdown, Place.from(file, 0), log));
    }
}

package org.approdo.output;

import static org.approdo.output.SamplePages.HEAD;
import static org.approdo.output.SamplePages.POLICY;
import static org.approdo.output.SamplePages.RTL;
import static org.approdo.output.SamplePages.check;
import static org.approdo.output.SamplePages.findings;
import static org.approdo.output.SamplePages.page;
import static org.approdo.output.SamplePages.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.approdo.cache.StepCache;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            default-src 'none'; base-uri 'none'; form-action 'none' |
            default-src 'none'; base-uri 'none'; form-action 'self'; connect-src 'self' |
            DEFAULT-SRC 'none';base-uri 'none';form-action 'none'; |
            default-src 'self'; base-uri 'none'; form-action 'none' | its policy does not say default-src 'none'
            base-uri 'none'; form-action 'none' | its policy does not say default-src 'none'
            default-src 'none'; base-uri 'none'; form-action * | its policy does not say form-action 'none'
            default-src 'none'; base-uri 'none'; form-action 'none'; img-src * | its policy allows * in img-src
            default-src 'none'; base-uri 'none'; form-action 'none'; img-src https: | its policy allows https: in img-src
            default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'unsafe-inline' | its policy allows 'unsafe-inline' in script-src
            default-src 'none'; base-uri 'none'; form-action 'none'; script-src data: | its policy allows data: in script-src
            default-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'self' | its policy allows 'self' in frame-src
            """)
    void aPageClosesItself(String policy, @Nullable String finding) {
        String html = "<!doctype html><html lang=it dir=ltr><head><meta http-equiv=Content-Security-Policy content=\""
                + policy + "\"><title>x</title></head><body><h1>x</h1>";

        assertThat(words(check("", page("it/index.html", html))))
                .filteredOn(w -> finding == null || w.contains(finding))
                .hasSize(finding == null ? 0 : 1);
    }

    @Test
    void aPageHasOnePolicyInFrontOfWhatItLoads() {
        String rest = "<title>x</title></head><body><h1>x</h1>";
        String head = "<!doctype html><html lang=it dir=ltr><head>";

        assertThat(words(check("", page("it/index.html", head + rest))))
                .containsExactly("page-policy: 0 content security policies, not one");
        assertThat(words(check("", page("it/index.html", head + POLICY + POLICY + rest))))
                .containsExactly("page-policy: 2 content security policies, not one");
        assertThat(words(check("", page("it/index.html", head + "<script src=/search.js></script>" + POLICY + rest))))
                .containsExactly("page-policy: its policy stands behind a 'script'");
    }

    @Test
    void whatStandsInThePageIsNamedByItsHash() {
        assertThat(findings("", "<h1>x</h1><script>x()</script><script type=application/ld+json>{}</script>"))
                .containsExactly("page-policy: its policy does not know a 'script' that stands in it");
        assertThat(findings("", "<h1>x</h1><style>p{}</style>"))
                .containsExactly("page-policy: its policy does not know a 'style' that stands in it");
    }

    @Test
    void findingsNameThePageAtItsOrigin() {
        var log = check("", page("it/a/index.html", HEAD + "<h1>A</h1><a href='/it/nowhere/'>x</a>"));

        assertThat(log.sorted()).singleElement().satisfies(d -> {
            assertThat(d.span().file().path()).isEqualTo("content/it/a/index.html");
            assertThat(d.rule()).isEqualTo(Rule.PAGE_LINK);
            assertThat(d.message()).isEqualTo("it/a/index.html: the link '/it/nowhere/' leads to no page");
        });
    }

    @Test
    void anIdStandsOnce() {
        assertThat(findings("", "<h1 id=a>A</h1><p id=b></p><p id=a></p>"))
                .containsExactly("page-id: the id 'a' stands twice");
    }

    @Test
    void thePageSaysItsLanguageDirectionAndTitle() {
        var log = check(
                "",
                page("it/index.html", "<html dir=auto><head>" + POLICY + "<title> </title></head><body><h1>A</h1>"));

        assertThat(words(log))
                .containsExactly(
                        "page-structure: dir of the html element is 'auto', not ltr or rtl",
                        "page-structure: the html element has no lang",
                        "page-structure: the title is missing or empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>x</p> | 0 headings of level 1, not one",
                "<h1>A</h1><h1>B</h1> | 2 headings of level 1, not one",
                "<h1>A</h1><h3>B</h3> | a heading of level 3, after one of level 1: 'B'",
                "<h2>B</h2><h1>A</h1> | a heading of level 2, the first heading: 'B'",
                "<h1>A</h1><img src='/logo.svg'> | the picture '/logo.svg' has no alt",
                "<h1>A</h1><a href='#'> </a> | a link without words, to '#'",
                "<h1>A</h1><a href='#'><img src='/logo.svg' alt=''></a> | a link without words, to '#'",
                "<h1>A</h1><a href='#'><span aria-hidden=true>x</span></a> | a link without words, to '#'",
                "<h1>A</h1><a href='#' aria-label=' '></a> | a link without words, to '#'",
                "<h1>A</h1><a href='#' aria-labelledby=x></a> | a link without words, to '#'",
                "<h1>A</h1><button><svg><path d='M0'/></svg></button> | a button without words",
                "<h1>A</h1><details><summary></summary></details> | a button without words",
                "<h1>A</h1><input type=submit value=''> | a button without words",
                "<h1 id=a>A</h1><input type=submit value='' role=button aria-labelledby=a> | a button without words",
                "<h1>A</h1><input type=image src='/logo.svg'> | a button without words",
            })
    void theStructureIsSound(String body, String finding) {
        assertThat(findings("", body)).containsExactly("page-structure: " + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>B</h2><h3>C</h3><h3>D</h3><h2>E</h2><h3>F</h3><h4>G</h4>",
                "<a href='#'><img src='/logo.svg' alt='x'></a>",
                "<a href='#' aria-label='x'></a>",
                "<p id=n>x</p><a href='#' aria-labelledby=n></a>",
                "<a href='#'><svg><title>x</title></svg></a>",
                "<a href='#'><b><i>x</i></b></a>",
                "<a id=x></a>",
                "<input type=text><input type=submit value=x><input type=image src='/logo.svg' alt=x>",
            })
    void andMayLookLikeThis(String body) {
        assertThat(findings("", "<h1>A</h1>" + body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p style='color:red'>x</p> | the attribute 'style' of 'p' is not allowed",
                "<p onclick='x()'>x</p> | the attribute 'onclick' of 'p' is not allowed",
                "<p OnClick='x()'>x</p> | the attribute 'onclick' of 'p' is not allowed",
                "<a href='javascript:x()'>x</a> | the address 'javascript:x()' is not allowed",
                "<a href=' JAVA&#9;SCRIPT:x()'>x</a> | 'the address '' JAVA\tSCRIPT:x()'' is not allowed'",
                "<a href='data:text/html,x'>x</a> | the address 'data:text/html,x' is not allowed",
                "<form action='vbscript:x'></form> | the address 'vbscript:x' is not allowed",
                "<img src='data:text/html,x' alt=''> | the address 'data:text/html,x' is not allowed",
                "<base href='/it/'> | the element 'base' is not allowed",
                "<iframe src='/it/b/'></iframe> | the element 'iframe' is not allowed",
                "<img src='https://other.example/x.png' alt=''> | loading 'https://other.example/x.png' from elsewhere is not allowed",
                "<script src='//other.example/x.js'></script> | loading '//other.example/x.js' from elsewhere is not allowed",
                "<link rel='preload' href='https://other.example/x'> | loading 'https://other.example/x' from elsewhere is not allowed",
                "<img srcset='https://other.example/x 1x' alt=''> | loading 'https://other.example/x' from elsewhere is not allowed",
            })
    void nothingOnAPageRunsOrIsLoadedFromElsewhere(String body, String finding) {
        assertThat(findings("", "<h1>A</h1>" + body)).containsExactly("page-markup: " + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=/search.js></script><script type=application/ld+json>{}</script>",
                "<img src='data:image/png;base64,AA' alt=''>",
                "<link rel=icon href='data:image/svg+xml,x'>",
                "<link rel=icon href='data:,'>",
                "<link rel=license href='https://other.example/x'>",
                "<a href='/it/?a=b:c'>x</a>",
                "<article data-x=y aria-current=page><nav></nav></article>",
            })
    void theFrameMayUseWhatContentMayNot(String body) {
        assertThat(findings("", "<h1>A</h1>" + body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script src=/search.js></script> | the element 'script' in content",
                "<p><b>x</b></p> | the element 'b' in content",
                "<svg></svg> | the element 'svg' in content",
                "<p title=x>x</p> | the attribute 'title' of 'p' in content",
                "<p data-x=y>x</p> | the attribute 'data-x' of 'p' in content",
                "<div><p><img srcset='/logo.svg' alt=x></p></div> | the attribute 'srcset' of 'img' in content",
                "<a href='geo:45,9'>x</a> | the address 'geo:45,9' in content",
                "<img src='data:image/png;base64,AA' alt=''> | the address 'data:image/png;base64,AA' in content",
                "<div class=content><form></form></div> | the element 'form' in content",
            })
    void contentMayUseOnlyWhatIsOnTheList(String inside, String finding) {
        assertThat(findings(
                        "", "<h1>A</h1><div class='wide content' data-x=y>" + inside + "</div><b title=x>after</b>"))
                .containsExactly("page-markup: " + finding + " is not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='tel:+3902'>+39 02</a>",
                "<p dir=rtl><a href='mailto:a@b.it'>a@b.it</a></p>",
                "<p dir=rtl><a href='TEL:+3902'>chiama 02</a></p>",
            })
    void numbersInRightToLeftTextAreSetApart(String body) {
        assertThat(words(check("", page("ar/index.html", RTL + body))))
                .singleElement()
                .satisfies(f -> assertThat(f).endsWith("stands in right-to-left text without bdi or dir"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='tel:+3902'><bdi>+39 02</bdi></a>",
                "<bdi><a href='tel:+3902'>+39 02</a></bdi>",
                "<a href='tel:+3902' dir=ltr>+39 02</a>",
                "<p dir=ltr><a href='tel:+3902'>+39 02</a></p>",
                "<a href='tel:+3902'>اتصل</a>",
                "<a href='/ar/'>02</a>",
            })
    void numbersThatAreSetApartAreFine(String body) {
        assertThat(words(check("", page("ar/index.html", RTL + body)))).isEmpty();
    }

    @Test
    void aHeavyPageIsFoundAndAllAreWeighed() {
        var random = new SplittableRandom(7);
        var noise = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            noise.append((char) ('0' + random.nextInt(64))); // six bits each: about 30 KB
        }
        String heavy = HEAD + "<h1>A</h1><p>" + noise.toString().replace('<', ' ') + "</p>";
        var log = new Diagnostics();
        var tree = OutputTree.merge(log, List.of(page("heavy.html", heavy), page("light.html", HEAD + "<h1>A</h1>")));

        var weights =
                OutputRules.check(tree, OutputRules.Settings.of(""), StepCache.ofNothing(), Receiver.nobody(), log);

        assertThat(weights.gzipBytes()).containsOnlyKeys("heavy.html", "light.html");
        assertThat(weights.max()).isBetween(29 * 1024, 31 * 1024);
        int kilobytes = (weights.max() + 1023) / 1024;
        assertThat(words(log))
                .containsExactly("page-weight: " + kilobytes + " KB compressed, more than the budget of 28 KB");
    }

    @Test
    void eachPageIsMadeOnce() {
        var made = new AtomicInteger();
        var page = new OutputFile("a.html", "a.md", () -> {
            made.incrementAndGet();
            return (HEAD + "<h1>A</h1>").getBytes(StandardCharsets.UTF_8);
        });
        var log = new Diagnostics();

        OutputRules.check(
                OutputTree.merge(log, List.of(page)),
                OutputRules.Settings.of(""),
                StepCache.ofNothing(),
                Receiver.nobody(),
                log);

        assertThat(made).hasValue(1);
    }

    @Test
    void aPageThatCannotBeMadeIsNotPassedOver() {
        var page = new OutputFile("a.html", "a.md", () -> {
            throw new IllegalStateException("broken");
        });
        var log = new Diagnostics();
        var tree = OutputTree.merge(log, List.of(page));

        assertThatIllegalStateException()
                .isThrownBy(() -> OutputRules.check(
                        tree, OutputRules.Settings.of(""), StepCache.ofNothing(), Receiver.nobody(), log))
                .withMessage("broken");
    }

    @Test
    void manyPagesGiveTheSameFindingsEveryTime() {
        var pages = new ArrayList<OutputFile>();
        for (int i = 0; i < 300; i++) {
            pages.add(
                    page("p" + i + ".html", HEAD + "<h1>A</h1><a href='p" + (i + 1) + ".html#x'>x</a><a href=n>y</a>"));
        }

        var first = check("", pages.toArray(OutputFile[]::new));
        var second = check("", pages.toArray(OutputFile[]::new));

        assertThat(first.sorted()).hasSize(600).isEqualTo(second.sorted());
    }
}

package org.approdo.output;

import static org.approdo.output.SamplePages.HEAD;
import static org.approdo.output.SamplePages.check;
import static org.approdo.output.SamplePages.findings;
import static org.approdo.output.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/it/",
                "/it/b/",
                "/it/b/index.html",
                "b/",
                "./b/",
                "../it/b/",
                "?q=1",
                "/it/b/?q=1#due",
                "/logo.svg",
                "#",
                "#top",
                "#TOP",
                "/it/b/#due",
                "/it/b/#%C3%A8",
                "/it/b/#è",
                "/it/c%20d.pdf#page=2",
                "/it/c d.pdf",
                "//other.example/x",
                "https://other.example/it/nowhere/",
                "https://approdo.example/it/b/#due",
                "https://approdo.example",
                "https://approdo.example.org/x",
                "mailto:a@b.it",
                "tel:112",
                "geo:45,9"
            })
    void aLinkLeadsSomewhere(String link) {
        assertThat(findings("https://approdo.example", "<h1>A</h1><a href='" + link + "'>x</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/c/",
                "/it/B/",
                "c.html",
                "../../it/",
                "/../it/",
                "/it//b/",
                "/it/%zz",
                "/it/b/index.html/",
                "https://approdo.example/it/c/",
                "https://approdo.example/nowhere"
            })
    void aLinkThatLeadsNowhereIsFound(String link) {
        assertThat(findings("https://approdo.example", "<h1>A</h1><a href='" + link + "'>x</a>"))
                .containsExactly("page-link: the link '" + link + "' leads to no page");
    }

    @ParameterizedTest
    @CsvSource({
        "/portal/it/b/, ''",
        "/portal/, ''",
        "https://approdo.example/portal/it/b/#due, ''",
        "https://approdo.example/portal, ''",
        "https://approdo.example/elsewhere, ''",
        "b/, ''",
        "/it/b/, the site begins at /portal/",
        "/portal, the site begins at /portal/",
        "/portals/it/, the site begins at /portal/",
        "/portal/it/b, write a slash at its end",
        "https://approdo.example/portal/it/b, write a slash at its end",
    })
    void aSiteMayBeginBelowTheTop(String link, String hint) {
        var log = check(
                "https://approdo.example/portal",
                page("it/index.html", HEAD + "<h1>A</h1><a href='" + link + "'>x</a>"));

        var hints = log.sorted().stream().map(d -> d.hint()).toList();
        assertThat(hints).isEqualTo(hint.isEmpty() ? List.of() : List.of(hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='/x.png' alt=''>",
                "<img src='/logo.svg' srcset='/logo.svg 1x, /x.png 2x' alt=''>",
                "<script src='/x.png'></script>",
                "<form action='/x.png'></form>",
                "<link rel=stylesheet href='/x.png'>",
                "<link rel=alternate hreflang=en href='https://approdo.example/x.png'>",
                "<meta http-equiv=refresh content='0; url=/x.png'>",
                "<svg><use xlink:href='/x.png'/></svg>",
            })
    void followsEveryKindOfLink(String markup) {
        assertThat(findings("https://approdo.example", "<h1>A</h1>" + markup))
                .singleElement()
                .satisfies(f -> assertThat(f).startsWith("page-link: ").contains("/x.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#tre", "/it/#tre", "/it/b/#tre", "b/#DUE", "/it/b/?q#tre"})
    void aLinkToNoAnchorIsFound(String link) {
        assertThat(findings("", "<h1 id=due>A</h1><a href='" + link + "'>x</a>"))
                .containsExactly("page-anchor: the link '" + link + "' leads to no anchor");
    }
}

package org.approdo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.approdo.UnderSeveralLocales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@UnderSeveralLocales
class LinkTargetTest {
    @Test
    void tellsPagesAnchorsAndOtherSitesApart() {
        assertThat(LinkTarget.parse("/guides/italia/casa/#how"))
                .contains(new LinkTarget.Page("/guides/italia/casa/", "how"));
        assertThat(LinkTarget.parse("/")).contains(new LinkTarget.Page("/", ""));
        assertThat(LinkTarget.parse("#Sub.section-1")).contains(new LinkTarget.SamePage("Sub.section-1"));
        assertThat(LinkTarget.parse("tel:112")).contains(new LinkTarget.Elsewhere("tel:112"));
        assertThat(LinkTarget.parse("mailto:a.b+c@example.org"))
                .contains(new LinkTarget.Elsewhere("mailto:a.b+c@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "HTTPS://EXAMPLE.org/A, HTTPS://EXAMPLE.org/A",
        "HTTPS://WIKI.EXAMPLE.org/I, HTTPS://WIKI.EXAMPLE.org/I",
        "http://example.org:8080/a?b=c#d, http://example.org:8080/a?b=c#d",
        "https://example.org/é?q=ü, https://example.org/%C3%A9?q=%C3%BC"
    })
    void writesAddressesElsewhereInAscii(String typed, String address) {
        assertThat(LinkTarget.parse(typed)).contains(new LinkTarget.Elsewhere(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "JAVASCRİPT:alert(1)",
                "java\tscript:x",
                "java\nscript:x",
                "\u0001javascript:x",
                " javascript:x",
                "javascript&colon;x",
                "javascript%3Ax",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "blob:https://example.org/x",
                "view-source:https://example.org",
                "//example.org/",
                "\\\\example.org/",
                "/\\example.org/",
                "/\t/example.org/",
                "https:example.org",
                "https:/example.org",
                "https:///example.org",
                "https://",
                "https://localhost/",
                "https://user:secret@example.org/",
                "https://example.org\\@x.org/",
                "https://exa mple.org/",
                "https://example.org/<script>",
                "https://example.org/\"onclick=\"x",
                "https://[::1]/",
                "mailto:",
                "mailto:x",
                "mailto:a@example.org?bcc=b@example.org",
                "mailto:a@example.org,b@example.org",
                "tel:",
                "tel:+",
                "tel:javascript",
                "tel:0039;ext=1",
                "casa",
                "casa.html",
                "./casa/",
                "../casa/",
                "?q=1",
                "/guides",
                "/Guides/",
                "/guides//casa/",
                "/guides/../casa/",
                "/guides/casa/?q=1",
                "/guides/casa/#",
                "#",
                "#1",
                "#a b",
                "#bad_anchor",
                "#<script>",
                "/guides/\u202Ecasa/"
            })
    void refusesEverythingElse(String address) {
        assertThat(LinkTarget.parse(address)).isEmpty();
    }
}

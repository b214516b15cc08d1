package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PreviewPageTest {
    @Test
    void hasOneScriptMoreThatItsPolicyAdmits() {
        byte[] published = bytes("""
                <!doctype html>
                <html lang="ar" dir="rtl">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
                <title>مكتب</title>
                </head>
                <body><p>&lt;/head&gt;</body>
                </html>
                """);

        assertThat(live(published)).isEqualTo("""
                <!doctype html>
                <html lang="ar" dir="rtl">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; script-src http://localhost:1/__approdo/; connect-src http://localhost:1/__approdo/">
                <title>مكتب</title>
                <script defer src="/__approdo/preview.js" data-mark="MARK"></script>
                </head>
                <body><p>&lt;/head&gt;</body>
                </html>
                """.replace("MARK", PreviewPage.mark(published)));
    }

    @Test
    void aPageWithoutHeadOrPolicyGetsTheScriptToo() {
        assertThat(live(bytes("<p>a"))).matches("<script [^>]*></script>\n<p>a");
    }

    @Test
    void pagesOfOtherBytesHaveOtherMarks() {
        assertThat(PreviewPage.mark(bytes("a"))).hasSize(16).isNotEqualTo(PreviewPage.mark(bytes("b")));
    }

    private static String live(byte[] published) {
        return new String(new PreviewPage(published).live("localhost:1"), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

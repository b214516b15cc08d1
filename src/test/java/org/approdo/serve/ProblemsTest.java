package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.approdo.source.Diagnostic;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void namesPlaceMessageLineAndRemedy() {
        assertThat(html(problem("title: Casa\ncategory: housng\n", "housng")))
                .isEqualTo("<details open lang=\"en\" dir=\"ltr\"><summary>1 error. It stays.</summary><ol>"
                        + "<li><p><code>content/a.md:2:11</code> <bdi>no term &#39;x&#39;</bdi>"
                        + "<pre dir=\"auto\">category: <mark>housng</mark></pre>"
                        + "<p class=\"hint\"><bdi>did you mean &#39;housing&#39;?</bdi>\n</ol></details>");
    }

    @Test
    void nothingFromAFileIsMarkup() {
        String html = html(problem("<img src=x onerror=alert(1)>\n", "<img src=x onerror=alert(1)>"));

        assertThat(html).doesNotContain("<img").contains("<mark>&lt;img src=x onerror=alert(1)&gt;</mark>");
    }

    @Test
    void marksAPointAndTheEndOfALine() {
        var file = new SourceFile("content/a.md", "عنوان: بيت");

        assertThat(html(new Diagnostic(Rule.WRONG_SHAPE, file.span(10, 10), "m", "")))
                .contains("<pre dir=\"auto\">عنوان: بيت<mark>\u2038</mark></pre>");
    }

    @Test
    void cutsALongLineAroundItsPlace() {
        String html = html(problem("a".repeat(100_000) + "X😀X" + "b".repeat(100_000), "X😀X"));

        assertThat(html).hasSizeLessThan(1_000).contains("a<mark>X😀X</mark>b");
    }

    @Test
    void aFileThatIsOnlyNamedHasNoExcerpt() {
        assertThat(html(new Diagnostic(
                        Rule.CONFIG_MISSING, SourceFile.named("site-config.yml").start(), "m", "")))
                .contains("<code>site-config.yml:1:1</code>")
                .doesNotContain("<pre");
    }

    @Test
    void showsFiftyAndSaysHowManyMoreThereAre() {
        var many = Collections.nCopies(1_234, problem("a: b", "b"));

        assertThat(Problems.of(many).html("It stays."))
                .contains("<summary>1234 errors. It stays.</summary>", "<p>and 1184 more")
                .matches(h -> h.split("<li>", -1).length == 51);
    }

    @Test
    void noneAreNothing() {
        assertThat(Problems.of(List.of()).html("It stays.")).isEmpty();
    }

    private static Diagnostic problem(String text, String at) {
        var file = new SourceFile("content/a.md", text);
        int start = text.indexOf(at);
        return new Diagnostic(
                Rule.UNKNOWN_TERM, file.span(start, start + at.length()), "no term 'x'", "did you mean 'housing'?");
    }

    private static String html(Diagnostic problem) {
        return Problems.of(List.of(problem)).html("It stays.");
    }
}

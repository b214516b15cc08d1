package org.approdo.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.approdo.cache.StepCache;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;

/** Small sites to check, and the findings as {@code rule: words}. */
final class SamplePages {
    static final String POLICY =
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src 'self';"
                    + " script-src 'self'; base-uri 'none'; form-action 'self'\">";

    static final String HEAD =
            "<!doctype html><html lang=it dir=ltr><head>" + POLICY + "<title>Casa</title></head><body>";

    static final String RTL =
            "<!doctype html><html lang=ar dir=rtl><head>" + POLICY + "<title>بيت</title></head><body><h1>بيت</h1>";

    @Test
    void aSoundPageHasNoFindings() {
        var findings = findings("", """
                <a href="#main">Vai al contenuto</a>
                <header><a href="/it/"><img src="/logo.svg" alt="Approdo"></a></header>
                <main id="main"><h1>Casa</h1>
                <div class="content"><h2 id="chi">Chi</h2><p lang="en" dir="ltr">See <a href="/it/b/#due">b</a>,
                <a href="tel:+39021">+39 02 1</a> <img src="/logo.svg" alt="" width="1" height="1" loading="lazy"></p>
                <div class="scroll" tabindex="0"><table><tbody><tr><th scope="col">x</th></tr></tbody></table></div>
                <ol start="3"><li id="fn-1">x <a href="#chi">↑ 1</a></li></ol></div></main>
                <button aria-label="Apri"></button><form action="/it/b/"><input type="submit" value="Cerca"></form>
                <script src="/search.js" defer></script>
                """);

        assertThat(findings).isEmpty();
    }

    private SamplePages() {}

    /** Findings about a page at it/index.html, as {@code rule: words}. */
    static List<String> findings(String baseUrl, String body) {
        return words(check(baseUrl, page("it/index.html", HEAD + body)));
    }

    static List<String> words(Diagnostics log) {
        return log.sorted().stream()
                .map(d -> d.rule().id() + ": " + d.message().split(": ", 2)[1])
                .toList();
    }

    /** Checks pages beside a home page, a page b in Italian and Arabic, a picture, a script and a document. */
    static Diagnostics check(String baseUrl, OutputFile... pages) {
        var log = new Diagnostics();
        var others = new ArrayList<OutputFile>();
        others.add(page("index.html", HEAD + "<h1>Home</h1>"));
        others.add(page("it/index.html", HEAD + "<h1>Home</h1>"));
        others.add(page("it/b/index.html", HEAD + "<h1>B</h1><h2 id=due>2</h2><h2 id=è>3</h2>"));
        others.add(page("ar/index.html", RTL));
        for (String path : List.of("logo.svg", "search.js", "it/c d.pdf")) {
            others.add(OutputFile.text(path, path, "x"));
        }
        for (OutputFile page : pages) {
            others.removeIf(o -> o.path().equals(page.path()));
        }
        OutputRules.check(
                OutputTree.merge(log, others, List.of(pages)),
                OutputRules.Settings.of(baseUrl),
                StepCache.ofNothing(),
                Receiver.nobody(),
                log);
        return log;
    }

    static OutputFile page(String path, String html) {
        return OutputFile.text(path, "content/" + path, html);
    }
}

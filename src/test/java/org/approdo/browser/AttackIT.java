package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.attack.Attack;
import org.approdo.attack.AttackedSite;
import org.approdo.attack.Corpus;
import org.approdo.markdown.WrittenMarkdown;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus in a real browser, with one layer at a time taken away. Production has no switch for that: the policy is cut
 * out of finished pages here, and what a renderer without any care makes of the cases is put into a finished page here.
 */
class AttackIT {
    private static final String SHELL = "it/pages/about/index.html";
    private static final MutableDataSet CARELESS =
            new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()));

    @TempDir
    private static Path folder;

    private static Optional<OutputTree> tree = Optional.empty();
    private static final List<Attack> ATTACKS = Corpus.read();

    @BeforeAll
    static void buildsTheSite() {
        tree = AttackedSite.shared(folder.resolve("shared")).tree();
    }

    @Test
    void nothingRunsInThePagesAsTheyAre() {
        try (HookedBrowser browser = HookedBrowser.over(AttackIT::file)) {
            List<String> pages = pages();
            browser.touch(pages, "main");

            report("all layers", pages.size(), browser);
            assertThat(browser.executions()).isEmpty();
            assertThat(browser.requests()).isEmpty();
            assertThat(browser.left()).isEmpty();
            assertThat(browser.stopped()).isZero();
        }
    }

    @Test
    void nothingRunsInSitesWithAWrongNameOrVocabulary() {
        int pages = 0;
        for (AttackedSite site : AttackedSite.alone(folder.resolve("alone"))
                .filter(s -> s.tree().isPresent())
                .toList()) {
            OutputTree own = site.tree().orElseThrow();
            try (HookedBrowser browser = HookedBrowser.over(p -> own.file(p).map(OutputFile::bytes))) {
                List<String> some =
                        List.of("it/", "it/pages/about/", "it/topics/family/", "it/glossary/", "index.html");
                browser.touch(some, "body");
                pages += some.size();

                assertThat(browser.executions()).as(site.name()).isEmpty();
                assertThat(browser.requests()).as(site.name()).isEmpty();
            }
        }
        System.out.printf("attacks in the browser, sites of their own: %d pages, 0 executions%n", pages);
    }

    @Test
    void nothingRunsWithoutThePolicyBecauseOfWriterAndEscaping() {
        try (HookedBrowser browser = HookedBrowser.over(p -> file(p).map(AttackIT::withoutPolicy))) {
            List<String> pages = new ArrayList<>(pages());
            // cases that a diagnostic keeps out of a site are written as well
            for (Attack attack : ATTACKS) {
                if (attack.isMarkdown()) {
                    pages.add(put(browser, attack, withoutPolicy(shell(WrittenMarkdown.html(attack.text())))));
                }
            }
            browser.touch(pages, "main");

            report("policy off", pages.size(), browser);
            assertThat(browser.executions()).isEmpty();
            assertThat(browser.requests()).isEmpty();
        }
    }

    @Test
    void nothingRunsWithoutWriterAndEscapingBecauseOfThePolicy() {
        try (HookedBrowser browser = HookedBrowser.over(AttackIT::file)) {
            List<String> pages = new ArrayList<>();
            ATTACKS.forEach(a -> pages.add(put(browser, a, shell(careless(a)))));
            browser.touch(pages, "main");

            report("writer and escaping off", pages.size(), browser);
            assertThat(browser.executions()).isEmpty();
            assertThat(browser.stopped()).isGreaterThan(100);
            // a policy cannot keep a page from sending its reader elsewhere; that is what the writer is for
            assertThat(browser.requests()).allMatch("https://evil.example/"::equals);
        }
    }

    @Test
    void theCasesRunWhereNothingKeepsThemFromIt() {
        try (HookedBrowser browser = HookedBrowser.over(p -> file(p).map(AttackIT::withoutPolicy))) {
            List<String> pages = new ArrayList<>();
            ATTACKS.forEach(a -> pages.add(put(browser, a, withoutPolicy(shell(careless(a))))));
            browser.touch(pages, "main");

            report("nothing on", pages.size(), browser);
            assertThat(browser.executions()).hasSizeGreaterThan(150);
            assertThat(browser.requests()).hasSizeGreaterThan(10);
        }
    }

    private static void report(String layers, int pages, HookedBrowser browser) {
        System.out.printf(
                "attacks in the browser, %s: %d pages, %d executions, %d requests elsewhere, %d stopped by the policy%n",
                layers, pages, browser.executions().size(), browser.requests().size(), browser.stopped());
    }

    /** Every page in the language the cases are written in. */
    private static List<String> pages() {
        return tree.orElseThrow().files().stream()
                .map(OutputFile::path)
                .filter(p -> p.endsWith("index.html") && !p.startsWith("it/handbook/"))
                .filter(p -> p.startsWith("it/") || p.startsWith("ar/cases/fields-prose-translated"))
                .toList();
    }

    private static Optional<byte[]> file(String path) {
        return tree.orElseThrow().file(path).map(OutputFile::bytes);
    }

    private static String put(HookedBrowser browser, Attack attack, String html) {
        String path = "made/" + attack.name() + ".html";
        browser.put(path, html);
        return path;
    }

    /** The head of a page of the site with its policy, over other content; without our scripts, which would take time. */
    private static String shell(String content) {
        String page = new String(file(SHELL).orElseThrow(), StandardCharsets.UTF_8);
        String head = page.substring(0, page.indexOf("<body>")).replaceAll("<script[^>]*></script>|<link[^>]*>", "");
        assertThat(head).contains("Content-Security-Policy");
        return head + "<body><main id=\"main\">" + content + "</main></body></html>";
    }

    private static byte[] withoutPolicy(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith("<!doctype html>") ? withoutPolicy(text).getBytes(StandardCharsets.UTF_8) : file;
    }

    private static String withoutPolicy(String page) {
        return page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    }

    /** What a program would make of a case that trusts it. */
    private static String careless(Attack attack) {
        if (attack.isMarkdown()) {
            return HtmlRenderer.builder(CARELESS)
                    .build()
                    .render(Parser.builder(CARELESS).build().parse(attack.text()));
        }
        return "<p>¤</p><p title=\"¤\">x</p><p title='¤'>x</p><a href=\"¤\">x</a><script type=\"application/json\">¤</script>"
                .replace("¤", attack.text());
    }
}

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    /** What the scripts of the site read from an address. */
    private static final List<String> ADDRESSES = List.of(
            "it/search/#q=¤",
            "it/find/#topic=¤&area=¤&language=¤&at=45.4,9.1,¤",
            "it/write/#to=¤&t=¤&l=¤&s=¤",
            "it/my-list/#p=¤",
            "it/side-by-side/#p=¤&from=¤&with=¤",
            "it/offline/#area=¤",
            "it/leaflet/#p=¤&n=¤&list=find&s=¤");

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
        List<String> pages = pages();
        Seen seen = look(AttackIT::file, Map.of(), pages);

        report("all layers", pages.size(), seen);
        assertThat(seen.executions()).isEmpty();
        assertThat(seen.requests()).isEmpty();
        assertThat(seen.left()).isEmpty();
        assertThat(seen.stopped()).isZero();
    }

    /** Without the policy, which would keep what the scripts of the site make from running. */
    @Test
    void nothingRunsWhenReadersTypeOrFollowALinkOfOthers() {
        List<String> texts = ATTACKS.stream()
                .map(Attack::text)
                .distinct()
                .filter(t -> t.length() < 400)
                .toList();
        var addresses = new ArrayList<String>();
        List<String> some = every(6, texts);
        for (int i = 0; i < some.size(); i++) {
            addresses.add(ADDRESSES.get(i % ADDRESSES.size()).replace("¤", SearchPage.encoded(some.get(i))));
        }
        try (HookedBrowser browser = HookedBrowser.over(p -> file(p).map(AttackIT::withoutPolicy))) {
            browser.type("it/search/", "q", every(4, texts), "#results > li");
            browser.type("it/find/", "town", every(8, texts), "#find");
            browser.follow(addresses);

            System.out.printf(
                    "attacks in the browser, typed: %d into the search, %d into the finder, %d in addresses%n",
                    every(4, texts).size(), every(8, texts).size(), addresses.size());
            assertThat(texts).hasSizeGreaterThan(100);
            assertThat(browser.executions()).isEmpty();
            assertThat(browser.requests()).isEmpty();
        }
    }

    @Test
    void nothingRunsInSitesWithAWrongNameOrVocabulary() {
        List<AttackedSite> sites = AttackedSite.alone(folder.resolve("alone"))
                .filter(s -> s.tree().isPresent())
                .toList();
        List<String> some = List.of("it/", "it/pages/about/", "it/topics/family/", "it/glossary/", "index.html");

        int pages = inHalves(
                        sites,
                        half -> half.stream().mapToInt(s -> touch(s, some)).sum())
                .mapToInt(p -> p)
                .sum();

        System.out.printf("attacks in the browser, sites of their own: %d pages, 0 executions%n", pages);
    }

    private static int touch(AttackedSite site, List<String> pages) {
        OutputTree own = site.tree().orElseThrow();
        try (HookedBrowser browser = HookedBrowser.over(p -> own.file(p).map(OutputFile::bytes))) {
            browser.touch(pages, "body");

            assertThat(browser.executions()).as(site.name()).isEmpty();
            assertThat(browser.requests()).as(site.name()).isEmpty();
        }
        return pages.size();
    }

    @Test
    void nothingRunsWithoutThePolicyBecauseOfWriterAndEscaping() {
        List<String> pages = new ArrayList<>(pages());
        var made = new TreeMap<String, String>();
        // cases that a diagnostic keeps out of a site are written as well
        ATTACKS.stream()
                .filter(Attack::isMarkdown)
                .forEach(a -> made.put(path(a), withoutPolicy(shell(WrittenMarkdown.html(a.text())))));
        pages.addAll(made.keySet());
        Seen seen = look(p -> file(p).map(AttackIT::withoutPolicy), made, pages);

        report("policy off", pages.size(), seen);
        assertThat(seen.executions()).isEmpty();
        assertThat(seen.requests()).isEmpty();
    }

    @Test
    void nothingRunsWithoutWriterAndEscapingBecauseOfThePolicy() {
        var made = new TreeMap<String, String>();
        ATTACKS.forEach(a -> made.put(path(a), shell(careless(a))));
        Seen seen = look(AttackIT::file, made, List.copyOf(made.keySet()));

        report("writer and escaping off", made.size(), seen);
        assertThat(seen.executions()).isEmpty();
        assertThat(seen.stopped()).isGreaterThan(100);
        // a policy cannot keep a page from sending its reader elsewhere; that is what the writer is for
        assertThat(seen.requests()).allMatch("https://evil.example/"::equals);
    }

    /** A third of them is enough to see that the tests above can fail. */
    @Test
    void theCasesRunWhereNothingKeepsThemFromIt() {
        var made = new TreeMap<String, String>();
        every(3, ATTACKS).forEach(a -> made.put(path(a), withoutPolicy(shell(careless(a)))));
        Seen seen = look(p -> file(p).map(AttackIT::withoutPolicy), made, List.copyOf(made.keySet()));

        report("nothing on", made.size(), seen);
        assertThat(seen.executions()).hasSizeGreaterThan(50);
        assertThat(seen.requests()).hasSizeGreaterThan(3);
    }

    /** What came to pass while pages were touched. */
    private record Seen(List<String> executions, List<String> requests, List<String> left, int stopped) {
        private static Seen of(HookedBrowser browser) {
            return new Seen(browser.executions(), browser.requests(), browser.left(), browser.stopped());
        }

        private Seen and(Seen more) {
            return new Seen(
                    joined(executions, more.executions),
                    joined(requests, more.requests),
                    joined(left, more.left),
                    stopped + more.stopped);
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    private static Seen look(HookedBrowser.Files files, Map<String, String> made, List<String> pages) {
        return inHalves(pages, half -> {
                    try (HookedBrowser browser = HookedBrowser.over(files)) {
                        made.forEach(browser::put);
                        browser.touch(half, "main");
                        return Seen.of(browser);
                    }
                })
                .reduce(Seen::and)
                .orElseThrow();
    }

    /** Shares items out between two threads, each with browsers of its own. */
    private static <T, R> Stream<R> inHalves(List<T> items, Function<List<T>, R> work) {
        int half = (items.size() + 1) / 2;
        return Stream.of(items.subList(0, half), items.subList(half, items.size()))
                .map(part -> CompletableFuture.supplyAsync(() -> work.apply(part), r -> new Thread(r).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join);
    }

    private static <T> List<T> every(int step, List<T> items) {
        return IntStream.range(0, items.size())
                .filter(i -> i % step == 0)
                .mapToObj(items::get)
                .toList();
    }

    private static void report(String layers, int pages, Seen seen) {
        System.out.printf(
                "attacks in the browser, %s: %d pages, %d executions, %d requests elsewhere, %d stopped by the policy%n",
                layers, pages, seen.executions().size(), seen.requests().size(), seen.stopped());
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

    private static String path(Attack attack) {
        return "made/" + attack.name() + ".html";
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

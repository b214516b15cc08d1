package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.Generated;
import org.approdo.Options;
import org.approdo.SiteGenerator;
import org.approdo.TestSite;
import org.approdo.cache.StepCache;
import org.approdo.content.ItemMemory;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.schema.Definitions;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are sent while somebody works on a site; {@code ServeIT} says what they make of it. */
class PreviewTest {
    private static final Pattern MARK = Pattern.compile("data-mark=\"([0-9a-f]{16})\"");

    private final Preview preview = new Preview(Optional.of(LocalDate.of(2026, 12, 24)), false);
    private final List<Socket> open = new ArrayList<>();
    private PreviewServer server;

    @TempDir
    private Path temp;

    @BeforeEach
    void start() throws IOException {
        server = PreviewServer.start(preview, 0, Optional.empty(), Optional.empty());
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        server.close();
    }

    @Test
    void anOpenPageIsToldWhenItsOwnBytesHaveChanged() throws IOException {
        show(page("a/index.html", "one"), page("b/index.html", "two"));
        Line a = listen("/a/");
        Line b = listen("/b/");
        assertThat(a.next()).isEqualTo("bar: ");
        assertThat(b.next()).isEqualTo("bar: ");

        show(page("a/index.html", "one, edited"), page("b/index.html", "two"));

        assertThat(a.next()).isEqualTo("reload: " + mark("/a/"));
        assertThat(b.next()).isEqualTo("bar: ");
    }

    @Test
    void onlyPagesThatAreOpenAreRenderedAndEachOnce() throws IOException {
        var rendered = new AtomicInteger();
        var file = new OutputFile("a/index.html", "a.md", () -> {
            rendered.incrementAndGet();
            return "one".getBytes(StandardCharsets.UTF_8);
        });
        var other = new OutputFile("b/index.html", "b.md", () -> {
            throw new AssertionError("nobody looks at it");
        });
        show(file, other);
        Line first = listen("/a/");
        Line second = listen("/a/");
        first.next();
        second.next();
        rendered.set(0);

        show(file, other);

        assertThat(first.next()).isEqualTo("bar: ");
        assertThat(second.next()).isEqualTo("bar: ");
        assertThat(rendered).hasValue(1);
    }

    @Test
    void aPageThatWasOpenedBeforeTheLastBuildIsToldAtOnce() throws IOException {
        show(page("a/index.html", "new"));

        assertThat(listen("/a/", "0123456789abcdef").next()).isEqualTo("reload: " + mark("/a/"));
    }

    @Test
    void aPageThatIsGoneAndOneThatCameToBeAreOtherPages() throws IOException {
        show(page("a/index.html", "one"), page("404.html", "lost"));
        Line gone = listen("/a/");
        Line come = listen("/b/");
        gone.next();
        come.next();

        show(page("b/index.html", "two"), page("404.html", "lost"));

        assertThat(gone.next()).startsWith("reload: ");
        assertThat(come.next()).startsWith("reload: ");
    }

    @Test
    void whatIsWrongIsToldToOpenPagesAndToLateOnesUntilItIsMended() throws IOException {
        show(page("a/index.html", "one"));
        Line early = listen("/a/");
        early.next();
        assertThat(early.problems()).isEqualTo("problems: ");

        preview.report(List.of(problem()));

        assertThat(early.problems()).contains("1 error", "content/a.md:2:1", "Nothing is published");
        assertThat(get("/a/").body()).contains("one");
        Line late = listen("/a/");
        late.next();
        assertThat(late.problems()).contains("content/a.md:2:1");

        preview.report(List.of());

        assertThat(early.problems()).isEqualTo("problems: ");
        assertThat(late.problems()).isEqualTo("problems: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/it/guides/italia/casa/", "/portal/", "/feed.xml"})
    void aSiteThatNeverCouldBeMadeSaysWhyAtEveryAddress(String address) throws IOException {
        preview.report(List.of(problem()));

        Reply reply = get(address);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body())
                .contains("content/a.md:2:1", "&lt;b&gt;", Preview.SCRIPT)
                .doesNotContain("<b>");
        assertThat(reply.headers()).contains("frame-ancestors 'self'", "default-src 'none'");

        Line line = listen(address);
        line.next();
        show(page("index.html", "home"));
        assertThat(line.next()).startsWith("reload: ");
    }

    @Test
    void aPageThatCannotBeMadeSaysWhyAndTheOthersAreShown() throws IOException {
        show(page("a/index.html", "one"), new OutputFile("b/index.html", "b.md", () -> {
            throw new IllegalStateException("no <template>");
        }));
        Line broken = listen("/b/");
        broken.next();

        assertThat(get("/b/").status()).isEqualTo(500);
        assertThat(get("/b/").body()).contains("this page cannot be made: no &lt;template&gt;");
        assertThat(get("/a/").body()).contains("one");

        show(page("b/index.html", "two"));
        assertThat(broken.next()).startsWith("reload: ");
    }

    @Test
    void aFaultOfTheProgramIsToldAndTheSiteStays() throws IOException {
        show(page("a/index.html", "one"));

        preview.reportFault("an error of approdo itself");

        Line line = listen("/a/");
        line.next();
        assertThat(line.problems()).contains("an error of approdo itself");
    }

    @Test
    void filesThatAreNoPagesAreSentAsTheyAre() throws IOException {
        show(OutputFile.text("it/feed.xml", "x", "<feed></head></feed>"));

        assertThat(get("/it/feed.xml").body()).isEqualTo("<feed></head></feed>");
    }

    @Test
    void pagesAreShownBeforeTheRestIsMadeAndMeanwhileTheRestIsThatOfBefore() throws IOException {
        Generated generated = TestSite.in(temp).generate();
        OutputTree whole = generated.tree().orElseThrow();
        preview.show(generated.site().orElseThrow(), whole);
        OutputTree pages = tree(page("it/index.html", "edited"));

        preview.showPages(generated.site().orElseThrow(), pages);
        preview.showPages(generated.site().orElseThrow(), pages);

        assertThat(get("/prova/it/").body()).contains("edited");
        assertThat(get("/prova/it/feed.xml").status()).isEqualTo(200);
        assertThat(get("/prova/it/pages/about/").status()).isEqualTo(404);
        preview.show(generated.site().orElseThrow(), whole);
        assertThat(get("/prova/it/pages/about/").status()).isEqualTo(200);
    }

    @Test
    void theBarOfAPageSaysHowItsTextStandsWhereItsFileIsAndWhichDayIsShown() throws IOException {
        Generated generated = TestSite.in(temp).with("""
                -- content/guides/italia/casa/index.ar.md --
                ---
                title: العثور على سكن
                summary: كيف تبحث عن سكن للإيجار.
                translation: {source: it, digests: "01234567", date: 2026-11-03, method: machine}
                ---

                ## لمن

                لمن يبحث عن سكن.

                ## ما العمل

                اقرأ [من نحن](/pages/about/).
                """).generate();
        preview.show(generated.site().orElseThrow(), generated.tree().orElseThrow());

        assertThat(bar("/prova/ar/guides/italia/casa/"))
                .startsWith("bar: <section lang=\"ar\" dir=\"rtl\" aria-label=\"معاينة\">")
                .contains(
                        "24 ديسمبر 2026",
                        "<li class=\"badge\">ترجمة آلية",
                        "<li class=\"badge\">ترجمة غير محدَّثة",
                        "<a href=\"/prova/it/guides/italia/casa/\" lang=\"it\" dir=\"ltr\">Italiano</a>",
                        "<a href=\"/prova/ar/guides/italia/casa/\" lang=\"ar\" dir=\"rtl\" aria-current=\"true\">",
                        "<a href=\"/__approdo/phone?%2Fprova%2Far%2Fguides%2Fitalia%2Fcasa%2F\">",
                        "<code dir=\"ltr\">content/guides/italia/casa/index.ar.md</code>");
        assertThat(bar("/prova/ar/pages/about/"))
                .contains("<li class=\"badge\">النص مأخوذ من: الإيطالية", "content/pages/about/index.it.md")
                .doesNotContain("ترجمة آلية");
        assertThat(bar("/prova/it/guides/italia/casa/")).doesNotContain("badge");
        assertThat(bar("/prova/")).contains("lang=\"it\"", "site-config.yml").doesNotContain("<nav");
        assertThat(bar("/prova/it/nowhere/")).contains("lang=\"it\"").doesNotContain("<nav", "<code");
        assertThat(bar("/elsewhere/")).isEqualTo("bar: ");
    }

    @Test
    void draftsAreShownToWhoAsksForThemOnceTheyAreComplete() throws IOException {
        TestSite site = TestSite.in(temp).with("""
                -- content/pages/soon/index.it.md --
                ---
                title: Presto
                draft: true
                ---

                Non ancora.
                -- content/contact-points/lombardia/nuovo/index.it.yml --
                name: Nuovo
                draft: true
                """);
        var options = new Options(Optional.empty(), TestSite.CLOCK, StepCache.ofNothing(), ItemMemory.none(), true);
        Generated generated = SiteGenerator.generate(site.root(), options);
        preview.show(generated.site().orElseThrow(), generated.tree().orElseThrow());

        assertThat(bar("/prova/it/pages/soon/")).contains("<li class=\"badge\">Bozza, non ancora pubblicata");
        assertThat(get("/prova/it/contact-points/lombardia/nuovo/").status()).isEqualTo(404);
        assertThat(site.generate().tree().orElseThrow().contains("it/pages/soon/index.html"))
                .isFalse();
    }

    @Test
    void aPhoneIsAFrameOfThisServerAlone() throws IOException {
        Reply reply = get("/__approdo/phone?%2Fit%2Fguides%2F");

        assertThat(reply.body()).contains("<iframe title=\"360 × 740\" src=\"/it/guides/\">");
        assertThat(reply.headers()).contains("frame-src 'self'", "default-src 'none'");
        for (String other :
                List.of("https://other.example/", "//other.example/", "javascript:alert(1)", "\"><b>", "%")) {
            assertThat(get("/__approdo/phone?" + URLEncoder.encode(other, StandardCharsets.UTF_8))
                            .body())
                    .containsPattern("src=\"/\"|src=\"/[a-z]")
                    .doesNotContain("<b>", "other.example", "javascript");
        }
    }

    @Test
    void itsOwnAddressesHoldNothingElse() throws IOException {
        assertThat(get("/__approdo/preview.js").headers()).contains("text/javascript");
        assertThat(get("/__approdo/preview.css").headers()).contains("text/css");
        assertThat(get("/__approdo/").status()).isEqualTo(404);
        assertThat(get("/__approdo/../preview.js").status()).isEqualTo(404);
    }

    @Test
    void pagesAsPublishedHaveNothingOfThePreview() throws IOException {
        try (var plain = PreviewServer.start(tree(page("a/index.html", "one")), "", 0)) {
            assertThat(ask(plain.port(), "/a/", "Host: localhost:" + plain.port())
                            .body())
                    .isEqualTo("<head></head>one");
            assertThat(ask(plain.port(), "/__approdo/events?a", "Host: localhost:" + plain.port())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void strangersGetNoLine() throws IOException {
        show(page("a/index.html", "one"));
        String host = "Host: localhost:" + server.port();

        assertThat(ask(server.port(), "/__approdo/events?%2Fa%2F", "Host: other.example")
                        .status())
                .isEqualTo(421);
        assertThat(ask(server.port(), "/__approdo/events?%2Fa%2F", host + "\r\nOrigin: https://other.example")
                        .status())
                .isEqualTo(403);
    }

    /** Another address of this machine stands for that in a network. */
    @Test
    void othersEnterWithTheAddressTheyWereGivenAndNeverFindTheCms() throws IOException {
        var network = (Inet4Address) InetAddress.getByName("127.0.0.2");
        TestSite site = TestSite.in(temp);
        var cms = new Cms(
                Definitions.read(site.root(), new Diagnostics()).orElseThrow(), site.root(), new byte[0], () -> {});
        show(page("index.html", "home<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"));
        try (var shared = PreviewServer.start(preview, 0, Optional.of(cms), Optional.of(network))) {
            int port = shared.port();
            URI visitors = shared.visitors().orElseThrow();
            String host = "Host: 127.0.0.2:" + port;
            assertThat(visitors.toString()).matches("http://127\\.0\\.0\\.2:\\d+/__approdo/enter/[\\w-]{22}");

            assertThat(ask(network, port, "/", host).status()).isEqualTo(403);
            assertThat(ask(network, port, "/", "Host: localhost:" + port).status())
                    .isEqualTo(421);
            assertThat(ask(network, port, "/__approdo/enter/0123456789abcdefABCDEF", host)
                            .status())
                    .isEqualTo(403);
            Reply entered = ask(network, port, visitors.getPath(), host);
            assertThat(entered.status()).isEqualTo(302);
            Matcher cookie = Pattern.compile("(?i)set-cookie: ([^;]+); Path=/; HttpOnly; SameSite=Lax")
                    .matcher(entered.headers());
            assertThat(cookie.find()).isTrue();
            String known = host + "\r\nCookie: other=1; " + cookie.group(1);
            assertThat(ask(network, port, "/", known).body()).contains("home", "http://127.0.0.2:" + port);
            assertThat(ask(network, port, "/cms/", known).status()).isEqualTo(404);
            assertThat(ask(network, port, "/", known + "\r\nOrigin: http://other.example")
                            .status())
                    .isEqualTo(403);
            assertThat(ask(port, "/cms/", "Host: localhost:" + port).status()).isEqualTo(200);
            assertThat(ask(port, "/", "Host: localhost:" + port).status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyElseEntersUnlessAsked() {
        assertThat(server.visitors()).isEmpty();
    }

    private void show(OutputFile... files) {
        preview.show(tree(files), "");
    }

    private static OutputTree tree(OutputFile... files) {
        return OutputTree.merge(new Diagnostics(), List.of(files));
    }

    private static OutputFile page(String path, String text) {
        return OutputFile.text(path, path, "<head></head>" + text);
    }

    private static Diagnostic problem() {
        var file = new SourceFile("content/a.md", "a: 1\n<b>: 2\n");
        return new Diagnostic(Rule.UNKNOWN_KEY, file.span(5, 8), "unknown key", "");
    }

    private String bar(String path) throws IOException {
        return listen(path).next();
    }

    private String mark(String path) throws IOException {
        Matcher mark = MARK.matcher(get(path).body());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private Line listen(String path) throws IOException {
        return listen(path, get(path).body().contains("data-mark") ? mark(path) : "");
    }

    /** Events as a browser hears them. */
    private Line listen(String path, String mark) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        open.add(socket);
        socket.setSoTimeout(20_000);
        String request = "GET /__approdo/events?%s&%s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                .formatted(URLEncoder.encode(path, StandardCharsets.UTF_8), mark, server.port());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return new Line(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** The events of a page, each as {@code reload: 0123456789abcdef}. */
    private record Line(BufferedReader reader) {
        /** The next that says how the page stands. */
        String next() throws IOException {
            String event = event();
            return event.startsWith("problems: ") ? next() : event;
        }

        /** The next that says what is wrong. */
        String problems() throws IOException {
            String event = event();
            return event.startsWith("problems: ") ? event : problems();
        }

        private String event() throws IOException {
            String name = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data:") && !name.isEmpty()) {
                    return name + ": " + line.substring(5).strip();
                }
            }
            throw new IOException("the line was closed");
        }
    }

    private record Reply(int status, String headers, String body) {}

    private Reply get(String path) throws IOException {
        return ask(server.port(), path, "Host: localhost:" + server.port());
    }

    private static Reply ask(int port, String path, String headers) throws IOException {
        return ask(InetAddress.getLoopbackAddress(), port, path, headers);
    }

    private static Reply ask(InetAddress address, int port, String path, String headers) throws IOException {
        try (var socket = new Socket(address, port)) {
            socket.setSoTimeout(20_000);
            String request = "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = reply.indexOf("\r\n\r\n");
            return new Reply(
                    Integer.parseInt(reply.split(" ", 3)[1]), reply.substring(0, end), reply.substring(end + 4));
        }
    }
}

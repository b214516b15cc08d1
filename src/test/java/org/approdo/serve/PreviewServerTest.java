package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {
    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        server = PreviewServer.start(
                tree(
                        page("index.html", "home"),
                        page("404.html", "lost"),
                        page("it/index.html", "casa"),
                        page("it/404.html", "perso"),
                        page("it/guides/x/index.html", "guida"),
                        page("it/è vero/index.html", "accento"),
                        page("empty.txt", ""),
                        new OutputFile("broken.html", "broken.md", () -> {
                            throw new IllegalStateException("no template");
                        })),
                "",
                0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "/index.html, home",
        "/it/, casa",
        "/it/?q=1, casa",
        "/it/guides/x/, guida",
        "/it/guides/x/index.html, guida",
        "/it/%C3%A8%20vero/, accento",
    })
    void showsTheFilesOfTheTree(String path, String text) throws IOException {
        var reply = get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(text);
    }

    @Test
    void sendsTheHeadersOfTheSiteAndForbidsKeeping() throws IOException {
        var reply = get("/it/");

        assertThat(reply.headers())
                .contains(
                        "content-type: text/html; charset=utf-8",
                        "content-length: 4",
                        "cache-control: no-store",
                        "x-content-type-options: nosniff",
                        "referrer-policy: no-referrer");
    }

    @Test
    void sendsTextsCompressedToThoseWhoTakeThem() throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve("/it/"))
                .header("Accept-Encoding", "br, gzip;q=0.8")
                .build();

        var reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            assertThat(gzip.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("casa");
        }
    }

    @Test
    void answersAHeadWithHeadersAlone() throws IOException {
        var reply = ask("HEAD", "/it/", host());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).contains("content-length: 4", "content-type: text/html; charset=utf-8");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void showsAnEmptyFile() throws IOException {
        var reply = get("/empty.txt");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).contains("content-length: 0", "content-type: text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "/it, /it/",
        "/it?q=%C3%A8, /it/?q=%C3%A8",
        "/it/guides/x, /it/guides/x/",
        "/it/%C3%A8%20vero, /it/%C3%A8%20vero/",
    })
    void addsAMissingSlash(String path, String location) throws IOException {
        var reply = get(path);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.headers()).contains("location: " + location);
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere/, lost",
        "/it/nowhere/, perso",
        "/it/guides, perso",
        "/de/nowhere/, lost",
    })
    void showsTheMissingPageOfTheLanguage(String path, String text) throws IOException {
        var reply = get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers()).contains("content-type: text/html; charset=utf-8");
        assertThat(reply.body()).isEqualTo(text);
    }

    @Test
    void aTreeWithoutAMissingPageSaysSoInPlainText() throws IOException {
        server.close();
        server = PreviewServer.start(tree(page("index.html", "home")), "", 0);

        assertThat(get("/x").body()).isEqualTo("There is no such page\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/it/../../pom.xml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/it/..%5c..%5cpom.xml",
                "//etc/passwd",
                "///it",
                "/it/%00",
                "/./it/",
                "/it//",
                "file:///etc/passwd",
                "http://other.example/../etc/passwd",
            })
    void noPathLeavesTheTree(String path) throws IOException {
        assertThat(get(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//other.example", "//other.example/it", "/\\other.example"})
    void redirectsOnlyWithinTheTree(String path) throws IOException {
        assertThat(get(path).headers()).noneMatch(h -> h.startsWith("location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void onlyShows(String method) throws IOException {
        var reply = ask(method, "/it/", host());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).contains("allow: GET, HEAD");
    }

    @Test
    void answersUnderNoOtherName() throws IOException {
        for (String headers : List.of("Host: other.example:" + server.port(), "X: no host", host() + "\r\n" + host())) {
            var reply = ask("GET", "/it/", headers);

            assertThat(reply.status()).as(headers).isEqualTo(421);
            assertThat(reply.body()).doesNotContain("casa");
        }
    }

    @Test
    void doesNotAnswerPagesOfOthers() throws IOException {
        assertThat(ask("GET", "/it/", host() + "\r\nOrigin: https://other.example")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void listensOnlyOnThisMachine() throws IOException {
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThatThrownBy(() -> new Socket(address, server.port()).close())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aPageThatCannotBeMadeDoesNotStopThePreview() throws IOException {
        var reply = get("/broken.html");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body())
                .contains("this page cannot be made: no template")
                .doesNotContain("<script");
        assertThat(get("/it/").status()).isEqualTo(200);
    }

    @Test
    void takesTheNextPortWhenTheWantedOneIsTaken() throws IOException {
        try (var second = PreviewServer.start(tree(page("index.html", "second")), "", server.port())) {
            assertThat(second.port()).isBetween(server.port() + 1, server.port() + 10);
            assertThat(second.address()).hasToString("http://localhost:" + second.port() + "/");
        }
    }

    @Test
    void saysWhenNoPortIsFree() throws IOException {
        try (var last = new ServerSocket(65_535, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PreviewServer.start(tree(), "", last.getLocalPort()))
                    .isInstanceOf(BindException.class)
                    .hasMessage("the ports 65535 to 65535 are taken");
        }
    }

    @Test
    void servesASiteThatBeginsBelowTheTop() throws IOException {
        server.close();
        server = PreviewServer.start(tree(page("index.html", "home"), page("it/index.html", "casa")), "/portal", 0);

        assertThat(server.address()).hasToString("http://localhost:" + server.port() + "/portal/");
        assertThat(get("/portal/it/").body()).isEqualTo("casa");
        assertThat(get("/").headers()).contains("location: /portal/");
        assertThat(get("/portal").headers()).contains("location: /portal/");
        assertThat(get("/portal/it").headers()).contains("location: /portal/it/");
        assertThat(get("/it/").status()).isEqualTo(404);
        assertThat(get("/portals/it/").status()).isEqualTo(404);
    }

    @Test
    void answersNobodyAfterItWasClosed() {
        server.close();

        assertThatThrownBy(() -> get("/")).isInstanceOf(IOException.class);
    }

    /** What came back; headers with their names in lower case, such as {@code content-length: 4}. */
    private record Reply(int status, List<String> headers, String body) {}

    private Reply get(String path) throws IOException {
        return ask("GET", path, host());
    }

    private String host() {
        return "Host: localhost:" + server.port();
    }

    /** Sends what a well-behaved client would not. */
    private Reply ask(String method, String path, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            String request = method + " " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = reply.indexOf("\r\n\r\n");
            List<String> lines = List.of(reply.substring(0, end).split("\r\n", -1));
            int status = Integer.parseInt(lines.get(0).split(" ", -1)[1]);
            List<String> headerLines = lines.subList(1, lines.size()).stream()
                    .map(PreviewServerTest::withLowerCaseName)
                    .toList();
            return new Reply(status, headerLines, reply.substring(end + 4));
        }
    }

    private static String withLowerCaseName(String header) {
        int colon = header.indexOf(':');
        return header.substring(0, colon).toLowerCase(Locale.ROOT) + header.substring(colon);
    }

    private static OutputTree tree(OutputFile... files) {
        return OutputTree.merge(new Diagnostics(), List.of(files));
    }

    private static OutputFile page(String path, String text) {
        return OutputFile.text(path, path, text);
    }
}

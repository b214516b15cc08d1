package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the package that npm fetched for the tests, handed out by a registry on this machine. */
class CmsBundleIT {
    private static final Path NPM = Path.of("src/test/browser/node_modules/decap-cms-3.16.3");

    @TempDir
    private Path cache;

    @Test
    void fetchesThePackageOnceAndTakesTheScriptOutOfIt() throws Exception {
        var asked = new ArrayList<String>();
        HttpServer registry = registry(Files.readAllBytes(NPM.resolve(CmsBundle.PACKAGE)), asked);
        try {
            var bundle = new CmsBundle(cache, address(registry));

            assertThat(bundle.isKept()).isFalse();
            assertThat(bundle.script()).isEqualTo(Files.readAllBytes(NPM.resolve("package/dist/decap-cms.js")));
            assertThat(bundle.isKept()).isTrue();
            bundle.script();
            assertThat(asked).containsExactly("/decap-cms/-/decap-cms-3.16.3.tgz");
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void refusesWhatNpmDidNotPublish() throws Exception {
        HttpServer registry = registry(new byte[] {1, 2, 3}, new ArrayList<>());
        try {
            var bundle = new CmsBundle(cache, address(registry));

            assertThatThrownBy(bundle::script)
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("is not the one npm published");
            assertThat(bundle.isKept()).isFalse();
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void saysWhatToDoWithoutANetwork() throws Exception {
        HttpServer registry = registry(new byte[0], new ArrayList<>());
        URI gone = address(registry);
        registry.stop(0);

        assertThatThrownBy(new CmsBundle(cache, gone)::script)
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("put that file into");
    }

    private static HttpServer registry(byte[] answer, List<String> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI address(HttpServer registry) {
        return URI.create("http://127.0.0.1:" + registry.getAddress().getPort() + "/");
    }
}

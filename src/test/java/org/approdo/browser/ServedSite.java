package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.approdo.TestSite;

/** {@code approdo serve} as users start it, on a site, until it is closed. */
final class ServedSite implements AutoCloseable {
    private final TestSite site;
    private final Process process;
    private final URI address;

    private ServedSite(TestSite site, Process process, URI address) {
        this.site = site;
        this.process = process;
        this.address = address;
    }

    /** Starts, and waits for the address that it prints. */
    static ServedSite start(TestSite site, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.approdo.cli.Main",
                "serve",
                "--no-cache",
                "--port",
                "0",
                "--site",
                site.root().toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var printed = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.add(line);
            if (line.startsWith("http://localhost:")) {
                var rest = new Thread(() -> readOn(lines));
                rest.setDaemon(true);
                rest.start();
                return new ServedSite(site, process, URI.create(line.split(" ", 2)[0]));
            }
        }
        throw new AssertionError("serve ended: " + printed);
    }

    /** Or it would stop when nobody takes what it prints. */
    private static void readOn(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // nobody asks
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its files. */
    TestSite site() {
        return site;
    }

    /**
     * Where a browser finds a page.
     *
     * @param path below the site: {@code it/pages/about/}
     */
    String address(String path) {
        return address.resolve(path).toString();
    }

    @Override
    public void close() {
        assertThat(process.isAlive()).as("serve goes on").isTrue();
        process.destroy();
        process.onExit().join();
    }
}

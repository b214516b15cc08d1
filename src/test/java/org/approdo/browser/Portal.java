package org.approdo.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.Generated;
import org.approdo.Options;
import org.approdo.SiteGenerator;
import org.approdo.TestSite;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputTree;
import org.approdo.serve.PreviewServer;
import org.approdo.site.Page;
import org.approdo.site.Site;
import org.approdo.source.Severity;

/** The portal of this repository, generated once and shown on a free port until the last test is done. */
final class Portal implements AutoCloseable {
    private final Site site;
    private final OutputTree tree;
    private final PreviewServer server;

    private Portal(Site site, OutputTree tree, PreviewServer server) {
        this.site = site;
        this.tree = tree;
        this.server = server;
    }

    static Portal open() throws IOException {
        Generated generated = SiteGenerator.generate(Path.of("."), new Options(Optional.empty(), TestSite.CLOCK));
        OutputTree tree =
                generated.tree().orElseThrow(() -> new AssertionError("the portal has errors: " + errors(generated)));
        return new Portal(generated.site().orElseThrow(), tree, PreviewServer.start(tree, "", 0));
    }

    private static List<String> errors(Generated generated) {
        return generated.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> "%s:%d: %s".formatted(d.span().file().path(), d.span().line(), d.message()))
                .toList();
    }

    Site site() {
        return site;
    }

    /** A word of the portal in a language. */
    String word(String language, String key) {
        return site.messages().text(new LocaleTag(language), key).value().orElseThrow();
    }

    /** The address a browser opens. */
    String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    String address(Page page) {
        return address(page.path());
    }

    String html(Page page) {
        String path = page.path().endsWith("/") ? page.path() + "index.html" : page.path();
        return new String(tree.file(path.substring(1)).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.approdo.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.approdo.output.WorkingTree;
import org.approdo.schema.CmsConfig;
import org.approdo.schema.CmsFlavour;
import org.approdo.schema.Definitions;
import org.approdo.source.YamlText;

/**
 * The CMS of the preview, at {@code /cms/}: Decap's one script, its configuration, and {@link CmsBridge} in place of a
 * server. The page may ask nobody but this preview.
 */
public final class Cms {
    /** Where it is, below the host. */
    public static final String PATH = "/cms/";

    private static final String BRIDGE = PATH + "api/v1";
    private static final String SCRIPT = PATH + "decap-cms.js";
    private static final String CONFIG = PATH + "config.yml";

    /** Decap checks its configuration with functions it makes at run time. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'self' blob:; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src data:; frame-ancestors 'none'";

    private final byte[] script;
    private final byte[] config;
    private final byte[] page;
    private final CmsBridge bridge;

    /**
     * Takes in the script and writes the configuration.
     *
     * @param root the site's folder; only {@code content/} in it is read and written
     * @param script Decap's {@code decap-cms.js}
     * @param saved runs after each change, from the thread that answers
     */
    public Cms(Definitions site, Path root, byte[] script, Runnable saved) {
        this.script = script.clone();
        this.config = bytes(YamlText.write(new CmsConfig(site, CmsFlavour.DECAP).local(BRIDGE)));
        this.page = bytes("""
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="robots" content="noindex">
                <title>CMS</title>
                <link rel="icon" href="data:,">
                <link href="%s" type="text/yaml" rel="cms-config-url">
                <style>input, textarea { unicode-bidi: plaintext; text-align: start; }</style>
                <body>
                <script src="%s"></script>
                """.formatted(site.config().sourceLocale(), CONFIG, SCRIPT));
        this.bridge = new CmsBridge(site, new WorkingTree(root, CmsBridge.FOLDER), saved);
    }

    /** Empty when the request is not for the CMS. */
    Optional<Answer> answer(Request request) {
        String path = Optional.ofNullable(request.uri().getPath()).orElse("");
        if (path.equals(BRIDGE)) {
            return Optional.of(call(request));
        }
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        return !reads
                ? Optional.empty()
                : switch (path) {
                    case "/cms" -> Optional.of(Answer.redirect(PATH));
                    case PATH ->
                        Optional.of(
                                Answer.of(200, ContentTypes.of(".html"), page).with("Content-Security-Policy", POLICY));
                    case SCRIPT -> Optional.of(Answer.of(200, ContentTypes.of(".js"), script));
                    case CONFIG -> Optional.of(Answer.of(200, "text/yaml; charset=utf-8", config));
                    default -> Optional.empty();
                };
    }

    /** Only pages of this preview may change files: a browser always says whose page asks, and what it sends. */
    private Answer call(Request request) {
        if (!request.method().equals("POST")) {
            return Answer.plain(405, "The CMS sends POST here").with("Allow", "POST");
        }
        if (request.origins().size() != 1) {
            return Answer.plain(403, "Only the CMS of this preview may change files");
        }
        if (!request.contentType().startsWith("application/json")) {
            return Answer.plain(415, "The CMS sends JSON here");
        }
        return bridge.answer(request.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

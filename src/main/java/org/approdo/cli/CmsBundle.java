package org.approdo.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.approdo.output.WorkingTree;

/**
 * Decap CMS as npm publishes it: a package that is fetched once, kept outside of the repository, and used only when its
 * SHA-512 is the one npm's registry gave for it when this version was chosen.
 */
final class CmsBundle {
    /** Also in {@code ./test}, which has npm fetch it. */
    static final String PACKAGE = "decap-cms-3.16.3.tgz";

    private static final String INTEGRITY =
            "hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==";
    private static final String SCRIPT = "package/dist/decap-cms.js";
    private static final String FOLDER = "npm";
    private static final int TAR_BLOCK = 512;

    private final Path cache;
    private final URI registry;

    /**
     * Fetches nothing yet.
     *
     * @param cache the folder where the package is kept
     * @param registry npm's, or a mirror of it
     */
    CmsBundle(Path cache, URI registry) {
        this.cache = cache;
        this.registry = registry;
    }

    /** Where this user keeps such things, and from where this user's npm takes packages. */
    static CmsBundle ofThisUser() {
        Path home = Path.of(System.getProperty("user.home"));
        Path caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(c -> !c.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".cache"));
        return new CmsBundle(caches.resolve("approdo"), registry(home.resolve(".npmrc")));
    }

    private static URI registry(Path npmrc) {
        String usual = "https://registry.npmjs.org/";
        String chosen = Optional.ofNullable(System.getenv("npm_config_registry"))
                .orElseGet(() -> {
                    try {
                        return Files.readAllLines(npmrc).stream()
                                .map(String::strip)
                                .filter(l -> l.matches("registry\\s*=.+"))
                                .map(l -> l.substring(l.indexOf('=') + 1).strip())
                                .findFirst()
                                .orElse(usual);
                    } catch (IOException e) {
                        return usual; // most people have no such file
                    }
                });
        return URI.create(chosen.endsWith("/") ? chosen : chosen + "/");
    }

    /** Whether it can be had without a network. */
    boolean isKept() {
        return Files.exists(cache.resolve(FOLDER).resolve(PACKAGE));
    }

    /**
     * The CMS's script.
     *
     * @throws WrongUse when the package cannot be fetched or is not what it should be
     */
    byte[] script() throws IOException, InterruptedException {
        Path kept = cache.resolve(FOLDER).resolve(PACKAGE);
        if (!isKept()) {
            byte[] fetched = checked(fetch(), registry.toString());
            new WorkingTree(cache, FOLDER).write(FOLDER + "/" + PACKAGE, fetched);
        }
        return unpacked(checked(Files.readAllBytes(kept), kept.toString()));
    }

    private byte[] fetch() throws InterruptedException {
        URI address = registry.resolve("decap-cms/-/" + PACKAGE);
        try {
            var client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofMinutes(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return response.body();
            }
            throw new WrongUse(help(address, "it answers " + response.statusCode()));
        } catch (IOException e) {
            throw new WrongUse(help(address, String.valueOf(e.getMessage())));
        }
    }

    private String help(URI address, String reason) {
        return "the CMS cannot be fetched from %s (%s); put that file into %s yourself"
                .formatted(address, reason, cache.resolve(FOLDER));
    }

    private static byte[] checked(byte[] bytes, String where) {
        try {
            String found = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
            if (found.equals(INTEGRITY)) {
                return bytes;
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        throw new WrongUse("the package " + PACKAGE + " from " + where + " is not the one npm published; remove it");
    }

    /** Looks through a tar: a block with the name and the size in octal digits, then the file in whole blocks. */
    private static byte[] unpacked(byte[] tgz) throws IOException {
        try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(tgz))) {
            for (byte[] head = tar.readNBytes(TAR_BLOCK); head.length == TAR_BLOCK; head = tar.readNBytes(TAR_BLOCK)) {
                String name = text(head, 0, 100);
                String size = text(head, 124, 12);
                int length = size.isEmpty() ? 0 : Integer.parseInt(size, 8);
                byte[] content = tar.readNBytes(length);
                if (name.equals(SCRIPT)) {
                    return content;
                }
                tar.skipNBytes((TAR_BLOCK - length % TAR_BLOCK) % TAR_BLOCK);
            }
        }
        throw new IllegalStateException("no " + SCRIPT + " in " + PACKAGE);
    }

    private static String text(byte[] head, int from, int length) {
        String field = new String(head, from, length, StandardCharsets.US_ASCII);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }
}

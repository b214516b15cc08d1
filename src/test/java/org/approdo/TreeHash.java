package org.approdo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.Publisher;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Parallel;
import org.approdo.source.Sha256;

/** One number for everything a build makes. Has a way in of its own, for tests that need another process. */
final class TreeHash {
    private TreeHash() {}

    /** Publishes the site in the first folder into the second, and prints the hash of what lies there then. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        var log = new Diagnostics();
        if (Publisher.publish(treeOf(Path.of(arguments[0])), folder, log).isEmpty()) {
            throw notBuilt(log.sorted());
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(ofFolder(folder));
    }

    static String ofSite(Path root) {
        return of(treeOf(root));
    }

    private static OutputTree treeOf(Path root) {
        Generated generated = SiteGenerator.generate(root, new Options(Optional.empty(), TestSite.CLOCK));
        return generated.tree().orElseThrow(() -> notBuilt(generated.diagnostics()));
    }

    private static IllegalStateException notBuilt(List<Diagnostic> found) {
        return new IllegalStateException(
                "not built: " + found.stream().map(Diagnostic::message).toList());
    }

    /** Over the names and bytes of all files of a folder, hidden ones too. */
    static String ofFolder(Path folder) throws IOException {
        Sha256 digest = Sha256.of("");
        try (Stream<Path> walk = Files.walk(folder)) {
            var names = new TreeMap<String, Path>();
            walk.filter(Files::isRegularFile)
                    .forEach(p -> names.put(folder.relativize(p).toString(), p));
            for (Map.Entry<String, Path> file : names.entrySet()) {
                digest.add(file.getKey()).add("\n").add(Files.readAllBytes(file.getValue()));
            }
        }
        return digest.hex();
    }

    /** Over paths, origins and bytes, in the tree's order. */
    static String of(OutputTree tree) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // pictures are painted when they are asked for, so by all threads
            for (String hash :
                    Parallel.map(tree.files(), f -> Sha256.of(f.bytes()).hex())) {
                digest.update(hash.getBytes(StandardCharsets.UTF_8));
            }
            for (OutputFile file : tree.files()) {
                digest.update((file.path() + '\n' + file.origin() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

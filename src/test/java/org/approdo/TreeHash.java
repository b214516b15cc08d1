package org.approdo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.Parallel;
import org.approdo.source.Diagnostic;
import org.approdo.source.Sha256;

/** One number for everything a build makes. Has a way in of its own, for tests that need another process. */
final class TreeHash {
    private TreeHash() {}

    /** Prints the hash of the site in the folder that is named. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(ofSite(Path.of(arguments[0])));
    }

    static String ofSite(Path root) {
        Generated generated = SiteGenerator.generate(root, new Options(Optional.empty(), TestSite.CLOCK));
        return of(generated
                .tree()
                .orElseThrow(() -> new IllegalStateException("not built: "
                        + generated.diagnostics().stream()
                                .map(Diagnostic::message)
                                .toList())));
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

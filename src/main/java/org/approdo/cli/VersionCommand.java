package org.approdo.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import org.approdo.source.Sha256;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code approdo version}. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Prints the versions of approdo and Java.")
final class VersionCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
    }

    /**
     * Tells one build of the program from any other, on the Java that runs it; empty when it runs from single classes, as
     * in its tests.
     */
    static Optional<String> fingerprint() {
        try {
            Path jar = code();
            return Files.isRegularFile(jar)
                    ? Optional.of(String.join(
                            " ",
                            String.valueOf(Files.size(jar)),
                            Files.getLastModifiedTime(jar).toString(),
                            Runtime.version().toString()))
                    : Optional.empty();
        } catch (URISyntaxException | IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The same on every machine that runs this program on this Java. Slower than {@link #fingerprint()}, which machines do
     * not share.
     */
    static String program() {
        try {
            Path jar = code();
            return "%s %s on Java %s"
                    .formatted(version(), Files.isRegularFile(jar) ? contents(jar) : "classes", Runtime.version());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program cannot read itself", e);
        }
    }

    private static Path code() throws URISyntaxException {
        return Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String contents(Path jar) throws IOException {
        var contents = new Sha256();
        try (var file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(e -> e.getName() + ' ' + e.getCrc() + ' ' + e.getSize() + '\n')
                    .sorted()
                    .forEach(contents::add);
        }
        return contents.hex().substring(0, 16);
    }

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .println("approdo %s on Java %s".formatted(version(), System.getProperty("java.version")));
    }
}

package org.approdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java on this machine, looked for where the launcher looks too. */
public record InstalledJava(Path home, int version) {
    private static final List<String> FOLDERS = List.of(
            "/usr/lib/jvm",
            "/Library/Java/JavaVirtualMachines",
            System.getProperty("user.home") + "/.sdkman/candidates/java",
            System.getProperty("user.home") + "/.jdks");

    /** The one that runs the tests. */
    public static InstalledJava running() {
        return new InstalledJava(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** One of a feature version, such as 25; the running one before all others. */
    public static Optional<InstalledJava> find(int version) {
        var homes = new ArrayList<Path>();
        homes.add(running().home());
        Stream.of("JAVA_HOME", "JAVA_HOME_" + version + "_X64", "JAVA_HOME_" + version + "_ARM64")
                .map(System::getenv)
                .filter(h -> h != null && !h.isBlank())
                .forEach(h -> homes.add(Path.of(h)));
        for (String folder : FOLDERS) {
            for (Path home : list(Path.of(folder))) {
                homes.add(home);
                homes.add(home.resolve("Contents/Home"));
            }
        }
        return homes.stream()
                .filter(h -> Files.isExecutable(h.resolve("bin/java")) && version(h) == version)
                .findFirst()
                .map(h -> new InstalledJava(h, version));
    }

    String command() {
        return home.resolve("bin/java").toString();
    }

    /** From {@code JAVA_VERSION="25.0.3"} in the file {@code release}; 0 without. */
    private static int version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(l -> l.matches("JAVA_VERSION=\"[0-9].*"))
                    .map(l -> l.replaceFirst("\\D+(\\d+).*", "$1"))
                    .map(Integer::valueOf)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(folder)) {
            return names.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

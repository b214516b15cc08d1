package org.approdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A build in a process of its own, and all that is around it.
 *
 * @param language of the process; {@code C} for an environment without any
 * @param umask which rights new files do not get, in octal: {@code 077}
 * @param threads how many processors the process is told of
 */
record BuildProcess(InstalledJava java, String language, String zone, String umask, int threads) {
    /** Builds a site, publishes it into a folder, and returns the {@linkplain TreeHash#ofFolder hash} of what lies there. */
    String publish(Path site, Path out) {
        var command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh", java.command()));
        command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=" + threads));
        command.add("-Duser.timezone=" + zone);
        if (!language.equals("C")) {
            command.add("-Duser.language=" + language);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TreeHash.class.getName()));
        command.addAll(List.of(site.toAbsolutePath().toString(), out.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(n -> n.startsWith("LC_") || n.startsWith("LANG"));
        builder.environment().put("LC_ALL", language.equals("C") ? "C" : "C.UTF-8");
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(this + " failed: " + said);
            }
            // libraries may have warned of something before
            return said.substring(said.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}

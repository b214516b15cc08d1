package org.approdo.output;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A real file system in memory of a size of its own, which needs no rights: it is mounted in a namespace of its own, where
 * everybody may, and reached from outside through {@code /proc}.
 */
public final class SmallDisk implements Closeable {
    private final Process shell;
    private final BufferedReader said;
    private final Path mount;

    private SmallDisk(Process shell, Path mount) {
        this.shell = shell;
        this.said = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
        this.mount = mount;
    }

    /**
     * Empty where the system allows none.
     *
     * @param mount an empty folder
     */
    public static Optional<SmallDisk> mount(Path mount, int kilobytes) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self/root"))) {
            return Optional.empty();
        }
        Process shell;
        try {
            shell = new ProcessBuilder("unshare", "--map-root-user", "--mount", "sh")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty(); // there is no such program
        }
        var disk = new SmallDisk(shell, mount);
        if (disk.run("mount -t tmpfs -o size=" + kilobytes + "k tmpfs '" + mount + "'")
                && Files.isWritable(disk.folder())) {
            return Optional.of(disk);
        }
        disk.close();
        return Optional.empty();
    }

    /** Where it begins. */
    public Path folder() {
        return Path.of("/proc/" + shell.pid() + "/root")
                .resolve(mount.toString().substring(1));
    }

    /** Takes all room but some, in place of what was taken before. */
    public void leaveFree(int kilobytes) throws IOException {
        Path filler = folder().resolve("filler");
        Files.deleteIfExists(filler);
        long taken = Files.getFileStore(folder()).getUsableSpace() - kilobytes * 1024L;
        try (OutputStream out = Files.newOutputStream(filler)) {
            out.write(new byte[(int) Math.max(0, taken)]);
        }
    }

    /** From now on nothing can be written. */
    public boolean makeReadOnly() throws IOException {
        return run("mount -o remount,ro '" + mount + "'");
    }

    private boolean run(String command) throws IOException {
        try {
            shell.getOutputStream()
                    .write((command + " && echo done || echo failed\n").getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().flush();
        } catch (IOException e) {
            return false; // the shell could not start
        }
        return "done".equals(said.readLine());
    }

    @Override
    public void close() {
        shell.destroy();
    }
}

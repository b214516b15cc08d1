package org.approdo.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.approdo.source.SourceTree;

/**
 * Tells when something that a site is made of has changed: its configuration, content, templates or words. What it was,
 * the pipeline finds out. Folders may go and come back, {@code content} itself among them; only the site's own must stay.
 */
public final class FolderWatch implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("content", "locales", "templates");
    private static final String CONFIG = "site-config.yml";

    private final Path root;
    private final DirectoryWatcher watcher;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(r -> {
        var watching = new Thread(r, "watch");
        watching.setDaemon(true);
        return watching;
    });

    private CompletableFuture<Void> watching = new CompletableFuture<>();

    private FolderWatch(Path root, Runnable changed) throws IOException {
        this.root = root;
        this.watcher = DirectoryWatcher.builder()
                .path(root)
                .fileTreeVisitor(this::visit)
                .fileHashing(false)
                .listener(new DirectoryChangeListener() {
                    @Override
                    public void onEvent(DirectoryChangeEvent event) {
                        if (event.path() == null || concerns(root.relativize(event.path()))) {
                            changed.run(); // no path: more happened than the system could tell
                        }
                    }

                    @Override
                    public void onException(Exception e) {
                        changed.run(); // a folder that went while it was looked at; a build shows how things are
                    }
                })
                .build();
    }

    /**
     * Watches until it is closed. Returns when it does, or cannot: compare {@link #complaint}.
     *
     * @param changed runs after each change, on a thread of its own; returns fast
     * @throws IOException when the site's folder is not there
     */
    public static FolderWatch start(Path root, Runnable changed) throws IOException {
        var watch = new FolderWatch(root.toRealPath(), changed); // some systems name the real path of what changed
        watch.watching = watch.watcher.watchAsync(watch.thread);
        return watch;
    }

    /** Why nothing is noticed: the system watches no more folders. Empty when all is well. */
    public Optional<String> complaint() {
        try {
            if (watching.isCompletedExceptionally()) {
                watching.join();
            }
            return Optional.empty();
        } catch (CompletionException e) {
            Throwable first = e;
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                first = cause;
            }
            return Optional.of(String.valueOf(first.getMessage()));
        }
    }

    /**
     * Whether a site is made of it.
     *
     * @param path below the site's folder
     */
    static boolean concerns(Path path) {
        String first = path.getName(0).toString();
        if (!first.equals(CONFIG) && !FOLDERS.contains(first)) {
            return false;
        }
        for (Path name : path) {
            if (SourceTree.isLeftover(name.toString())) {
                return false;
            }
        }
        return true;
    }

    /** The folders to watch at or below one. The site's own holds more that is not: what was published, above all. */
    private void visit(Path from, FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile)
            throws IOException {
        if (from.equals(root)) {
            onFolder.call(root);
            for (String folder : FOLDERS) {
                walk(root.resolve(folder), onFolder);
            }
        } else if (concerns(root.relativize(from))) {
            walk(from, onFolder);
        }
    }

    private static void walk(Path top, FileTreeVisitor.Callback onFolder) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (SourceTree.isLeftover(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    onFolder.call(folder);
                } catch (NoSuchFileException e) {
                    return FileVisitResult.SKIP_SUBTREE; // gone again; those beside it are still there
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        thread.shutdownNow();
    }
}

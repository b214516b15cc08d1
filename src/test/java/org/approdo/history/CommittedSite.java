package org.approdo.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A folder under git, to write into and commit. */
public final class CommittedSite implements AutoCloseable {
    private final Path root;
    private final Git git;

    private CommittedSite(Path root, Git git) {
        this.root = root;
        this.git = git;
    }

    /** Puts a folder, with what is in it, under git; nothing is committed yet. */
    public static CommittedSite in(Path root) {
        try {
            Files.createDirectories(root);
            return new CommittedSite(
                    root,
                    Git.init()
                            .setDirectory(root.toFile())
                            .setInitialBranch("main")
                            .call());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path root() {
        return root;
    }

    public CommittedSite write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CommittedSite delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything, on a day such as {@code 2026-11-02}. */
    public CommittedSite commit(String day) {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
            var author = new PersonIdent("Editor", "editor@example.org", noon, ZoneOffset.UTC);
            git.commit()
                    .setMessage("Change the site on " + day)
                    .setAuthor(author)
                    .setCommitter(author)
                    .setSign(false)
                    .call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public CommittedSite branch(String name) {
        try {
            git.checkout().setCreateBranch(true).setName(name).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public CommittedSite checkout(String name) {
        try {
            git.checkout().setName(name).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clone with the newest commit alone. */
    public CommittedSite shallowClone(Path folder) {
        try {
            return new CommittedSite(
                    folder,
                    Git.cloneRepository()
                            .setURI(root.toUri().toString())
                            .setDirectory(folder.toFile())
                            .setDepth(1)
                            .call());
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}

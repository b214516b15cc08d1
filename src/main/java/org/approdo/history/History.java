package org.approdo.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The history of a site's folder. All paths are from that folder, with slashes, wherever in the repository it lies.
 *
 * <p>Revisions are what git calls so: {@code main}, {@code origin/main}, {@code HEAD~2}, {@code 4f2a91c}.
 */
public final class History implements AutoCloseable {
    private static final int SHORT = 10;

    private final Repository repository;
    private final String prefix;

    private History(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    /** Empty when the folder lies in no working tree of git. */
    public static Optional<History> open(Path root) throws IOException {
        Path site = root.toRealPath();
        var builder = new FileRepositoryBuilder().findGitDir(site.toFile());
        if (builder.getGitDir() == null && builder.getObjectDirectory() == null) {
            return Optional.empty();
        }
        Repository repository = builder.setMustExist(true).build();
        if (repository.isBare()) {
            repository.close();
            return Optional.empty();
        }
        Path top = repository.getWorkTree().toPath().toRealPath();
        String inside = top.relativize(site).toString().replace('\\', '/');
        return Optional.of(new History(repository, inside.isEmpty() ? "" : inside + '/'));
    }

    /** Where the site lies in the repository: empty, or {@code portal/}. */
    public String prefix() {
        return prefix;
    }

    /** The folder that the repository's own paths start from. */
    public Path top() {
        return repository.getWorkTree().toPath();
    }

    /** Whether a part of the history was left behind when it was cloned. */
    public boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    /**
     * What the working tree has otherwise than a revision, sorted: as a pull request shows it, from where the branch left
     * the revision's line. Where a shallow clone does not reach that point, from the revision itself.
     */
    public List<Change> changesSince(String revision) throws IOException, UnknownRevision {
        RevCommit base = branchPoint(revision);
        var changes = new TreeSet<Change>();
        try (var walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            walk.addTree(base.getTree());
            walk.addTree(new FileTreeIterator(repository));
            walk.setFilter(AndTreeFilter.create(filter(), new UnignoredFilter(1)));
            for (DiffEntry entry : DiffEntry.scan(walk)) {
                String path =
                        entry.getChangeType() == DiffEntry.ChangeType.DELETE ? entry.getOldPath() : entry.getNewPath();
                changes.add(new Change(path.substring(prefix.length()), kind(entry.getChangeType())));
            }
        }
        return List.copyOf(changes);
    }

    private static Change.Kind kind(DiffEntry.ChangeType type) {
        return switch (type) {
            case ADD, COPY -> Change.Kind.ADDED;
            case MODIFY, RENAME -> Change.Kind.CHANGED;
            case DELETE -> Change.Kind.REMOVED;
        };
    }

    /** Where the working tree's branch left the line of a revision, as a name for the other methods. */
    public String baseOf(String revision) throws IOException, UnknownRevision {
        return branchPoint(revision).name();
    }

    private RevCommit branchPoint(String revision) throws IOException, UnknownRevision {
        try (var walk = new RevWalk(repository)) {
            RevCommit wanted = walk.parseCommit(resolve(revision));
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return wanted;
            }
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(wanted);
            walk.markStart(walk.parseCommit(head));
            RevCommit base = walk.next();
            return walk.parseCommit(base == null ? wanted : base);
        }
    }

    private ObjectId resolve(String revision) throws IOException, UnknownRevision {
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            if (id != null) {
                return id;
            }
        } catch (RevisionSyntaxException | MissingObjectException e) {
            // no such revision either
        }
        throw new UnknownRevision(revision, isShallow());
    }

    /** The files of a revision below some folders or with some names, by path. */
    public Map<String, byte[]> files(String revision, List<String> below) throws IOException, UnknownRevision {
        var files = new TreeMap<String, byte[]>();
        try (var commits = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            walk.addTree(commits.parseCommit(resolve(revision)).getTree());
            walk.setFilter(filter());
            while (walk.next()) {
                String path = walk.getPathString().substring(prefix.length());
                boolean wanted = below.stream().anyMatch(b -> path.equals(b) || path.startsWith(b + '/'));
                if (wanted && (walk.getFileMode(0).getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    files.put(path, repository.open(walk.getObjectId(0)).getBytes());
                }
            }
        }
        return files;
    }

    /** A file as it stood in a revision; empty when it was not there. */
    public Optional<String> text(String revision, String path) throws IOException, UnknownRevision {
        try (var walk = new RevWalk(repository)) {
            return read(walk.parseCommit(resolve(revision)), path);
        }
    }

    private Optional<String> read(RevCommit commit, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, prefix + path, commit.getTree())) {
            return walk == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(repository.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The states a file has had in commits, newest first, as far back as the clone reaches and at most so many. */
    public List<Version> versions(String path, int most) throws IOException {
        var versions = new ArrayList<Version>();
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return versions;
        }
        try (var walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(prefix + path), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit = walk.next(); commit != null && versions.size() < most; commit = walk.next()) {
                RevCommit found = commit;
                read(found, path)
                        .ifPresent(t -> versions.add(new Version(found.name().substring(0, SHORT), day(found), t)));
            }
        }
        return versions;
    }

    /**
     * The day of the last commit that changed each file below a folder, in one walk. A shallow clone says for all that it
     * does not know better: the day of its oldest commit.
     */
    public Map<String, LocalDate> lastChanges(String folder) throws IOException {
        var days = new TreeMap<String, LocalDate>();
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return days;
        }
        try (var walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(prefix + folder), TreeFilter.ANY_DIFF));
            walk.setRewriteParents(false);
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit : walk) {
                touched(walk, commit, folder).forEach(p -> days.putIfAbsent(p, day(commit)));
            }
        }
        return days;
    }

    private List<String> touched(RevWalk commits, RevCommit commit, String folder) {
        try (var walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            if (commit.getParentCount() == 0) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(commits.parseCommit(commit.getParent(0)).getTree());
            }
            walk.addTree(commit.getTree());
            walk.setFilter(AndTreeFilter.create(PathFilter.create(prefix + folder), TreeFilter.ANY_DIFF));
            var paths = new ArrayList<String>();
            while (walk.next()) {
                paths.add(walk.getPathString().substring(prefix.length()));
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreeFilter filter() {
        return prefix.isEmpty() ? TreeFilter.ALL : PathFilter.create(prefix.substring(0, prefix.length() - 1));
    }

    private static LocalDate day(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return LocalDate.ofInstant(author.getWhenAsInstant(), author.getZoneId());
    }

    @Override
    public void close() {
        repository.close();
    }
}

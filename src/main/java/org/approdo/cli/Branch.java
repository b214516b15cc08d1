package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approdo.history.Change;
import org.approdo.history.History;
import org.approdo.history.UnknownRevision;
import org.approdo.source.Diagnostic;

/**
 * What a branch changed in a site, and what was found where it began.
 *
 * @param changed paths of files
 * @param before the findings of the site as it was
 */
record Branch(Set<String> changed, List<Diagnostic> before) {
    /**
     * Checks the site as it was where the branch left a revision's line.
     *
     * @throws WrongUse when there is no such revision
     */
    static Branch since(String revision, SiteOptions site, PrintWriter err) throws IOException {
        try (History history = GitHistory.of(site.root());
                BaseFolder base = BaseFolder.of(history, history.baseOf(revision))) {
            Set<String> changed = paths(history.changesSince(revision));
            return new Branch(changed, site.check(base.folder(), err, "checking the base"));
        } catch (UnknownRevision e) {
            throw GitHistory.wrongUse(e);
        }
    }

    /** Those of the findings that were not there before; those in files that it changed come first. */
    List<Diagnostic> brought(List<Diagnostic> now) {
        Set<String> known = new TreeSet<>(Fingerprints.of(before).names());
        List<String> names = Fingerprints.of(now).names();
        var brought = new ArrayList<Diagnostic>();
        for (int i = 0; i < now.size(); i++) {
            if (!known.contains(names.get(i))) {
                brought.add(now.get(i));
            }
        }
        return first(changed, brought);
    }

    /** All findings, those in files that nobody has committed yet first; in their order where there is no history. */
    static List<Diagnostic> uncommittedFirst(Path root, List<Diagnostic> found) throws IOException {
        Optional<History> open = History.open(root);
        if (open.isEmpty()) {
            return found;
        }
        try (History history = open.get()) {
            return first(paths(history.changesSince("HEAD")), found);
        } catch (UnknownRevision e) {
            return found; // nothing was ever committed
        }
    }

    private static Set<String> paths(List<Change> changes) {
        return changes.stream().map(Change::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Diagnostic> first(Set<String> files, List<Diagnostic> found) {
        Predicate<Diagnostic> isFirst = d -> files.contains(d.span().file().path());
        return Stream.concat(found.stream().filter(isFirst), found.stream().filter(isFirst.negate()))
                .toList();
    }
}

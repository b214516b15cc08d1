package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            Set<String> changed = history.changesSince(revision).stream()
                    .map(Change::path)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Branch(changed, site.check(base.folder(), err, "checking the base"));
        } catch (UnknownRevision e) {
            throw GitHistory.wrongUse(e);
        }
    }

    /** Those of the findings that were not there before; those in files that it changed come first. */
    List<Diagnostic> brought(List<Diagnostic> now) {
        Set<String> known = new TreeSet<>(Fingerprints.of(before).names());
        List<String> names = Fingerprints.of(now).names();
        var own = new ArrayList<Diagnostic>();
        var others = new ArrayList<Diagnostic>();
        for (int i = 0; i < now.size(); i++) {
            if (!known.contains(names.get(i))) {
                Diagnostic diagnostic = now.get(i);
                (changed.contains(diagnostic.span().file().path()) ? own : others).add(diagnostic);
            }
        }
        own.addAll(others);
        return own;
    }
}

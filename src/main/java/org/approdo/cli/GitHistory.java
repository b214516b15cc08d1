package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.approdo.history.History;
import org.approdo.history.UnknownRevision;

/** The history of a site for commands that cannot do without, with what a user has to do where there is none. */
final class GitHistory {
    private GitHistory() {}

    static History of(Path root) throws IOException {
        return History.open(root)
                .orElseThrow(() -> new WrongUse(
                        "%s lies in no working tree of git; go to a clone of the repository, or name it with --site"
                                .formatted(root.toAbsolutePath())));
    }

    static WrongUse wrongUse(UnknownRevision unknown) {
        return new WrongUse("--base '%s' is no branch, tag or commit here; %s"
                .formatted(
                        unknown.revision(),
                        unknown.isShallow()
                                ? "this clone is shallow, run git fetch --unshallow or check out with fetch-depth: 0"
                                : "git branch -a lists branches, git fetch gets new ones"));
    }
}

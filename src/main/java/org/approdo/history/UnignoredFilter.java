package org.approdo.history;

import java.io.IOException;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Differences, but for files that git ignores and folders that hold nothing else. */
final class UnignoredFilter extends TreeFilter {
    private final int workingTree;

    UnignoredFilter(int workingTree) {
        this.workingTree = workingTree;
    }

    @Override
    public boolean include(TreeWalk walk) throws IOException {
        WorkingTreeIterator files = walk.getTree(workingTree, WorkingTreeIterator.class);
        boolean tracked = walk.getRawMode(0) != 0;
        if (files != null && !tracked && files.isEntryIgnored()) {
            return false;
        }
        return TreeFilter.ANY_DIFF.include(walk);
    }

    @Override
    public boolean shouldBeRecursive() {
        return true;
    }

    @Override
    public TreeFilter clone() {
        return this;
    }
}

package org.approdo.history;

/** There is no such branch, tag or commit, or a shallow clone does not reach it. */
public final class UnknownRevision extends Exception {
    private static final long serialVersionUID = 1;

    private final String revision;
    private final boolean shallow;

    UnknownRevision(String revision, boolean shallow) {
        super(revision);
        this.revision = revision;
        this.shallow = shallow;
    }

    /** The name as it was asked for. */
    public String revision() {
        return revision;
    }

    /** Whether the clone lacks a part of the history, so that fetching more may help. */
    public boolean isShallow() {
        return shallow;
    }
}

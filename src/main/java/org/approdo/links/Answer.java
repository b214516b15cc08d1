package org.approdo.links;

import java.util.Locale;

/**
 * What came of asking for an address.
 *
 * @param status of HTTP; 0 when no answer came
 * @param words where it leads now, or why it is not fine; else empty
 */
public record Answer(Kind kind, int status, String words) {
    /** What an editor has to think of it. */
    public enum Kind {
        FINE,
        /** It leads elsewhere for good; the new address is better. */
        MOVED,
        /** The server keeps programs out; a person may get in. */
        KEPT_OUT,
        /** The server asks to come back later; nothing is known. */
        LATER,
        /** It failed, and may work tomorrow: no answer, or a fault of the server. */
        FAILED,
        /** The server says that there is no such page. */
        GONE,
        /** It leads to this machine or into a private network, and was not asked for. */
        PRIVATE;

        /** As it is remembered: {@code kept-out}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Answer failed(String words) {
        return new Answer(Kind.FAILED, 0, words);
    }

    /** What a status that is no redirect says. */
    static Answer of(int status) {
        if (status >= 200 && status < 300) {
            return new Answer(Kind.FINE, status, "");
        }
        String words = "the server says " + status;
        return switch (status) {
            case 404, 410 -> new Answer(Kind.GONE, status, words);
            case 429 -> new Answer(Kind.LATER, status, "the server wants programs to wait");
            default -> new Answer(status >= 500 ? Kind.FAILED : Kind.KEPT_OUT, status, words);
        };
    }
}

package org.approdo.attack;

/**
 * One case of the corpus: a text and the place it is put to.
 *
 * @param kind the file it stands in: {@code raw-html}
 * @param name unique, fit for a folder: {@code raw-html-elements-body-cell-script}
 * @param text what stands in that place
 * @param shown for what must be kept: the words readers see, or the address
 */
public record Attack(String kind, String name, Place place, String text, Expectation expectation, String shown) {
    /** What must come of it. */
    public enum Expectation {
        /** Refused with a place in a file, or built into pages that do no harm. */
        HARMLESS,
        /** Not without a diagnostic. */
        REPORTED,
        /** Built without any, and shown letter by letter. */
        KEPT,
        /** The same, and it is the address of a link. */
        LINKED
    }

    public boolean isLookAlike() {
        return expectation == Expectation.KEPT || expectation == Expectation.LINKED;
    }

    /** Whether it is Markdown, which a reader of another site would turn into HTML as it is. */
    public boolean isMarkdown() {
        return place.isMarkdown();
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.approdo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text, parsed once: blocks of safe HTML with holes, and its headings.
 *
 * <p>Holds nothing of the parser. Pages fill the holes through {@link Holes}, so one document can be shown on many pages.
 */
public final class Document {
    public static final Document EMPTY = new Document(List.of(), List.of());

    private final List<Integer> levels;
    private final List<String> anchors;
    private final List<Part> mentions;
    private final boolean isEmpty;
    private volatile Supplier<Written> written;

    /** What stands in it: the larger part of what a site is made of. */
    record Written(List<Block> blocks, List<Heading> headings) {}

    public Document(List<Block> blocks, List<Heading> headings) {
        var whole = new Written(List.copyOf(blocks), List.copyOf(headings));
        this.levels = headings.stream().map(Heading::level).toList();
        this.anchors = headings.stream().map(Heading::anchor).toList();
        this.mentions = mentions(blocks);
        this.isEmpty = blocks.isEmpty();
        this.written = () -> whole;
    }

    private Document(Document other) {
        Written whole = other.written.get();
        this.levels = other.levels;
        this.anchors = other.anchors;
        this.mentions = other.mentions;
        this.isEmpty = other.isEmpty;
        this.written = () -> whole;
    }

    private static List<Part> mentions(List<Block> blocks) {
        return blocks.stream()
                .flatMap(b -> b.parts().stream())
                .filter(p -> p instanceof Part.Href || p instanceof Part.Picture || p instanceof Part.Call)
                .toList();
    }

    /** Its blocks; who looks at them more than once asks {@link #opened} for them. */
    public List<Block> blocks() {
        return written.get().blocks();
    }

    public List<Heading> headings() {
        return written.get().headings();
    }

    /** The links, pictures and shortcodes among the parts of its blocks: few, and looked through at each run. */
    public List<Part> mentions() {
        return mentions;
    }

    /** Holds what stands in it small from now on: a large site has more of it than there is memory for. */
    public void compact() {
        Written whole = written.get();
        boolean ofOneFile =
                whole.blocks().stream().map(b -> b.span().file()).distinct().count() == 1;
        if (ofOneFile && !(written instanceof PackedDocument)) {
            written = PackedDocument.of(whole);
        }
    }

    /** The same with all that stands in it at hand. */
    public Document opened() {
        return new Document(this);
    }

    public boolean isEmpty() {
        return isEmpty;
    }

    /** The anchors its own headings give. */
    public List<String> anchors() {
        return anchors;
    }

    /** Whether another text has the same headings, level by level, so that it can take this one's anchors. */
    public boolean hasHeadingsOf(Document other) {
        return levels.equals(other.levels);
    }

    /** The blocks before the first level-2 heading. */
    public List<Block> opening() {
        var opening = new ArrayList<Block>();
        for (Block block : blocks()) {
            if (startsSection(block)) {
                break;
            }
            opening.add(block);
        }
        return opening;
    }

    /**
     * The blocks under a level-2 heading, without it.
     *
     * @param anchors the anchors of this document's headings, in order
     * @return empty when no level-2 heading has that anchor
     */
    public Optional<List<Block>> section(String anchor, List<String> anchors) {
        List<Block> section = null;
        for (Block block : blocks()) {
            if (startsSection(block)) {
                if (section != null) {
                    break;
                }
                section = anchors.get(block.heading()).equals(anchor) ? new ArrayList<>() : null;
            } else if (section != null) {
                section.add(block);
            }
        }
        return Optional.ofNullable(section);
    }

    public boolean startsSection(Block block) {
        return block.isHeading() && levels.get(block.heading()) == 2;
    }

    /** Every part of every block. */
    public List<Part> parts() {
        return blocks().stream().flatMap(b -> b.parts().stream()).toList();
    }

    /** Writes blocks as HTML, the holes filled. */
    public static String html(List<Block> blocks, Holes holes) {
        var html = new StringBuilder();
        blocks.forEach(b -> b.parts().forEach(p -> html.append(fill(p, holes))));
        return html.toString();
    }

    private static String fill(Part part, Holes holes) {
        if (part instanceof Part.Html html) {
            return html.html();
        }
        if (part instanceof Part.Href href) {
            return " href=\"" + Escape.html(holes.href(href)) + '"';
        }
        if (part instanceof Part.Anchor anchor) {
            return holes.anchor(anchor.heading())
                    .map(a -> " id=\"" + Escape.html(a) + '"')
                    .orElse("");
        }
        if (part instanceof Part.Picture picture) {
            return holes.picture(picture);
        }
        if (part instanceof Part.Lang lang) {
            return holes.language(lang.tag());
        }
        if (part instanceof Part.Call call) {
            return holes.shortcode(call);
        }
        return Escape.html(holes.title(((Part.Title) part).callout()));
    }
}

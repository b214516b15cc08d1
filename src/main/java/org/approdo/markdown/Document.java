package org.approdo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text, parsed once: blocks of safe HTML with holes, and its headings.
 *
 * <p>Holds nothing of the parser. Pages fill the holes through {@link Holes}, so one document can be shown on many pages.
 *
 * @param mentions the links, pictures and shortcodes among the parts of its blocks: few, and looked through at each run
 */
public record Document(List<Block> blocks, List<Heading> headings, List<Part> mentions) {
    public static final Document EMPTY = new Document(List.of(), List.of());

    public Document {
        blocks = List.copyOf(blocks);
        headings = List.copyOf(headings);
        mentions = List.copyOf(mentions);
    }

    public Document(List<Block> blocks, List<Heading> headings) {
        this(blocks, headings, mentions(blocks));
    }

    private static List<Part> mentions(List<Block> blocks) {
        return blocks.stream()
                .flatMap(b -> b.parts().stream())
                .filter(p -> p instanceof Part.Href || p instanceof Part.Picture || p instanceof Part.Call)
                .toList();
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The anchors its own headings give. */
    public List<String> anchors() {
        return headings.stream().map(Heading::anchor).toList();
    }

    /** Whether another text has the same headings, level by level, so that it can take this one's anchors. */
    public boolean hasHeadingsOf(Document other) {
        boolean same = headings.size() == other.headings.size();
        for (int i = 0; same && i < headings.size(); i++) {
            same = headings.get(i).level() == other.headings.get(i).level();
        }
        return same;
    }

    /** The blocks before the first level-2 heading. */
    public List<Block> opening() {
        var opening = new ArrayList<Block>();
        for (Block block : blocks) {
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
        for (Block block : blocks) {
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
        return block.isHeading() && headings.get(block.heading()).level() == 2;
    }

    /** Every part of every block. */
    public List<Part> parts() {
        return blocks.stream().flatMap(b -> b.parts().stream()).toList();
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

package org.approdo.markdown;

import java.util.Optional;

/** Fills a document's holes so that one can see where they are. */
record SimpleHoles(Document document) implements Holes {
    static String html(Document document) {
        return Document.html(document.blocks(), new SimpleHoles(document));
    }

    @Override
    public String href(Part.Href href) {
        if (href.target() instanceof LinkTarget.Page page) {
            return "/xx" + page.path() + (page.anchor().isEmpty() ? "" : '#' + page.anchor());
        }
        return href.target() instanceof LinkTarget.SamePage same
                ? '#' + same.anchor()
                : ((LinkTarget.Elsewhere) href.target()).url();
    }

    @Override
    public Optional<String> anchor(int heading) {
        return Optional.of(document.anchors().get(heading));
    }

    @Override
    public String picture(Part.Picture picture) {
        return "<img src=\"%s\" alt=\"%s\">".formatted(Escape.html(picture.src()), Escape.html(picture.alt()));
    }

    @Override
    public String language(String tag) {
        return " lang=\"" + Escape.html(tag) + '"';
    }

    @Override
    public String shortcode(Part.Call call) {
        String element = call.block() ? "div" : "span";
        return "<%s class=\"%s\">%s</%s>"
                .formatted(
                        element,
                        call.shortcode().name().toString().toLowerCase(java.util.Locale.ROOT),
                        call.shortcode().target(),
                        element);
    }

    @Override
    public String title(Callout callout) {
        return callout.word();
    }
}

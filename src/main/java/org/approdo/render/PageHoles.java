package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Callout;
import org.approdo.markdown.Document;
import org.approdo.markdown.Escape;
import org.approdo.markdown.Holes;
import org.approdo.markdown.LinkTarget;
import org.approdo.markdown.Part;
import org.approdo.markdown.Shortcode;
import org.approdo.site.Section;

/**
 * Fills the holes of one text on one page.
 *
 * @param entry the item the text belongs to, which need not be the page's
 * @param language the language of the text
 * @param anchors of the text's headings; none where it is included in another page
 */
record PageHoles(Reader reader, ContactCards cards, Entry entry, LocaleTag language, List<String> anchors)
        implements Holes {
    @Override
    public String href(Part.Href href) {
        if (href.target() instanceof LinkTarget.Page page) {
            String anchor = page.anchor().isEmpty() ? "" : '#' + page.anchor();
            return reader.href(page.path()) + anchor;
        }
        if (href.target() instanceof LinkTarget.SamePage same) {
            return (anchors.isEmpty() ? reader.href(entry) : "") + '#' + same.anchor();
        }
        return ((LinkTarget.Elsewhere) href.target()).url();
    }

    @Override
    public Optional<String> anchor(int heading) {
        return heading < anchors.size() ? Optional.of(anchors.get(heading)) : Optional.empty();
    }

    @Override
    public String picture(Part.Picture picture) {
        return "<img src=\"%s\" alt=\"%s\" loading=\"lazy\">"
                .formatted(Escape.html(reader.base() + entry.path() + picture.src()), Escape.html(picture.alt()));
    }

    @Override
    public String language(String tag) {
        return LocaleTag.parse(tag)
                .map(t -> Markup.language(t, reader.site().config().locales()).toString())
                .orElse("");
    }

    @Override
    public String title(Callout callout) {
        return reader.site()
                .messages()
                .text(language, "callout." + callout.word())
                .value()
                .orElse(callout.word());
    }

    @Override
    public String shortcode(Part.Call call) {
        Shortcode shortcode = call.shortcode();
        if (shortcode.name() == Shortcode.Name.CONTACT) {
            return reader.site()
                    .references()
                    .find("contact-points", shortcode.target())
                    .map(e -> call.block() ? cards.card(reader, e, language) : cards.inline(reader, e, language))
                    .orElse("");
        }
        return Section.parse(shortcode.target())
                .flatMap(
                        s -> reader.site().references().find(s.type(), s.item()).map(e -> include(e, s.anchor())))
                .orElse("");
    }

    /** A section of another item in the reader's language, with a link to where it comes from. */
    private String include(Entry source, String anchor) {
        EntryText text = reader.site().shown(source, reader.locale()).value().orElseThrow();
        List<String> own = reader.site().anchors().of(source, text.locale());
        Document body = text.body();
        var holes = new PageHoles(reader, cards, source, text.locale(), List.of());
        String html =
                body.section(anchor, own).map(b -> Document.html(b, holes)).orElse("");
        LinkView link = reader.link(source);
        String origin = "<p class=\"origin\"%s>%s <a href=\"%s#%s\"%s>%s</a></p>"
                .formatted(
                        marks(reader.locale(), text.locale()),
                        Escape.html(reader.word("include.origin")),
                        Escape.html(link.href()),
                        Escape.html(anchor),
                        link.attributes(),
                        Escape.html(link.text()));
        return "<div class=\"included\"%s>%s%s</div>".formatted(marks(text.locale(), language), html, origin);
    }

    private SafeString marks(LocaleTag text, LocaleTag around) {
        return Markup.language(text, around, reader.site().config().locales());
    }
}

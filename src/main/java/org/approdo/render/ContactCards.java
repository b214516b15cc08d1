package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Escape;
import org.approdo.markdown.Part;
import org.approdo.markdown.Shortcode;
import org.approdo.site.Site;

/** Shows a contact point inside other pages: as a card, or as a name with a number within a sentence. */
final class ContactCards {
    private final Templates templates;

    ContactCards(Templates templates) {
        this.templates = templates;
    }

    /**
     * A card with name, languages and what to tap.
     *
     * @param around the language of the text it stands in, from which the reader's words are marked off
     */
    String card(Reader reader, Entry entry, LocaleTag around) {
        return templates.render("contact-card.peb", reader, Map.of("contact", view(reader, entry, around)));
    }

    /**
     * A card in a list of who helps: more than the name, in the page's language.
     *
     * @param details lines beneath the name
     */
    String card(Reader reader, Entry entry, List<ValueView> details) {
        ContactView own = view(reader, entry, reader.locale());
        // a service without a number is reached through its contact point
        ContactView called = reader.site()
                .references()
                .find("contact-points", contactPoint(entry))
                .filter(e -> own.phones().isEmpty())
                .map(e -> view(reader, e, reader.locale()))
                .orElse(own);
        return templates.render(
                "helper-card.peb",
                reader,
                Map.of(
                        "contact",
                        own,
                        "phones",
                        called.phones(),
                        "route",
                        own.route().isEmpty() ? called.route() : own.route(),
                        "mails",
                        called.phones().isEmpty() ? mails(entry) : List.of(),
                        "details",
                        details));
    }

    private static String contactPoint(Entry entry) {
        return entry.source()
                .value("contact")
                .map(v -> v instanceof Value.Reference reference ? reference.target() : "")
                .orElse("");
    }

    private static List<LinkView> mails(Entry entry) {
        return first(entry.source(), "emails", "email")
                .map(v -> v instanceof Value.Email email
                        ? List.of(LinkView.of("mailto:" + email.address(), email.address()))
                        : List.<LinkView>of())
                .orElse(List.of());
    }

    /** Cards of the numbers for emergencies. */
    List<SafeString> helplines(Reader reader) {
        return reader.site().config().helplines().stream()
                .flatMap(h -> reader.site().references().find("contact-points", h.text()).stream())
                .map(e -> Markup.html(card(reader, e, reader.locale())))
                .toList();
    }

    /**
     * The name as a link, and the first number.
     *
     * @param around the language of the text it stands in
     */
    String inline(Reader reader, Entry entry, LocaleTag around) {
        LinkView link = reader.link(entry, around);
        String name = "<a href=\"%s\"%s>%s</a>"
                .formatted(Escape.html(link.href()), link.attributes(), Escape.html(link.text()));
        return phone(entry.source())
                .map(p -> name
                        + " (<a href=\"tel:%s\"><bdi dir=\"ltr\">%s</bdi></a>)"
                                .formatted(p.dialled(), Escape.html(p.typed())))
                .orElse(name);
    }

    /**
     * A contact point as a card shows it.
     *
     * @param phones numbers to dial
     * @param route empty when no address is known
     * @param attributes language marks of the portal's own words
     */
    public record ContactView(
            LinkView name, List<LinkView> phones, String languages, String route, String note, SafeString attributes) {}

    private static ContactView view(Reader reader, Entry entry, LocaleTag around) {
        EntryText text = entry.source();
        List<LinkView> phones = phone(text)
                .map(p -> List.of(LinkView.of("tel:" + p.dialled(), p.typed())))
                .orElse(List.of());
        String languages = text.value("languages")
                .map(v -> v instanceof Value.Languages spoken
                        ? reader.formats()
                                .list(spoken.languages().stream()
                                        .map(l -> reader.formats().language(l.code()))
                                        .distinct()
                                        .toList())
                        : "")
                .orElse("");
        String note = entry.facts().isOverdue(reader.site().day()) ? reader.word("freshness.call-first") : "";
        SafeString attributes =
                Markup.language(reader.locale(), around, reader.site().config().locales());
        return new ContactView(reader.link(entry, around), phones, languages, Route.to(entry), note, attributes);
    }

    private static Optional<Value.Phone> phone(EntryText text) {
        return first(text, "phones", "number")
                .flatMap(v -> v instanceof Value.Phone phone ? Optional.of(phone) : Optional.empty());
    }

    /** A part of the first entry of a list. */
    private static Optional<Value> first(EntryText text, String list, String part) {
        return text.value(list)
                .map(v -> v instanceof Value.Items items ? items.values() : List.<Value>of())
                .flatMap(items -> items.stream().findFirst())
                .flatMap(v -> v instanceof Value.Group group
                        ? Optional.ofNullable(group.parts().get(part))
                        : Optional.empty());
    }

    /** Contact points whose cards stand in a text's prose; they need none among its fields. */
    static Set<String> inProse(EntryText text, Site site) {
        var keys = new TreeSet<String>();
        for (Part part : text.body().mentions()) {
            if (part instanceof Part.Call call
                    && call.block()
                    && call.shortcode().name() == Shortcode.Name.CONTACT) {
                site.references()
                        .find("contact-points", call.shortcode().target())
                        .ifPresent(e -> keys.add(e.key()));
            }
        }
        return keys;
    }
}

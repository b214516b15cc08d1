package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.content.field.SpokenLanguage;
import org.approdo.content.field.Value;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Document;
import org.approdo.site.Site;

/** Turns the values of fields into views, by field type. */
final class ValueComposer {
    private final Reader reader;
    private final ContactCards cards;
    private final Entry entry;
    private final Set<String> shownContacts;
    private final TimeComposer times;

    ValueComposer(Reader reader, ContactCards cards, Entry entry) {
        this(reader, cards, entry, Set.of());
    }

    /**
     * A composer for the values of one item.
     *
     * @param entry the item whose values they are
     * @param shownContacts keys of contact points whose cards stand in the prose already
     */
    ValueComposer(Reader reader, ContactCards cards, Entry entry, Set<String> shownContacts) {
        this.reader = reader;
        this.cards = cards;
        this.entry = entry;
        this.shownContacts = shownContacts;
        this.times = new TimeComposer(reader);
    }

    /** Empty when there is nothing to show: an empty list, a reference to an item that is not shown today. */
    Optional<ValueView> compose(Field field, Value value) {
        if (value instanceof Value.Items items) {
            return composeItems(field, items);
        }
        if (value instanceof Value.Group group) {
            return composeGroup(field, group);
        }
        if (value instanceof Value.Reference reference) {
            return reader.site()
                    .references()
                    .find(reference.type(), reference.target())
                    .map(e -> ValueView.link(
                            "link", reader.title(e), reader.href(e), reader.marks(reader.titleLanguage(e))));
        }
        return Optional.of(composeOne(value));
    }

    private Optional<ValueView> composeItems(Field field, Value.Items items) {
        List<ValueView> views = items.values().stream()
                .flatMap(v -> compose(field.item().orElse(field), v).stream())
                .toList();
        if (views.isEmpty()) {
            return Optional.empty();
        }
        if (field.type() == FieldType.REFERENCE && field.to().equals(Optional.of("contact-points"))) {
            List<ValueView> contacts = contacts(items);
            return contacts.isEmpty() ? Optional.empty() : Optional.of(ValueView.list("contacts", contacts));
        }
        boolean allShort = views.stream().allMatch(ValueView::isShort);
        boolean grouped = !field.parts().isEmpty();
        return Optional.of(ValueView.list(grouped && !allShort ? "groups" : grouped ? "list" : "inline", views));
    }

    private List<ValueView> contacts(Value.Items items) {
        var views = new ArrayList<ValueView>();
        for (Value value : items.values()) {
            if (value instanceof Value.Reference reference) {
                reader.site()
                        .references()
                        .find(reference.type(), reference.target())
                        .filter(e -> !shownContacts.contains(e.key()))
                        .map(e -> ValueView.html(
                                "html", Markup.html(cards.card(reader, e, reader.locale())), Markup.NONE))
                        .ifPresent(views::add);
            }
        }
        return views;
    }

    /** A title with an address is a link, words with a number are a line, everything else a small table. */
    private Optional<ValueView> composeGroup(Field field, Value.Group group) {
        Value title = group.parts().get("title");
        if (title instanceof Value.Text text && group.parts().get("url") instanceof Value.Url url) {
            return Optional.of(ValueView.link("link", text.text(), url.address(), reader.marks(text.language())));
        }
        var views = new ArrayList<ValueView>();
        for (Field part : field.parts()) {
            Optional.ofNullable(group.parts().get(part.name()))
                    .flatMap(v -> compose(part, v))
                    .ifPresent(views::add);
        }
        boolean allShort = views.stream().allMatch(ValueView::isShort);
        return views.isEmpty() ? Optional.empty() : Optional.of(ValueView.list(allShort ? "line" : "group", views));
    }

    private ValueView composeOne(Value value) {
        if (value instanceof Value.Text text) {
            return ValueView.text("text", text.text(), reader.marks(text.language()));
        }
        if (value instanceof Value.Prose prose) {
            var holes = new PageHoles(reader, cards, entry, prose.language(), List.of());
            SafeString html = Markup.html(Document.html(prose.document().blocks(), holes));
            return ValueView.html("prose", html, reader.marks(prose.language()));
        }
        if (value instanceof Value.Url url) {
            return ValueView.link("url", shown(url.address()), url.address(), Markup.NONE);
        }
        if (value instanceof Value.Email email) {
            return ValueView.link("contact", email.address(), "mailto:" + email.address(), Markup.NONE);
        }
        if (value instanceof Value.Phone phone) {
            return ValueView.link("contact", phone.typed(), "tel:" + phone.dialled(), Markup.NONE);
        }
        if (value instanceof Value.Choice choice) {
            return composeChoice(choice);
        }
        if (value instanceof Value.Image image) {
            return ValueView.link(
                    "picture", image.alt(), reader.base() + entry.path() + image.src(), reader.marks(image.language()));
        }
        if (value instanceof Value.Files files) {
            return composeFiles(files);
        }
        if (value instanceof Value.Geo || value instanceof Value.Address) {
            return composePlace(value);
        }
        if (value instanceof Value.Hours hours) {
            return times.composeHours(hours.hours());
        }
        return value instanceof Value.Languages languages ? composeLanguages(languages) : composeFormatted(value);
    }

    private ValueView composeFormatted(Value value) {
        if (value instanceof Value.Day day) {
            return ValueView.text("text", reader.formats().date(day.date()));
        }
        if (value instanceof Value.Moment moment) {
            return ValueView.text("text", reader.formats().dateTime(moment.at()));
        }
        if (value instanceof Value.Period period) {
            return ValueView.text("text", times.period(period));
        }
        if (value instanceof Value.Flag flag) {
            return ValueView.text("text", reader.word(flag.on() ? "value.yes" : "value.no"));
        }
        if (value instanceof Value.Quantity number) {
            return ValueView.text("text", reader.formats().number(number.value()));
        }
        if (value instanceof Value.Money money) {
            return ValueView.text("text", reader.formats().money(money.amount(), money.currency()));
        }
        if (value instanceof Value.Recurrence recurrence) {
            String every = reader.word(recurrence.rhythm().monthly() ? "value.monthly" : "value.weekly");
            String days = times.weekdays(recurrence.rhythm().days());
            return ValueView.text("text", days.isEmpty() ? every : every + " · " + days);
        }
        throw new IllegalArgumentException("no view for " + value);
    }

    private ValueView composeChoice(Value.Choice choice) {
        Vocabulary vocabulary = reader.site().content().vocabularies().get(choice.vocabulary());
        if (vocabulary == null) {
            throw new IllegalStateException("no vocabulary " + choice.vocabulary());
        }
        return vocabulary
                .term(choice.term())
                .map(t -> {
                    String label = reader.site().label(vocabulary, t, reader.locale());
                    String href = vocabulary.pages() && Site.isPublic(entry)
                            ? reader.href("/" + vocabulary.name() + "/" + t.id() + "/")
                            : "";
                    return ValueView.link(href.isEmpty() ? "text" : "link", label, href, Markup.NONE);
                })
                .orElseThrow();
    }

    private ValueView composeFiles(Value.Files files) {
        var links = new ArrayList<ValueView>();
        files.byLanguage().forEach((tag, download) -> {
            LocaleTag language = LocaleTag.parse(tag).orElse(reader.locale());
            String href = download.url().isEmpty() ? reader.base() + entry.path() + download.src() : download.url();
            links.add(ValueView.link("link", reader.languageName(language), href, Markup.NONE));
        });
        return ValueView.list("inline", links);
    }

    private ValueView composePlace(Value value) {
        String route = Route.of(value);
        if (value instanceof Value.Address address) {
            String street = (address.street() + ' ' + address.number()).strip();
            String city = (address.postcode() + ' ' + address.city()).strip()
                    + (address.province().isEmpty() ? "" : " (" + address.province() + ')');
            String line = Stream.of(street, city)
                    .filter(s -> !s.isBlank())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            return ValueView.link("place", line, route, Markup.NONE);
        }
        return ValueView.link("place", reader.word("value.on-the-map"), route, Markup.NONE);
    }

    private ValueView composeLanguages(Value.Languages languages) {
        Vocabulary vocabulary = reader.site().content().vocabularies().get("languages");
        var views = new ArrayList<ValueView>();
        for (SpokenLanguage language : languages.languages()) {
            String name = reader.formats().language(language.code());
            String mode = language.mode() == SpokenLanguage.Mode.SPOKEN
                    ? ""
                    : reader.word("language-mode." + language.mode().word());
            String days = times.weekdays(language.days());
            String note = Stream.of(mode, days)
                    .filter(s -> !s.isEmpty())
                    .reduce((a, b) -> a + reader.word("list.comma") + b)
                    .orElse("");
            boolean linked = vocabulary != null && vocabulary.pages() && Site.isPublic(entry);
            String href = linked ? reader.href("/languages/" + language.code() + "/") : "";
            ValueView link = ValueView.link(linked ? "link" : "text", name, href, Markup.NONE);
            views.add(note.isEmpty() ? link : ValueView.list("line", List.of(link, ValueView.text("text", note))));
        }
        return ValueView.list("inline", views);
    }

    /** An address without scheme and end slash, as people say it. */
    private static String shown(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}

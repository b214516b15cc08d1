package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Facts;
import org.approdo.content.Ledger;
import org.approdo.content.LedgerBlock;
import org.approdo.content.field.Field;
import org.approdo.markdown.Block;
import org.approdo.markdown.Document;
import org.approdo.site.DoorTimes;
import org.approdo.site.Page;
import org.approdo.site.Site;
import org.approdo.site.Tool;
import org.approdo.source.Json;

/** Composes the page of one item from its type: title, notices, the parts of its sheet, where its facts come from. */
final class DetailComposer {
    private static final int MOST_NAMED_BY = 40;

    private final Page.Detail page;
    private final Reader reader;
    private final ContactCards cards;
    private final Entry entry;
    private final EntryText text;
    private final Document body;
    private final ContentType type;
    private final List<String> anchors;
    private final ValueComposer values;
    private final Set<String> stale;
    private final DoorTimes doors;
    private final Optional<TermLinks> terms;

    DetailComposer(Page.Detail page, Reader reader, ContactCards cards, DoorTimes doors) {
        this.page = page;
        this.reader = reader;
        this.cards = cards;
        this.entry = page.entry();
        this.text = page.shown().value().orElseThrow();
        this.body = text.body().opened();
        this.type = entry.type();
        this.anchors = reader.site().anchors().of(entry, text.locale());
        this.values = new ValueComposer(reader, cards, entry, ContactCards.inProse(text, reader.site()));
        this.stale = staleAnchors();
        this.doors = doors;
        this.terms = type.sections().isEmpty()
                ? Optional.empty()
                : Optional.of(TermLinks.of(reader, text.locale(), reader.title(entry)));
    }

    /**
     * A page of an item.
     *
     * @param fields every field that has a value, by name, for templates of one type
     * @param reviewed when the facts were checked, in words; may be empty
     * @param due by when they are checked again; may be empty
     * @param feedback address of a mail about a mistake; empty when nobody would get it
     * @param namedBy items that name this one, by the label of their type
     * @param times opening hours for times.js; empty where there is nothing to say
     * @param checkedOn the day of the check as {@code 2026-11-21}, as is dueOn
     * @param letter where a message to it is written; empty for items that nobody writes to
     */
    public record DetailView(
            String type,
            String title,
            SafeString titleAttributes,
            String lead,
            SafeString leadAttributes,
            List<NoticeView> notices,
            List<PartView> parts,
            List<LinkView> contents,
            Map<String, ValueView> fields,
            String reviewed,
            String due,
            List<SourceView> sources,
            List<NamedBy> namedBy,
            String route,
            String times,
            String timesWords,
            String checkedOn,
            String dueOn,
            String letter,
            String feedback) {
        /** A field's value; one that shows nothing when the item has none. */
        public ValueView field(String name) {
            return fields.getOrDefault(name, ValueView.text("text", ""));
        }
    }

    /** Where facts come from, marked with the language of the item's original: most sources are in that language too. */
    public record SourceView(String title, SafeString attributes, String href, String checked) {}

    /**
     * Items of one type that name this one.
     *
     * @param all the list of the type, where more than {@value #MOST_NAMED_BY} do; else empty
     */
    public record NamedBy(String label, List<LinkView> links, String all) {}

    DetailView compose() {
        ValueView title = text(type.title());
        ValueView lead = text("summary");
        List<PartView> parts = parts();
        Optional<Map<String, Object>> times = doors.of(entry);
        return new DetailView(
                type.name(),
                title.text().isEmpty() ? entry.id() : title.text(),
                title.attributes(),
                lead.text(),
                lead.attributes(),
                new NoticeComposer(reader, entry, text).compose(stale),
                parts,
                contents(parts),
                fields(),
                entry.facts().reviewed().map(reader.formats()::date).orElse(""),
                entry.facts().reviewDue().map(reader.formats()::date).orElse(""),
                entry.facts().sources().stream().map(this::source).toList(),
                namedBy(),
                Route.to(entry),
                times.map(Json::write).orElse(""),
                times.isEmpty() ? "" : TimesWords.of(reader),
                entry.facts().reviewed().map(LocalDate::toString).orElse(""),
                entry.facts().reviewDue().map(LocalDate::toString).orElse(""),
                letter(),
                new FeedbackComposer(reader).compose(page));
    }

    /** Only for an office that people can write to or walk into: nobody writes to an emergency number. */
    private String letter() {
        boolean reached = Site.isPublic(entry)
                && (entry.source().value("emails").isPresent()
                        || entry.source().value("address").isPresent());
        return reached ? reader.href("/" + Tool.WRITE.id() + "/") + "#to=" + entry.path() : "";
    }

    private ValueView text(String field) {
        return type.field(field)
                .flatMap(f -> text.value(field).flatMap(v -> values.compose(f, v)))
                .orElse(ValueView.text("text", ""));
    }

    private Map<String, ValueView> fields() {
        var fields = new LinkedHashMap<String, ValueView>();
        for (Field field : type.fields()) {
            text.value(field.name()).flatMap(v -> values.compose(field, v)).ifPresent(v -> fields.put(field.name(), v));
        }
        return fields;
    }

    /** The sheet in its order, short fields side by side in tables; without a sheet the prose, then the fields. */
    private List<PartView> parts() {
        var parts = new ArrayList<PartView>();
        var rows = new ArrayList<PartView.Labelled>();
        List<String> sheet = type.sheet().isEmpty() ? type.fieldNames() : type.sheet();
        if (type.sheet().isEmpty() || type.sections().isEmpty()) {
            prose(body.blocks()).ifPresent(parts::add);
        }
        for (String name : sheet) {
            Optional<ContentType.Section> section = type.section(name);
            if (section.isPresent()) {
                flush(rows, parts);
                section(name).ifPresent(parts::add);
                continue;
            }
            boolean shownAbove = name.equals(type.title()) || name.equals("summary");
            type.field(name).filter(f -> !shownAbove).ifPresent(f -> addField(f, rows, parts));
        }
        flush(rows, parts);
        return parts;
    }

    private void addField(Field field, List<PartView.Labelled> rows, List<PartView> parts) {
        Optional<ValueView> view = text.value(field.name()).flatMap(v -> values.compose(field, v));
        String label = label("field", field.name());
        view.filter(ValueView::isShort).ifPresent(v -> rows.add(new PartView.Labelled(field.name(), label, v)));
        view.filter(v -> !v.isShort()).ifPresent(v -> {
            flush(rows, parts);
            // what belongs to the section before it stands one level below
            boolean inSection =
                    !parts.isEmpty() && parts.get(parts.size() - 1).kind().equals("section");
            var value = new PartView.Labelled(field.name(), label, v);
            parts.add(new PartView(
                    "field", field.name(), inSection ? 3 : 2, label, Markup.NONE, Markup.NONE, List.of(value), false));
        });
    }

    private static void flush(List<PartView.Labelled> rows, List<PartView> parts) {
        if (!rows.isEmpty()) {
            parts.add(new PartView("rows", "", 0, "", Markup.NONE, Markup.NONE, rows, false));
            rows.clear();
        }
    }

    private Optional<PartView> section(String name) {
        return body.section(name, anchors).filter(b -> !b.isEmpty()).map(blocks -> {
            String heading = body.headings().get(anchors.indexOf(name)).text();
            return new PartView("section", name, 2, heading, marks(), html(blocks), List.of(), stale.contains(name));
        });
    }

    private Optional<PartView> prose(List<Block> blocks) {
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartView("prose", "", 0, "", marks(), html(blocks), List.of(), false));
    }

    private SafeString marks() {
        return reader.marks(text.locale());
    }

    private SafeString html(List<Block> blocks) {
        var holes = new PageHoles(reader, cards, entry, text.locale(), anchors);
        String html = Document.html(blocks, holes);
        return Markup.html(terms.map(t -> t.link(html)).orElse(html));
    }

    /** {@code field.guides.costs}, or {@code field.costs}. */
    private String label(String kind, String name) {
        String own = kind + '.' + type.name() + '.' + name;
        return reader.word(reader.knows(own) ? own : kind + '.' + name);
    }

    /** The page's own headings, for the list at its top. */
    private List<LinkView> contents(List<PartView> parts) {
        var links = new ArrayList<LinkView>();
        for (PartView part : parts) {
            if (part.level() == 2) {
                links.add(new LinkView("#" + part.anchor(), part.label(), part.attributes(), "", false, ""));
            } else if (part.kind().equals("prose")) {
                for (int i = 0; i < anchors.size(); i++) {
                    if (body.headings().get(i).level() == 2) {
                        String words = body.headings().get(i).text();
                        links.add(new LinkView("#" + anchors.get(i), words, marks(), "", false, ""));
                    }
                }
            }
        }
        return links.size() < 3 ? List.of() : links;
    }

    /** The sections whose source changed since this text was translated. */
    private Set<String> staleAnchors() {
        var sections = new TreeSet<String>();
        EntryText source = entry.sourceOf(text);
        List<LedgerBlock> stale =
                Ledger.state(source, text).map(Ledger.State::stale).orElse(List.of());
        Document original = stale.isEmpty() ? Document.EMPTY : source.body().opened();
        List<String> anchors = reader.site().anchors().of(entry, source.locale());
        for (LedgerBlock changed : stale) {
            for (int i = changed.bodyBlock(); i >= 0; i--) {
                Block block = original.blocks().get(i);
                if (original.startsSection(block)) {
                    sections.add(anchors.get(block.heading()));
                    break;
                }
            }
        }
        return sections;
    }

    private SourceView source(Facts.Source source) {
        return new SourceView(
                source.title(),
                Markup.languageAlone(entry.sourceLocale(), reader.locale()),
                source.url(),
                source.checked().map(reader.formats()::date).orElse(""));
    }

    private List<NamedBy> namedBy() {
        var byType = new LinkedHashMap<String, List<LinkView>>();
        for (Entry other : reader.site().references().namedBy(entry)) {
            // areas gather their items themselves, and what an item names stands on its page already
            boolean alreadyShown = other.type().name().equals("regions")
                    || type.name().equals("regions")
                    || reader.site().references().names(entry, other);
            if (Site.isPublic(other) && !alreadyShown) {
                byType.computeIfAbsent(other.type().name(), t -> new ArrayList<>())
                        .add(reader.link(other));
            }
        }
        return byType.entrySet().stream()
                .map(e -> new NamedBy(
                        reader.word("type." + e.getKey() + ".many"),
                        e.getValue()
                                .subList(0, Math.min(MOST_NAMED_BY, e.getValue().size())),
                        e.getValue().size() > MOST_NAMED_BY ? reader.href("/" + e.getKey() + "/") : ""))
                .toList();
    }
}

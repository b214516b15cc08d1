package org.approdo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.approdo.markdown.Document;
import org.approdo.markdown.Heading;
import org.approdo.source.Diagnostics;
import org.approdo.source.OpenPlace;
import org.approdo.source.Rule;
import org.approdo.source.Span;
import org.approdo.source.Suggestion;

/**
 * The rules that need no links: areas exist, ids are unique, sections stand in order, translations follow their source.
 *
 * <p>Reports {@link Rule#UNKNOWN_AREA}, {@link Rule#DUPLICATE_ID}, {@link Rule#MISSING_SECTION} and the other rules on
 * sections, {@link Rule#STRUCTURE_DIFFERS}, {@link Rule#STUB_TRANSLATION}, {@link Rule#UNPINNED_TRANSLATION}, {@link
 * Rule#STALE_TRANSLATION}, {@link Rule#PLACEHOLDER}, {@link Rule#OPEN_PLACE}, {@link Rule#LOOSE_CONTACT}.
 */
public final class ContentRules {
    private final KnownContacts contacts;
    private final Diagnostics log;

    private ContentRules(KnownContacts contacts, Diagnostics log) {
        this.contacts = contacts;
        this.log = log;
    }

    /** Checks every item by itself and against its translations. */
    public static void check(Content content, Diagnostics log) {
        var rules = new ContentRules(new KnownContacts(content), log);
        rules.checkIds(content);
        content.entries().parallelStream().forEach(rules::checkEntry);
    }

    private void checkIds(Content content) {
        Set<String> areas =
                content.ofType(Content.REGIONS).stream().map(Entry::id).collect(Collectors.toSet());
        var byKey = new TreeMap<String, Entry>();
        for (Entry entry : content.entries()) {
            Span start = entry.source().file().start();
            entry.area()
                    .filter(a -> !areas.contains(a) && !content.isExcused(Content.REGIONS, a))
                    .ifPresent(a -> log.reportUnknown(Rule.UNKNOWN_AREA, start, a, areas));
            Entry earlier = byKey.putIfAbsent(entry.key(), entry);
            if (earlier != null) {
                log.report(Rule.DUPLICATE_ID, start, entry.id(), earlier.folder());
            }
        }
    }

    private void checkEntry(Entry entry) {
        EntryText source = entry.source();
        checkSections(entry.type(), source);
        for (EntryText text : entry.texts().values()) {
            if (text.isInProgress()) {
                checkOpen(entry.type(), text, Rule.OPEN_PLACE);
                continue;
            }
            checkOpen(entry.type(), text, Rule.PLACEHOLDER);
            text.spotted().contacts().forEach(this::checkContact);
            text.translation().ifPresent(t -> checkTranslation(entry, text, t));
        }
    }

    private void checkTranslation(Entry entry, EntryText text, Translation translation) {
        EntryText source = entry.source();
        Span start = text.file().start();
        if (text.isStub()) {
            log.report(Rule.STUB_TRANSLATION, start);
            return;
        }
        if (!text.body().isEmpty() && !text.body().hasHeadingsOf(source.body())) {
            reportDifference(source.body(), text.body(), start);
        }
        Ledger.State state = Ledger.state(entry.sourceOf(text), text).orElseThrow();
        if (!state.pinned()) {
            log.report(Rule.UNPINNED_TRANSLATION, translation.digestsSpan());
        } else if (!state.isCurrent()) {
            int changed = state.stale().size() + state.dropped();
            log.report(Rule.STALE_TRANSLATION, translation.digestsSpan(), changed, state.total());
        }
    }

    private void reportDifference(Document source, Document text, Span start) {
        List<Heading> own = text.headings();
        List<Heading> original = source.headings();
        for (int i = 0; i < Math.min(own.size(), original.size()); i++) {
            if (own.get(i).level() != original.get(i).level()) {
                String words = "'%s' has level %s, the source's '%s' has %s"
                        .formatted(
                                own.get(i).text(),
                                own.get(i).level(),
                                original.get(i).text(),
                                original.get(i).level());
                log.report(Rule.STRUCTURE_DIFFERS, own.get(i).span(), words);
                return;
            }
        }
        Span place = own.size() > original.size() ? own.get(original.size()).span() : start;
        log.report(Rule.STRUCTURE_DIFFERS, place, "%s instead of %s".formatted(own.size(), original.size()));
    }

    /** Places are looked up in the file again, where there may be any. */
    private void checkOpen(ContentType type, EntryText text, Rule rule) {
        if (text.spotted().openPlaces()) {
            Passages.of(type, text.file()).stream()
                    .filter(p -> OpenPlace.isIn(p.words()))
                    .forEach(p -> log.report(rule, p.span()));
        }
    }

    private void checkContact(Spotted.Contact contact) {
        contacts.of(contact.typed())
                .map("write {{< contact %s >}} in its place: that is whose it is"::formatted)
                .ifPresentOrElse(
                        hint -> log.reportWithHint(Rule.LOOSE_CONTACT, contact.place(), hint, contact.typed()),
                        () -> log.report(Rule.LOOSE_CONTACT, contact.place(), contact.typed()));
    }

    /** A type's sections: those it requires, in its order, none unknown, none empty. */
    private void checkSections(ContentType type, EntryText source) {
        if (type.sections().isEmpty()) {
            return;
        }
        Document body = source.body().opened();
        body.opening().stream().findFirst().ifPresent(b -> log.report(Rule.TEXT_BEFORE_SECTION, b.span()));
        List<String> names =
                type.sections().stream().map(ContentType.Section::name).toList();
        var found = new ArrayList<String>();
        Map<String, Integer> last = new TreeMap<>();
        for (Heading heading : body.headings()) {
            if (heading.level() != 2) {
                continue;
            }
            int place = names.indexOf(heading.anchor());
            if (place < 0) {
                String hint = "known are, as in '## Title {#name}': " + String.join(", ", names);
                log.reportWithHint(
                        Rule.UNKNOWN_SECTION,
                        heading.span().find("{#" + heading.anchor() + "}"),
                        Suggestion.nearest(heading.anchor(), names)
                                .map("did you mean {#%s}?"::formatted)
                                .orElse(hint),
                        heading.anchor());
                continue;
            }
            last.entrySet().stream()
                    .filter(e -> e.getValue() > place)
                    .findFirst()
                    .ifPresent(e -> log.report(Rule.SECTION_ORDER, heading.span(), heading.anchor(), e.getKey()));
            last.put(heading.anchor(), place);
            found.add(heading.anchor());
            if (body.section(heading.anchor(), body.anchors())
                    .map(List::isEmpty)
                    .orElse(false)) {
                log.report(Rule.EMPTY_SECTION, heading.span(), heading.anchor());
            }
        }
        for (ContentType.Section section : type.sections()) {
            if (section.required() && !found.contains(section.name())) {
                String hint = "add a heading '## … {#%s}' and its text".formatted(section.name());
                log.reportWithHint(Rule.MISSING_SECTION, source.file().start(), hint, section.name());
            }
        }
    }
}

package org.approdo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.content.field.Value;
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
    /** Neither a date, 01.12.2020, nor hours, 09.00-12.30. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\d.,/:-])(?!\\d{1,2}([.-])\\d{1,2}\\1\\d{2,4}\\b|\\d{1,2}[.:]\\d{2} ?-)"
                    + "(?:\\+\\d{1,3}[ .-]?\\d|00\\d|0\\d|3\\d\\d|800[ .-]?\\d)[\\d .-]{4,}\\d(?![\\d.,/-]*\\d)");

    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+\\.[\\w.-]*\\w");

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
            checkWords(entry.type(), text);
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
        if (text.file().text().contains(OpenPlace.MARK)) {
            Passages.of(type, text.file()).stream()
                    .filter(p -> OpenPlace.isIn(p.words()))
                    .forEach(p -> log.report(rule, p.span()));
        }
    }

    private void checkWords(ContentType type, EntryText text) {
        for (FieldWords field : FieldWords.of(type, text)) {
            if (field.value() instanceof Value.Text line) {
                checkWords(line.text(), line.span());
            } else if (field.value() instanceof Value.Prose prose) {
                prose.document().blocks().forEach(b -> checkWords(b.text(), b.span()));
            }
        }
        text.body().blocks().forEach(b -> checkWords(b.text(), b.span()));
    }

    private void checkWords(String words, Span span) {
        // most words hold neither, and a pattern begins anew at every letter
        if (hasDigit(words.toCharArray())) {
            checkWords(PHONE, words, span);
        }
        if (words.indexOf('@') >= 0) {
            checkWords(EMAIL, words, span);
        }
    }

    private static boolean hasDigit(char[] words) {
        for (char c : words) {
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private void checkWords(Pattern pattern, String words, Span span) {
        for (Matcher matcher = pattern.matcher(words); matcher.find(); ) {
            String typed = matcher.group().strip();
            Span place = span.find(typed);
            contacts.of(typed)
                    .map("write {{< contact %s >}} in its place: that is whose it is"::formatted)
                    .ifPresentOrElse(
                            hint -> log.reportWithHint(Rule.LOOSE_CONTACT, place, hint, typed),
                            () -> log.report(Rule.LOOSE_CONTACT, place, typed));
        }
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

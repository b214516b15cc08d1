package org.approdo.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.editorial.TranslationStatus;
import org.approdo.editorial.TranslationStatus.Row;
import org.approdo.editorial.TranslationStatus.State;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Page;

/** Composes how translations stand, for those who translate. */
final class TranslationComposer {
    private final Reader reader;
    private final TranslationStatus status;
    private final Map<LocaleTag, List<Row>> rows = new LinkedHashMap<>();

    TranslationComposer(Reader reader, TranslationStatus status) {
        this.reader = reader;
        this.status = status;
        reader.site().config().locales().tags().forEach(l -> rows.put(l, status.urgent(l)));
    }

    /**
     * A language.
     *
     * @param totals {@code Missing: 12}, for each state there is
     */
    public record LanguageView(LinkView link, List<String> totals) {}

    /** Items of one state. */
    public record GroupView(String anchor, String label, List<RowView> rows) {}

    /**
     * An item.
     *
     * @param link to the page as readers of the language get it
     * @param notes its type, and what is to be said of its state
     * @param edit where its file is changed; empty when the site does not say or there is no file
     * @param lead words before the code; empty before a path
     * @param code the command that shows what changed or begins a translation; else the path of the file
     */
    public record RowView(LinkView link, List<String> notes, String edit, String lead, String code) {}

    String title(LocaleTag locale) {
        return reader.word("status.language", Map.of("language", reader.languageName(locale)));
    }

    LinkView index() {
        return LinkView.of(reader.base() + new Page.TranslationIndex().path(), reader.word("status.all"));
    }

    List<LanguageView> languages() {
        return rows.keySet().stream().map(this::language).toList();
    }

    LanguageView language(LocaleTag locale) {
        Map<State, Integer> counts = status.totals(locale);
        var totals = new ArrayList<String>();
        for (State state : TranslationStatus.URGENT) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0) {
                totals.add(
                        reader.word("status.total", Map.of("state", word(state), "count", BigDecimal.valueOf(count))));
            }
        }
        int words = reader.site().messages().missing(locale);
        if (words > 0) {
            totals.add(reader.word("status.words", Map.of("count", BigDecimal.valueOf(words))));
        }
        String href = reader.base() + new Page.TranslationIndex().path() + locale + '/';
        return new LanguageView(LinkView.of(href, reader.languageName(locale)), totals);
    }

    /** The items of one page, state by state. */
    List<GroupView> groups(Page.TranslationList page) {
        var groups = new LinkedHashMap<State, List<RowView>>();
        List<Row> all = rows.getOrDefault(page.locale(), List.of());
        int start = (page.part().number() - 1) * Page.TranslationList.SIZE;
        for (Row row : all.subList(start, Math.min(all.size(), start + Page.TranslationList.SIZE))) {
            groups.computeIfAbsent(row.state(), s -> new ArrayList<>()).add(row(row));
        }
        return groups.entrySet().stream()
                .map(g -> new GroupView(g.getKey().word(), word(g.getKey()), g.getValue()))
                .toList();
    }

    ListComposer.Paging paging(Page.Part part) {
        return new ListComposer.Paging(
                part.number() == 1 ? "" : reader.base() + part.path(part.number() - 1),
                part.number() == part.last() ? "" : reader.base() + part.path(part.number() + 1),
                part.last() == 1
                        ? ""
                        : reader.word("list.position", Map.of("number", part.number(), "last", part.last())));
    }

    private RowView row(Row row) {
        Entry entry = row.entry();
        String href = reader.base() + '/' + row.locale() + entry.path();
        var link = new LinkView(
                href,
                reader.title(entry),
                reader.marks(reader.titleLanguage(entry)),
                row.locale().tag(),
                false,
                "");
        Optional<EntryText> text = Optional.ofNullable(entry.texts().get(row.locale()));
        String source =
                text.map(entry::sourceOf).orElseGet(entry::source).file().path();
        String edit = text.isPresent() ? reader.site().config().editUrl().replace("{path}", row.path()) : "";
        return switch (row.state()) {
            case STALE, UNPINNED -> row(link, row, edit, "status.what-changed", "./approdo i18n diff " + row.path());
            case STALE_BY_SOURCE -> row(link, row, edit, "status.what-changed", "./approdo i18n diff " + source);
            case MISSING -> {
                String key = entry.type().name() + '/' + entry.id();
                yield row(
                        link,
                        row,
                        edit,
                        "status.begin",
                        "./approdo new translation %s --locale %s".formatted(key, row.locale()));
            }
            default -> row(link, row, edit, "", text.isPresent() ? row.path() : source);
        };
    }

    private RowView row(LinkView link, Row row, String edit, String lead, String code) {
        return new RowView(link, notes(row), edit, lead.isEmpty() ? "" : reader.word(lead), code);
    }

    private List<String> notes(Row row) {
        var notes = new ArrayList<String>();
        notes.add(reader.word("type." + row.entry().type().name() + ".one"));
        if (row.stale() > 0) {
            notes.add(reader.word(
                    "status.changed",
                    Map.of("stale", BigDecimal.valueOf(row.stale()), "total", BigDecimal.valueOf(row.total()))));
        }
        if (!row.shownIn().equals(row.locale())) {
            notes.add(reader.word("status.read-in", Map.of("language", reader.languageName(row.shownIn()))));
        }
        if (!row.from().equals(row.entry().sourceLocale())) {
            notes.add(reader.word("status.made-from", Map.of("language", reader.languageName(row.from()))));
        }
        row.date()
                .ifPresent(d -> notes.add(reader.word(
                        "status.since", Map.of("date", reader.formats().date(d)))));
        return notes;
    }

    private String word(State state) {
        return reader.word("status.state." + state.word());
    }
}

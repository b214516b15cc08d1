package org.approdo.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.editorial.TranslationStatus;
import org.approdo.editorial.TranslationStatus.Row;
import org.approdo.editorial.TranslationStatus.State;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Area;
import org.approdo.site.Page;

/** Composes how translations stand, for those who translate. */
final class TranslationComposer {
    /** Where nobody has to do anything. */
    private static final List<State> DONE = List.of(State.SOURCE, State.CURRENT, State.EXCLUDED);

    /** Links of a state that an area's page shows in a language; what is most urgent comes first. */
    private static final int MOST = 25;

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

    /**
     * A language and what is to be done in it.
     *
     * @param href the list of all its items
     */
    public record OpenView(String anchor, String label, String href, List<LinesView> states) {}

    /**
     * Items of one state, without what is to be said of each.
     *
     * @param label with their number
     */
    public record LinesView(String label, List<LinkView> links) {}

    /** Items of one state. */
    public record GroupView(String anchor, String label, List<RowView> rows) {}

    /**
     * An item.
     *
     * @param link to the page as readers of the language get it
     * @param notes its type, and what is to be said of its state
     * @param edit where its file is changed; empty when the site does not say or there is no file
     * @param lead words before the code; empty before a path
     * @param code the words of the command that shows what changed or begins a translation; else the path of the file
     */
    public record RowView(LinkView link, List<String> notes, String edit, String lead, List<String> code) {}

    String title(Area area) {
        return reader.word("status.in-area", Map.of("area", reader.title(area.entry())));
    }

    /** The areas in which something is to be done, in any language. */
    List<LinkView> areas() {
        return areas(status.rows(), "");
    }

    /** The areas in which something is to be done in a language. */
    List<LinkView> areas(LocaleTag locale) {
        return areas(rows.getOrDefault(locale, List.of()), "#" + locale);
    }

    private List<LinkView> areas(List<Row> all, String fragment) {
        List<Row> open = all.stream().filter(r -> !DONE.contains(r.state())).toList();
        return reader.site().areas().all().stream()
                .filter(a -> open.stream().anyMatch(r -> a.holds(r.entry())))
                .map(a -> new LinkView(
                        reader.base() + new Page.AreaTranslations(a).path() + fragment,
                        reader.title(a.entry()),
                        reader.marks(reader.titleLanguage(a.entry())),
                        "",
                        false,
                        ""))
                .toList();
    }

    /** What is to be done in an area, language by language; those in which all is well are left out. */
    List<OpenView> languages(Area area) {
        var views = new ArrayList<OpenView>();
        rows.forEach((locale, all) -> {
            Map<State, List<Row>> states = all.stream()
                    .filter(r -> area.holds(r.entry()) && !DONE.contains(r.state()))
                    .collect(Collectors.groupingBy(Row::state, LinkedHashMap::new, Collectors.toList()));
            if (!states.isEmpty()) {
                String href = reader.base() + new Page.TranslationIndex().path() + locale + '/';
                List<LinesView> lines = states.entrySet().stream()
                        .map(s -> lines(s.getKey(), s.getValue(), href))
                        .toList();
                views.add(new OpenView(locale.tag(), reader.languageName(locale), href, lines));
            }
        });
        return views;
    }

    /** The first items of a state; when there are more, at the end the way to all of them. */
    private LinesView lines(State state, List<Row> rows, String all) {
        String label = total(state, rows.size());
        var links = new ArrayList<>(rows.stream().limit(MOST).map(this::link).toList());
        if (rows.size() > MOST) {
            links.add(LinkView.of(all, "… " + label));
        }
        return new LinesView(label, links);
    }

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
                totals.add(total(state, count));
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
        LinkView link = link(row);
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

    /** To the page as readers of the language get it, with how many blocks of its source changed. */
    private LinkView link(Row row) {
        Entry entry = row.entry();
        return new LinkView(
                reader.base() + '/' + row.locale() + entry.path(),
                reader.title(entry),
                reader.marks(reader.titleLanguage(entry)),
                row.locale().tag(),
                false,
                row.stale() == 0 ? "" : "%s/%s".formatted(row.stale(), row.total()));
    }

    private String total(State state, int count) {
        return reader.word("status.total", Map.of("state", word(state), "count", BigDecimal.valueOf(count)));
    }

    private RowView row(LinkView link, Row row, String edit, String lead, String code) {
        return new RowView(
                link, notes(row), edit, lead.isEmpty() ? "" : reader.word(lead), List.of(code.split(" ", -1)));
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

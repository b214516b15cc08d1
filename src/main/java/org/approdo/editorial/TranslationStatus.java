package org.approdo.editorial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.SiteConfig;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;

/**
 * How every item stands in every language.
 *
 * @param rows items in the order of their folders, each with the site's languages in their order
 * @param orphans translations whose source is gone
 */
public record TranslationStatus(List<Row> rows, List<Orphan> orphans) {
    /** Words from which on a text that equals its source is a forgotten copy, no name. */
    private static final int COPY_WORDS = 5;

    private static final Comparator<Row> LONGEST_WAITING = Comparator.comparing(
                    (Row r) -> r.date().orElse(LocalDate.MIN))
            .thenComparing(r -> r.entry().folder())
            .thenComparing(Row::locale);

    /** What readers of a wrong or old text wait for comes before what is not there, and that before what is well. */
    public static final List<State> URGENT = List.of(
            State.ORPHAN,
            State.STALE,
            State.STALE_BY_SOURCE,
            State.UNPINNED,
            State.IDENTICAL,
            State.IN_PROGRESS,
            State.STUB,
            State.MISSING,
            State.MACHINE,
            State.CURRENT,
            State.SOURCE,
            State.EXCLUDED);

    public TranslationStatus {
        rows = List.copyOf(rows);
        orphans = List.copyOf(orphans);
    }

    /** What is to be said of an item in a language; the first that holds. */
    public enum State {
        /** The text the others are made from. */
        SOURCE,
        /** No translation into this language is wanted. */
        EXCLUDED,
        /** There is no file. */
        MISSING,
        /** There is a file in which nothing is translated. */
        STUB,
        /** Somebody works on it; readers get another language. */
        IN_PROGRESS,
        /** It is not recorded what it was made from. */
        UNPINNED,
        /** Blocks of its source changed since. */
        STALE,
        /** It agrees with its source, a translation that is stale itself. */
        STALE_BY_SOURCE,
        /** The source's words, copied and forgotten. */
        IDENTICAL,
        /** Agrees with its source; made by a machine, reviewed by nobody. */
        MACHINE,
        /** Agrees with its source. */
        CURRENT,
        /** The file it was made from is gone, and so is the item. */
        ORPHAN;

        /** As commands and files write it: {@code stale-by-source}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a translator has something to do. */
        public boolean isOpen() {
            return this != SOURCE && this != EXCLUDED && this != MACHINE && this != CURRENT;
        }
    }

    /**
     * An item in a language.
     *
     * @param stale how many blocks are new, changed or gone in its source; 0 unless it is stale or in progress
     * @param total how many blocks its source has
     * @param shownIn the language readers get it in
     * @param date when it was translated, as it says itself
     */
    public record Row(
            Entry entry,
            LocaleTag locale,
            State state,
            int stale,
            int total,
            LocaleTag shownIn,
            Optional<LocalDate> date) {
        /** Its file, whether it is there or not: {@code content/guides/italia/casa/index.ar.md}. */
        public String path() {
            return entry.folder() + "/index." + locale + '.' + entry.type().extension();
        }

        /** The language it was made from, or would be. */
        public LocaleTag from() {
            return Optional.ofNullable(entry.texts().get(locale))
                    .flatMap(EntryText::translation)
                    .map(Translation::source)
                    .orElse(entry.sourceLocale());
        }

        /** Its state in words, with what belongs to it: {@code stale 2 of 37}, {@code missing, shown in en}. */
        public String words() {
            return switch (state) {
                case STALE -> "stale %s of %s".formatted(stale, total);
                case STALE_BY_SOURCE -> "stale by its source, %s".formatted(from());
                case IN_PROGRESS ->
                    "in progress%s, shown in %s"
                            .formatted(stale == 0 ? "" : ", behind in %s of %s".formatted(stale, total), shownIn);
                case STUB, MISSING, EXCLUDED -> "%s, shown in %s".formatted(state.word(), shownIn);
                default -> state.word();
            };
        }
    }

    /**
     * A translation whose source is gone.
     *
     * @param path {@code content/guides/italia/casa/index.ar.md}
     */
    public record Orphan(String path, LocaleTag locale) {}

    public static TranslationStatus of(List<Entry> entries, SiteConfig config) {
        var rows = new ArrayList<Row>();
        for (Entry entry : entries) {
            for (LocaleTag locale : config.locales().tags()) {
                rows.add(row(entry, locale, config));
            }
        }
        return new TranslationStatus(rows, List.of());
    }

    public TranslationStatus withOrphans(List<Orphan> orphans) {
        return new TranslationStatus(rows, orphans);
    }

    /** Some of the rows. */
    public TranslationStatus where(Predicate<Row> row, Predicate<Orphan> orphan) {
        return new TranslationStatus(
                rows.stream().filter(row).toList(),
                orphans.stream().filter(orphan).toList());
    }

    private static Row row(Entry entry, LocaleTag locale, SiteConfig config) {
        Optional<EntryText> text = Optional.ofNullable(entry.texts().get(locale));
        Optional<Ledger.State> ledger = text.flatMap(t -> Ledger.state(entry.sourceOf(t), t));
        State state =
                text.map(t -> state(entry, t)).orElse(entry.facts().isWanted(locale) ? State.MISSING : State.EXCLUDED);
        int stale = state == State.STALE || state == State.IN_PROGRESS
                ? ledger.map(s -> s.stale().size() + s.dropped()).orElse(0)
                : 0;
        return new Row(
                entry,
                locale,
                state,
                stale,
                ledger.map(Ledger.State::total).orElse(entry.source().ledger().size()),
                entry.shownIn(locale, config.locales()),
                text.flatMap(EntryText::translation).flatMap(Translation::date));
    }

    private static State state(Entry entry, EntryText text) {
        Optional<Translation> translation = text.translation();
        if (translation.isEmpty()) {
            return State.SOURCE;
        }
        if (!entry.facts().isWanted(text.locale())) {
            return State.EXCLUDED;
        }
        if (text.isInProgress()) {
            return State.IN_PROGRESS;
        }
        if (text.isStub()) {
            return State.STUB;
        }
        EntryText source = entry.sourceOf(text);
        Ledger.State ledger = Ledger.state(source, text).orElseThrow();
        if (!ledger.pinned()) {
            return State.UNPINNED;
        }
        if (!ledger.isCurrent()) {
            return State.STALE;
        }
        if (isStale(entry, source)) {
            return State.STALE_BY_SOURCE;
        }
        if (isCopy(source, text)) {
            return State.IDENTICAL;
        }
        return translation.get().method() == Translation.Method.MACHINE ? State.MACHINE : State.CURRENT;
    }

    /** Whether a text, or one it was made from, lags behind. */
    private static boolean isStale(Entry entry, EntryText text) {
        if (text.translation().isEmpty()) {
            return false;
        }
        EntryText source = entry.sourceOf(text);
        return !Ledger.state(source, text).orElseThrow().isCurrent() || isStale(entry, source);
    }

    private static boolean isCopy(EntryText source, EntryText text) {
        return Ledger.isSame(source, text) && text.ledger().stream().anyMatch(b -> b.words() >= COPY_WORDS);
    }

    /** How many items a language has in each state; every state is there. */
    public Map<State, Integer> totals(LocaleTag locale) {
        var totals = new TreeMap<State, Integer>();
        for (State state : State.values()) {
            totals.put(state, 0);
        }
        rows.stream().filter(r -> r.locale().equals(locale)).forEach(r -> totals.merge(r.state(), 1, Integer::sum));
        totals.put(State.ORPHAN, (int)
                orphans.stream().filter(o -> o.locale().equals(locale)).count());
        return totals;
    }

    /** What is to be done, the longest waiting first; texts that say no date come before all. */
    public List<Row> open() {
        return rows.stream()
                .filter(r -> r.state().isOpen())
                .sorted(LONGEST_WAITING)
                .toList();
    }

    /** Every item in a language: state by state in the order of {@link #URGENT}, in each the longest waiting first. */
    public List<Row> urgent(LocaleTag locale) {
        return rows.stream()
                .filter(r -> r.locale().equals(locale))
                .sorted(Comparator.comparing((Row r) -> URGENT.indexOf(r.state()))
                        .thenComparing(LONGEST_WAITING))
                .toList();
    }
}

package org.approdo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Passage;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;

/** Gathers what is to be translated. */
public final class Catalogs {
    private final EarlierTexts earlier;
    private final Selection selection;
    /** By type, target and source, the order of files. */
    private final Map<String, Catalog> catalogs = new TreeMap<>();

    private Catalogs(Selection selection, EarlierTexts earlier) {
        this.selection = selection;
        this.earlier = earlier;
    }

    /**
     * One catalog for each type and language that has something to translate.
     *
     * @param entries read without errors
     */
    public static List<Catalog> of(List<Entry> entries, Selection selection, EarlierTexts earlier) {
        var catalogs = new Catalogs(selection, earlier);
        for (LocaleTag locale : selection.locales()) {
            entries.stream().filter(selection::wants).forEach(e -> catalogs.add(e, locale));
        }
        return List.copyOf(catalogs.catalogs.values());
    }

    private void add(Entry entry, LocaleTag locale) {
        if (locale.equals(entry.sourceLocale()) || !entry.facts().isWanted(locale)) {
            return;
        }
        Optional<EntryText> text = Optional.ofNullable(entry.texts().get(locale));
        EntryText source = text.map(entry::sourceOf).orElseGet(entry::source);
        Alignment alignment = Alignment.of(entry.type(), source, text);
        List<Unit> units = alignment.pairs().stream()
                .filter(p -> selection.work().wants(p.state()))
                .map(p -> unit(entry, source, text, p))
                .toList();
        if (!units.isEmpty()) {
            String name = String.join(
                    " ", locale.tag(), entry.type().name(), source.locale().tag());
            catalogs.merge(name, new Catalog(entry.type().name(), source.locale(), locale, units), Catalogs::joined);
        }
    }

    private static Catalog joined(Catalog first, Catalog second) {
        var units = new ArrayList<>(first.units());
        units.addAll(second.units());
        return new Catalog(first.type(), first.source(), first.target(), units);
    }

    private Unit unit(Entry entry, EntryText source, Optional<EntryText> text, Alignment.Pair pair) {
        Passage passage = pair.source();
        Optional<String> previous = pair.state() == Unit.State.STALE
                ? pair.made()
                        .flatMap(d -> earlier.words(entry.type(), source.file().path(), d))
                : Optional.empty();
        return new Unit(
                entry.key() + '#' + passage.key(),
                source.file().path() + ':' + passage.span().line(),
                UnitText.withoutAnchor(passage),
                previous,
                pair.target().map(Passage::words),
                pair.state(),
                pair.target().flatMap(t -> text).flatMap(EntryText::translation).map(Translation::method));
    }
}

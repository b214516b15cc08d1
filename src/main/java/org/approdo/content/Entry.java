package org.approdo.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.approdo.content.field.Field;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.locale.Localized;

/**
 * One item with its translations: a contact point, a guide, a region.
 *
 * @param area the id of the region it lives in; empty for types without areas
 * @param folder {@code content/guides/italia/casa}
 * @param sourceLocale the language it was written in first
 * @param texts every language's file, the source among them
 * @param files names of the pictures and files in its folder
 */
public record Entry(
        ContentType type,
        Optional<String> area,
        String id,
        String folder,
        Facts facts,
        LocaleTag sourceLocale,
        NavigableMap<LocaleTag, EntryText> texts,
        Set<String> files) {
    public Entry {
        texts = Collections.unmodifiableNavigableMap(new TreeMap<>(texts));
    }

    /** Of its address alone, which no two share: items are kept in sets, and their texts are long. */
    @Override
    public int hashCode() {
        return key().hashCode();
    }

    public EntryText source() {
        EntryText source = texts.get(sourceLocale);
        if (source == null) {
            throw new IllegalStateException("no source in " + folder);
        }
        return source;
    }

    /** The text that one of its translations was made from: the source, or a translation of it. */
    public EntryText sourceOf(EntryText text) {
        return text.translation().map(t -> texts.get(t.source())).orElseGet(this::source);
    }

    /** What other items call it by: {@code guides/casa}. */
    public String key() {
        return type.name() + '/' + id;
    }

    /** Its address without language: {@code /guides/italia/casa/}. */
    public String path() {
        return '/' + type.name() + '/' + area.map(a -> a + '/').orElse("") + id + '/';
    }

    /** Whether it has all that its type requires; a draft may not. */
    boolean isComplete() {
        return type.fields().stream()
                .filter(Field::required)
                .allMatch(f -> source().value(f.name()).isPresent());
    }

    /** The languages it is really written in. */
    public List<LocaleTag> languages() {
        return texts.values().stream()
                .filter(EntryText::isShown)
                .map(EntryText::locale)
                .toList();
    }

    /** The language a reader of another gets its text in. */
    public LocaleTag shownIn(LocaleTag locale, Locales locales) {
        return locale.equals(sourceLocale)
                ? locale
                : chain(locale, locales).get(0).locale();
    }

    /** The texts that may be shown, best first. */
    private List<EntryText> chain(LocaleTag locale, Locales locales) {
        var chain = new ArrayList<>(locales.chain(locale));
        if (!chain.contains(sourceLocale)) {
            chain.add(sourceLocale);
        }
        // a loop: asked for every item and language at each save
        var shown = new ArrayList<EntryText>();
        for (LocaleTag tag : chain) {
            EntryText text = texts.get(tag);
            if (text != null && text.isShown()) {
                shown.add(text);
            }
        }
        return shown;
    }

    /**
     * What a reader of a language gets: the file of the first language of the chain that has one, every fact, and for
     * fields it lacks the words of the next. Never absent: the source ends the chain.
     */
    public Localized<EntryText> shown(LocaleTag locale, Locales locales) {
        if (locale.equals(sourceLocale)) {
            return new Localized.Own<>(source());
        }
        List<EntryText> texts = chain(locale, locales);
        EntryText first = texts.get(0);
        Map<String, Value> values = new LinkedHashMap<>(source().values());
        for (int i = texts.size() - 1; i >= 0; i--) {
            texts.get(i).values().forEach((name, value) -> values.merge(name, value, Value::overlaidWith));
        }
        var text = first.with(values);
        return first.locale().equals(locale)
                ? new Localized.Own<>(text)
                : new Localized.Borrowed<>(text, first.locale());
    }
}

package org.approdo.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Suggestion;

/**
 * Takes translations that came back into the files of the site.
 *
 * <p>Every unit is judged alone: one that cannot be taken is reported and left as it was. Reports {@link Rule#UNKNOWN_UNIT},
 * {@link Rule#UNIT_REFUSED}, {@link Rule#UNIT_NUMBERS}, {@link Rule#UNIT_ALONE}, and what the formats do.
 */
public final class Importer {
    /** Larger files are refused before they are parsed, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private final Content content;
    private final PortalWords words;
    private final Settings settings;
    private final Diagnostics log;
    private final List<ChangedFile> files = new ArrayList<>();
    private int units;

    /**
     * How translations are recorded.
     *
     * @param day the date they get
     * @param method how they were made; else what the files say
     * @param reviewedBy who reviewed what a machine made
     */
    public record Settings(LocalDate day, Optional<Translation.Method> method, Optional<String> reviewedBy) {}

    private Importer(Content content, PortalWords words, Settings settings, Diagnostics log) {
        this.content = content;
        this.words = words;
        this.settings = settings;
        this.log = log;
    }

    /**
     * Writes nothing: it says what is to be written.
     *
     * @param content read without errors
     * @param words the portal's own, in every language of the site
     * @param delivered files that came back, with their formats
     */
    public static Imported read(
            Content content,
            PortalWords words,
            Map<SourceFile, ExchangeFormat> delivered,
            Settings settings,
            Diagnostics log) {
        var importer = new Importer(content, words, settings, log);
        var returned = new TreeMap<String, List<Returned>>();
        delivered.forEach((file, format) -> format.read(file, log)
                .forEach(u -> returned.computeIfAbsent(u.item() + ' ' + u.locale(), i -> new ArrayList<>())
                        .add(u)));
        returned.values().forEach(importer::take);
        importer.files.sort((a, b) -> a.path().compareTo(b.path()));
        return new Imported(importer.files, importer.units);
    }

    private void take(List<Returned> units) {
        Returned first = units.get(0);
        if (first.item().equals(PortalWords.ITEM)) {
            takeWords(units);
            return;
        }
        Optional<Entry> entry = content.entries().stream()
                .filter(e -> e.key().equals(first.item()))
                .findFirst();
        if (entry.isEmpty() || !words.locales().contains(first.locale())) {
            List<String> known = entry.isEmpty()
                    ? content.entries().stream().map(Entry::key).toList()
                    : words.locales().stream().map(LocaleTag::tag).toList();
            String name = entry.isEmpty() ? first.item() : first.locale().tag();
            units.forEach(u -> log.reportWithHint(Rule.UNKNOWN_UNIT, u.place(), Suggestion.hint(name, known), name));
            return;
        }
        if (first.locale().equals(entry.get().sourceLocale())) {
            units.forEach(u -> refuse(u, "this language is the item's source; change it in its file"));
            return;
        }
        if (!entry.get().facts().isWanted(first.locale())) {
            units.forEach(u -> refuse(u, "the item names the languages it is wanted in, and this is none of them"));
            return;
        }
        take(entry.get(), units);
    }

    private void takeWords(List<Returned> units) {
        LocaleTag locale = units.get(0).locale();
        if (!words.locales().contains(locale)) {
            String hint = Suggestion.hint(
                    locale.tag(), words.locales().stream().map(LocaleTag::tag).toList());
            units.forEach(u -> log.reportWithHint(Rule.UNKNOWN_UNIT, u.place(), hint, locale.tag()));
        } else if (locale.equals(words.source())) {
            units.forEach(u -> refuse(u, "this language is the source of the portal's words; change them in its file"));
        } else {
            new WordImporter(words, locale, log).take(units).ifPresent(t -> {
                files.add(t.file());
                this.units += t.units();
            });
        }
    }

    private void take(Entry entry, List<Returned> units) {
        LocaleTag locale = units.get(0).locale();
        Optional<EntryText> text = Optional.ofNullable(entry.texts().get(locale));
        EntryText source = text.map(entry::sourceOf).orElseGet(entry::source);
        Alignment alignment = Alignment.of(entry.type(), source, text);
        var selected = new UnitSelection(entry.type(), alignment, log);
        Map<String, UnitSelection.Chosen> chosen = selected.choose(units);
        Map<String, TranslationText.Taken> taken = new LinkedHashMap<>();
        chosen.forEach((key, c) -> taken.put(key, new TranslationText.Taken(c.words(), c.digest())));
        boolean changed = chosen.values().stream().anyMatch(UnitSelection.Chosen::changed);
        Optional<Translation> translation = text.flatMap(EntryText::translation);
        Translation.Method before = translation.map(Translation::method).orElse(Translation.Method.HUMAN);
        boolean complete = chosen.size() == alignment.pairs().size();
        Translation.Method method = method(chosen, before, translation.isEmpty() || complete);
        boolean approved = settings.method().isPresent() && complete && method != before;
        if (!changed && !approved) {
            return;
        }
        var empty = new TranslationKey(
                entry.sourceLocale(), List.of(), settings.day(), method, reviewer(translation), false);
        String path = entry.folder() + "/index." + locale + '.' + entry.type().extension();
        SourceFile file = text.map(EntryText::file).orElseGet(() -> new SourceFile(path, empty.newFile(entry.type())));
        Optional<TranslationText.Written> written =
                new TranslationText(entry.type(), source, alignment, file, taken).write();
        if (written.isEmpty()) {
            chosen.values()
                    .forEach(c -> refuse(c.unit(), "there is no place for it in " + path + "; write it there by hand"));
            return;
        }
        reportIncomplete(written.get(), chosen, path);
        boolean bodyMissing = text.isEmpty() && written.get().incomplete().contains("body");
        boolean nothing = text.isEmpty() && written.get().text().equals(file.text());
        if (bodyMissing || nothing) {
            return;
        }
        var key = new TranslationKey(
                source.locale(),
                changed ? written.get().digests() : alignment.remembered(),
                settings.day(),
                method,
                reviewer(translation),
                translation.map(Translation::inProgress).orElse(false));
        Translation.Method now = text.isEmpty() ? method : before;
        String brought =
                key.putInto(entry.type(), new SourceFile(path, written.get().text()), now);
        files.add(new ChangedFile(path, brought, text.isEmpty()));
        this.units += (int)
                chosen.values().stream().filter(UnitSelection.Chosen::changed).count();
    }

    /** The weakest of all; what the caller says holds alone where every passage came back. */
    private Translation.Method method(
            Map<String, UnitSelection.Chosen> chosen, Translation.Method before, boolean complete) {
        if (settings.method().isPresent()) {
            return complete
                    ? settings.method().get()
                    : weaker(before, settings.method().get());
        }
        Translation.Method method = before;
        for (UnitSelection.Chosen unit : chosen.values()) {
            method = weaker(method, unit.unit().method());
        }
        return method;
    }

    private static Translation.Method weaker(Translation.Method first, Translation.Method second) {
        List<Translation.Method> order =
                List.of(Translation.Method.MACHINE, Translation.Method.MACHINE_REVIEWED, Translation.Method.HUMAN);
        return order.get(Math.min(order.indexOf(first), order.indexOf(second)));
    }

    private Optional<String> reviewer(Optional<Translation> translation) {
        return settings.reviewedBy().or(() -> translation.flatMap(Translation::reviewedBy));
    }

    private void reportIncomplete(
            TranslationText.Written written, Map<String, UnitSelection.Chosen> chosen, String path) {
        for (String text : written.incomplete()) {
            chosen.values().stream()
                    .filter(c -> c.key().startsWith(text))
                    .findFirst()
                    .ifPresent(c -> log.report(Rule.UNIT_ALONE, c.unit().place(), text, path));
        }
    }

    private void refuse(Returned unit, String why) {
        log.report(Rule.UNIT_REFUSED, unit.place(), unit.id(), why);
    }
}

package org.approdo.schema;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.ContentType;
import org.approdo.content.field.Field;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;

/** The portal's words for those who write it, in the language it is written in first. */
final class Words {
    private final Definitions site;
    private final LocaleTag locale;

    Words(Definitions site) {
        this.site = site;
        this.locale = site.config().sourceLocale();
    }

    /** A message; its key when no language has it. */
    String of(String key) {
        return of(key, Map.of());
    }

    String of(String key, Map<String, ?> arguments) {
        return site.messages().text(locale, key, arguments).value().orElse(key);
    }

    String one(ContentType type) {
        return of("type." + type.name() + ".one");
    }

    String many(ContentType type) {
        return of("type." + type.name() + ".many");
    }

    String field(ContentType type, Field field) {
        String own = "field." + type.name() + '.' + field.name();
        String shared = "field." + field.name();
        return site.messages().has(own) ? of(own) : site.messages().has(shared) ? of(shared) : field.name();
    }

    String term(Vocabulary vocabulary, Term term) {
        if (vocabulary.languageNames()) {
            return site.config().locales().formats(locale).language(term.id());
        }
        return site.config().locales().chain(locale).stream()
                .filter(term.labels()::containsKey)
                .map(tag -> term.labels().getOrDefault(tag, term.id()))
                .findFirst()
                .orElse(term.id());
    }

    String weekday(DayOfWeek day) {
        return site.config().locales().formats(locale).weekday(day);
    }

    /** What a field looks like: at most so many characters, or an example. */
    Optional<String> hint(Field field) {
        String example = field.type().example();
        return field.max()
                .map(this::length)
                .or(() -> example.isEmpty() ? Optional.empty() : Optional.of(example(example)));
    }

    String length(int max) {
        return of("editor.length", Map.of("max", max));
    }

    String example(String example) {
        return of("editor.example", Map.of("example", example));
    }

    /** As content writes weekdays. */
    static String code(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static List<String> dayCodes() {
        return List.of(DayOfWeek.values()).stream().map(Words::code).toList();
    }
}

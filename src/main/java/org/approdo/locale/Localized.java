package org.approdo.locale;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something that exists per language, as one reader gets it: {@code Own | Borrowed(source) | Absent}. Says whose text is
 * shown, so that borrowed text is never passed off as the reader's language.
 */
public sealed interface Localized<T> {
    /** In the reader's language. */
    record Own<T>(T text) implements Localized<T> {}

    /** In another language, because the reader's has none. */
    record Borrowed<T>(T text, LocaleTag source) implements Localized<T> {}

    /** In no language of the chain. */
    record Absent<T>() implements Localized<T> {}

    /**
     * Chooses along a chain.
     *
     * @param chain as {@link Locales#chain} gives it, the reader's language first
     */
    static <T> Localized<T> choose(List<LocaleTag> chain, Function<LocaleTag, Optional<T>> texts) {
        for (LocaleTag tag : chain) {
            Optional<T> text = texts.apply(tag);
            if (text.isPresent()) {
                return tag.equals(chain.get(0)) ? new Own<>(text.get()) : new Borrowed<>(text.get(), tag);
            }
        }
        return new Absent<>();
    }

    default <R> R fold(Function<T, R> own, BiFunction<T, LocaleTag, R> borrowed, Supplier<R> absent) {
        if (this instanceof Own<T> o) {
            return own.apply(o.text);
        }
        if (this instanceof Borrowed<T> b) {
            return borrowed.apply(b.text, b.source);
        }
        return absent.get();
    }

    /** The value, whoever's it is. */
    default Optional<T> value() {
        return fold(Optional::of, (v, from) -> Optional.of(v), Optional::empty);
    }

    /** The language it is borrowed from. */
    default Optional<LocaleTag> from() {
        return fold(v -> Optional.<LocaleTag>empty(), (v, from) -> Optional.of(from), Optional::empty);
    }
}

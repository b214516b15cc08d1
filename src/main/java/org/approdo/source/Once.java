package org.approdo.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is dear, and made by the first who asks; others wait for it. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    public Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}

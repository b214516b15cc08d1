package org.approdo.architecturefixture.defaults.site;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

final class Forbidden {
    private Forbidden() {}

    static Locale locale() {
        return Locale.getDefault();
    }

    static Locale formatLocale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    static Supplier<Locale> reference() {
        return Locale::getDefault;
    }

    static Supplier<Locale> lambda() {
        return () -> Locale.getDefault();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static TimeZone timeZone() {
        return TimeZone.getDefault();
    }

    static Charset charset() {
        return Charset.defaultCharset();
    }
}

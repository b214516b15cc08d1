package org.approdo.render;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.source.Json;

/** What {@code times.js} says in a language, with gaps for times and days. */
final class TimesWords {
    private static final List<String> NAMES =
            List.of("open", "always", "today", "tomorrow", "day", "closed", "appointment", "holiday");
    private static final Map<String, String> GAPS = Map.of("time", "{time}", "day", "{day}");

    private TimesWords() {}

    static String of(Reader reader) {
        var words = new LinkedHashMap<String, Object>();
        NAMES.forEach(n -> words.put(n, reader.word("times." + n, GAPS)));
        words.put("days", weekdays(reader));
        return Json.write(words);
    }

    /** From Monday on. */
    static List<String> weekdays(Reader reader) {
        return List.of(DayOfWeek.values()).stream()
                .map(reader.formats()::weekday)
                .toList();
    }
}

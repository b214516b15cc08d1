package org.approdo.render;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.approdo.content.field.OpeningHours;
import org.approdo.content.field.Value;

/** Writes periods, weekdays and opening hours in the reader's language. */
final class TimeComposer {
    private final Reader reader;

    TimeComposer(Reader reader) {
        this.reader = reader;
    }

    /** One day, from day to day, or from time to time of one day. */
    String period(Value.Period period) {
        String from = moment(period.from(), period.timed());
        LocalDateTime end = period.end();
        if (end.equals(period.from())) {
            return from;
        }
        if (period.timed() && end.toLocalDate().equals(period.from().toLocalDate())) {
            return from + " – " + reader.formats().time(end);
        }
        return reader.word("value.period", Map.of("from", from, "to", moment(end, period.timed())));
    }

    private String moment(LocalDateTime at, boolean timed) {
        return timed ? reader.formats().dateTime(at) : reader.formats().date(at.toLocalDate());
    }

    String weekdays(Collection<DayOfWeek> days) {
        return days.isEmpty()
                ? ""
                : reader.formats()
                        .list(days.stream().map(reader.formats()::weekday).toList());
    }

    ValueView composeHours(OpeningHours hours) {
        if (hours.always()) {
            return ValueView.text("text", reader.word("hours.always"));
        }
        var rows = new ArrayList<ValueView.RowView>();
        for (DayOfWeek day : reader.formats().week()) {
            List<OpeningHours.Slot> slots = hours.weekly().getOrDefault(day, List.of());
            String times = slots.isEmpty() ? "" : join(slots);
            boolean appointment = hours.byAppointment().contains(day);
            String text = appointment
                    ? times.isEmpty()
                            ? reader.word("hours.by-appointment")
                            : times + " · " + reader.word("hours.by-appointment")
                    : times.isEmpty() ? reader.word("hours.closed") : times;
            rows.add(new ValueView.RowView(reader.formats().weekday(day), text, slots.isEmpty() && !appointment));
        }
        for (OpeningHours.Exceptional exception : hours.exceptions()) {
            if (!exception.to().isBefore(reader.site().day())) {
                String from = reader.formats().date(exception.from());
                String days = exception.from().equals(exception.to())
                        ? from
                        : reader.word(
                                "value.period",
                                Map.of("from", from, "to", reader.formats().date(exception.to())));
                String text = exception.open().isEmpty() ? reader.word("hours.closed") : join(exception.open());
                rows.add(new ValueView.RowView(days, text, true));
            }
        }
        return new ValueView("hours", "", Markup.NONE, Markup.NONE, "", List.of(), rows);
    }

    private static String join(List<OpeningHours.Slot> slots) {
        return String.join(", ", slots.stream().map(OpeningHours.Slot::toString).toList());
    }
}

package org.approdo.content.field;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.YamlNode;

/**
 * Decodes opening hours, weekdays and rhythms.
 *
 * <pre>
 * weekly: {mon: [09:00-12:30, 14:00-17:00]}
 * by-appointment: [fri]
 * exceptions: [{from: 2026-12-24, to: 2026-12-26, closed: true}, {from: 2026-12-31, open: [09:00-11:00]}]
 * </pre>
 *
 * <p>Reports {@link Rule#BAD_DAY}, {@link Rule#BAD_HOURS}, {@link Rule#OVERLAPPING_HOURS}, {@link
 * Rule#BACKWARD_PERIOD}, {@link Rule#BAD_RECURRENCE}.
 */
final class HoursReader {
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Pattern SLOT = Pattern.compile(FieldType.HOURS.form());

    private final ScalarReader scalars;
    private final Diagnostics log;

    HoursReader(ScalarReader scalars, Diagnostics log) {
        this.scalars = scalars;
        this.log = log;
    }

    private static Map<String, DayOfWeek> days() {
        var days = new LinkedHashMap<String, DayOfWeek>();
        List<String> words = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
        words.forEach(w -> days.put(w, DayOfWeek.of(words.indexOf(w) + 1)));
        return Map.copyOf(days);
    }

    Value readHours(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        var weekly = new TreeMap<DayOfWeek, List<OpeningHours.Slot>>();
        for (YamlNode.Member member : reader.members("weekly")) {
            DayOfWeek day = DAYS.get(member.key());
            if (day == null) {
                log.report(Rule.BAD_DAY, member.keySpan(), member.key());
            } else {
                weekly.put(day, readSlots(MappingReader.items(member.value(), log)));
            }
        }
        Set<DayOfWeek> byAppointment = reader.node("by-appointment")
                .map(n -> n instanceof YamlNode.Scalar s
                        ? MappingReader.flag(s, log).orElse(false) ? Set.of(DayOfWeek.values()) : Set.<DayOfWeek>of()
                        : readDays(reader.scalars("by-appointment")))
                .orElse(Set.of());
        var exceptions = new ArrayList<OpeningHours.Exceptional>();
        for (YamlNode node : reader.items("exceptions")) {
            MappingReader.mapping(node, log).flatMap(this::readException).ifPresent(exceptions::add);
        }
        reader.finish();
        return new Value.Hours(new OpeningHours(weekly, byAppointment, exceptions));
    }

    private Optional<OpeningHours.Exceptional> readException(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        reader.requiredText("from");
        Optional<LocalDate> from = reader.scalar("from").flatMap(scalars::readDate);
        Optional<LocalDate> to = reader.scalar("to").flatMap(scalars::readDate);
        List<OpeningHours.Slot> open = readSlots(reader.items("open"));
        boolean closed = reader.flag("closed");
        reader.finish();
        if (closed == !open.isEmpty()) {
            String hint = "write closed: true for days without hours, else open: and the hours";
            String found = closed ? "both" : "neither";
            log.reportWithHint(Rule.WRONG_SHAPE, mapping.span(), hint, "either 'closed: true' or 'open'", found);
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            log.report(Rule.BACKWARD_PERIOD, mapping.span());
        }
        return from.map(f -> new OpeningHours.Exceptional(f, to.orElse(f), open));
    }

    private List<OpeningHours.Slot> readSlots(List<YamlNode> nodes) {
        var slots = new ArrayList<OpeningHours.Slot>();
        for (YamlNode node : nodes) {
            Optional<YamlNode.Scalar> scalar = MappingReader.scalar(node, log);
            Optional<OpeningHours.Slot> slot = scalar.flatMap(s -> slot(s.text()));
            if (slot.isEmpty()) {
                scalar.ifPresent(s -> log.report(Rule.BAD_HOURS, s.span(), s.text()));
                continue;
            }
            if (!slots.isEmpty()
                    && slot.get().from().isBefore(slots.get(slots.size() - 1).until())) {
                log.report(Rule.OVERLAPPING_HOURS, node.span(), slot.get(), slots.get(slots.size() - 1));
            }
            slots.add(slot.get());
        }
        return List.copyOf(slots);
    }

    private static Optional<OpeningHours.Slot> slot(String text) {
        if (!SLOT.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] ends = text.split("-", 2);
        try {
            LocalTime from = LocalTime.parse(ends[0]);
            LocalTime until = ends[1].equals("24:00") ? LocalTime.MAX : LocalTime.parse(ends[1]);
            return from.isBefore(until) ? Optional.of(new OpeningHours.Slot(from, until)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Set<DayOfWeek> readDays(List<YamlNode.Scalar> words) {
        var days = new TreeSet<DayOfWeek>();
        for (YamlNode.Scalar word : words) {
            DayOfWeek day = DAYS.get(word.text());
            if (day == null) {
                log.report(Rule.BAD_DAY, word.span(), word.text());
            } else {
                days.add(day);
            }
        }
        return days;
    }

    Optional<Value> readRhythm(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        reader.requiredText("every");
        Optional<YamlNode.Scalar> every = reader.scalar("every");
        Set<DayOfWeek> days = readDays(reader.scalars("on"));
        Optional<LocalDate> until = reader.scalar("until").flatMap(scalars::readDate);
        reader.finish();
        every.filter(e -> !List.of("week", "month").contains(e.text()))
                .ifPresent(e -> log.report(Rule.BAD_RECURRENCE, e.span(), e.text()));
        return every.map(e -> new Value.Recurrence(new Rhythm(e.text().equals("month"), days, until)));
    }
}

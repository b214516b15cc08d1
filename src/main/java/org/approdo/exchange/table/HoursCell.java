package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.exchange.table.Cells.Cell;
import org.approdo.source.YamlNode;

/** Opening hours in a cell: {@code mon-fri 09:00-12:30 14:00-17:00; sat 9.00-12.00}, or those of one day. */
final class HoursCell {
    private static final String WEEKLY = "weekly";
    private static final Pattern BETWEEN_DAYS = Pattern.compile("[;\n|]");
    private static final Pattern DAYS = Pattern.compile("([^0-9:]+):?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern HOUR = Pattern.compile("(?<![0-9:.])([0-9]{1,2})(?:[:.]([0-9]{2}))?(?![0-9:.])");

    private final Labels labels;

    HoursCell(Labels labels) {
        this.labels = labels;
    }

    /** A week; what is no day or hour is left to the field's reader to name. */
    YamlNode week(Cell cell) {
        var days = new LinkedHashMap<String, YamlNode.Member>();
        for (String stretch : BETWEEN_DAYS.split(cell.text(), -1)) {
            if (stretch.isBlank()) {
                continue;
            }
            Matcher matcher = DAYS.matcher(stretch.strip());
            Cell whole = cell.part(stretch);
            List<String> names = matcher.matches() ? days(matcher.group(1)) : List.of("");
            Cell hours = matcher.matches() ? cell.part(matcher.group(2)) : whole;
            for (String name : names) {
                days.put(name, new YamlNode.Member(name, whole.place(), slots(hours)));
            }
        }
        YamlNode.Mapping weekly = new YamlNode.Mapping(cell.place(), List.copyOf(days.values()));
        return new YamlNode.Mapping(cell.place(), List.of(YamlNode.Member.of(WEEKLY, weekly)));
    }

    /** Days that have columns, over a week that had others, appointments and exceptions. */
    Optional<YamlNode> days(Map<String, Cell> cells, Optional<YamlNode> old) {
        Cell first = cells.values().iterator().next();
        Optional<YamlNode.Mapping> before =
                old.flatMap(o -> o instanceof YamlNode.Mapping m ? Optional.of(m) : Optional.empty());
        Optional<YamlNode.Mapping> week = before.flatMap(m -> m.member(WEEKLY))
                .flatMap(m -> m.value() instanceof YamlNode.Mapping w ? Optional.of(w) : Optional.empty());
        var days = new ArrayList<YamlNode.Member>();
        for (String day : Column.DAYS) {
            Cell cell = cells.get(day);
            if (cell == null) {
                week.flatMap(w -> w.member(day)).ifPresent(days::add);
            } else if (!cell.text().isEmpty()) {
                days.add(new YamlNode.Member(day, cell.place(), slots(cell)));
            }
        }
        var members = new ArrayList<YamlNode.Member>();
        if (!days.isEmpty()) {
            members.add(YamlNode.Member.of(WEEKLY, new YamlNode.Mapping(first.place(), days)));
        }
        before.ifPresent(
                m -> m.members().stream().filter(o -> !o.key().equals(WEEKLY)).forEach(members::add));
        return members.isEmpty() ? Optional.empty() : Optional.of(new YamlNode.Mapping(first.place(), members));
    }

    private List<String> days(String words) {
        var days = new ArrayList<String>();
        for (String word : words.strip().split("\\s*,\\s*|\\s+(?![-–])(?<![-–]\\s)", -1)) {
            String[] ends = word.split("\\s*[-–]\\s*", 2);
            String from = labels.day(ends[0]).orElse(ends[0]);
            String to = ends.length < 2 ? from : labels.day(ends[1]).orElse(ends[1]);
            int first = Column.DAYS.indexOf(from);
            int last = Column.DAYS.indexOf(to);
            if (first < 0 || last < first) {
                days.add(first < 0 ? from : to);
            } else {
                days.addAll(Column.DAYS.subList(first, last + 1));
            }
        }
        return days;
    }

    private static YamlNode slots(Cell cell) {
        var slots = new ArrayList<YamlNode>();
        for (String slot : cell.text().replaceAll("\\s*[-–]\\s*", "-").split("[,/\\s]+", -1)) {
            if (!slot.isEmpty()) {
                slots.add(new YamlNode.Scalar(cell.place().find(slot), padded(slot)));
            }
        }
        return new YamlNode.Sequence(cell.place(), slots);
    }

    /** {@code 9.00-12} is {@code 09:00-12:00}. */
    private static String padded(String slot) {
        return HOUR.matcher(slot).replaceAll(m -> {
            String minutes = m.group(2) == null ? "00" : m.group(2);
            return (m.group(1).length() == 1 ? "0" : "") + m.group(1) + ':' + minutes;
        });
    }
}

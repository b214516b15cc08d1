package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.exchange.table.Cells.Cell;
import org.approdo.source.YamlNode;

/** A language that is spoken somewhere: {@code ar}, {@code arabo (thu)}, {@code Ukrainian (mon, interpreter)}. */
final class LanguageCell {
    private static final Pattern SPOKEN = Pattern.compile("(.+?)\\s*\\(([^()]*)\\)");
    private static final List<String> MODES = List.of("spoken", "interpreter", "phone", "written");

    private final Labels labels;

    LanguageCell(Labels labels) {
        this.labels = labels;
    }

    /** What is no language, day or way of speaking is left to the field's reader to name. */
    YamlNode read(Cell cell) {
        Optional<String> plain = labels.term("languages", cell.text());
        Matcher spoken = SPOKEN.matcher(cell.text());
        var members = new ArrayList<YamlNode.Member>();
        if (plain.isPresent() || !spoken.matches()) {
            members.add(YamlNode.Member.of("code", new YamlNode.Scalar(cell.place(), plain.orElse(cell.text()))));
            return new YamlNode.Mapping(cell.place(), members);
        }
        String code = labels.term("languages", spoken.group(1)).orElse(spoken.group(1));
        members.add(YamlNode.Member.of(
                "code", new YamlNode.Scalar(cell.part(spoken.group(1)).place(), code)));
        var days = new ArrayList<YamlNode>();
        for (String word : spoken.group(2).strip().split("[,\\s]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            Cell place = cell.part(word);
            Optional<String> day = labels.day(word);
            boolean mode = day.isEmpty() && MODES.contains(word);
            if (mode) {
                members.add(YamlNode.Member.of("mode", new YamlNode.Scalar(place.place(), word)));
            } else {
                days.add(new YamlNode.Scalar(place.place(), day.orElse(word)));
            }
        }
        if (!days.isEmpty()) {
            members.add(1, YamlNode.Member.of("days", new YamlNode.Sequence(cell.place(), days)));
        }
        return new YamlNode.Mapping(cell.place(), members);
    }
}

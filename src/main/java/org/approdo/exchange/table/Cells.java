package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.source.Span;

/** Several values in one cell, with {@code |} between them; {@code \|} is a character. */
final class Cells {
    private static final String BETWEEN = " | ";
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private Cells() {}

    /**
     * A cell and where it stands.
     *
     * @param text without blanks around it
     */
    record Cell(Span place, String text) {
        Cell {
            text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        }

        /** A part of it; where it stands, if it is found there as it is. */
        Cell part(String words) {
            return new Cell(place.find(words.strip()), words.strip().replace("\\|", "|"));
        }

        /** Whether it holds a value in the manner of YAML. */
        boolean isYaml() {
            return text.startsWith("{") || text.startsWith("[");
        }
    }

    /** What stands between bars, empty places too; all of it where there is no bar. */
    static List<Cell> byBars(Cell cell) {
        return split(cell, BAR);
    }

    /** What stands between bars, line breaks or something else, whichever of them it has first. */
    static List<Cell> apart(Cell cell, Pattern otherwise) {
        Pattern by =
                BAR.matcher(cell.text()).find() ? BAR : cell.text().contains("\n") ? Pattern.compile("\n") : otherwise;
        return split(cell, by).stream().filter(c -> !c.text().isEmpty()).toList();
    }

    private static List<Cell> split(Cell cell, Pattern by) {
        var parts = new ArrayList<Cell>();
        for (String part : by.split(cell.text(), -1)) {
            parts.add(cell.part(part));
        }
        return parts;
    }

    /** Empty when all of them are. */
    static String joined(List<String> values) {
        return values.stream().allMatch(String::isEmpty)
                ? ""
                : values.stream().map(v -> v.replace("|", "\\|")).collect(Collectors.joining(BETWEEN));
    }
}

package org.approdo.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.approdo.editorial.TranslationStatus;
import org.approdo.editorial.TranslationStatus.Orphan;
import org.approdo.editorial.TranslationStatus.Row;
import org.approdo.editorial.TranslationStatus.State;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Messages;

/** Prints how translations stand: totals for each language, then what is to be done. */
final class StatusPrinter {
    private static final List<State> COLUMNS = List.of(
            State.SOURCE,
            State.CURRENT,
            State.MACHINE,
            State.STALE,
            State.STALE_BY_SOURCE,
            State.UNPINNED,
            State.IN_PROGRESS,
            State.STUB,
            State.IDENTICAL,
            State.MISSING,
            State.EXCLUDED,
            State.ORPHAN);

    private final PrintWriter out;
    private final List<LocaleTag> locales;
    private final Messages messages;
    private final Colours colours;

    StatusPrinter(PrintWriter out, List<LocaleTag> locales, Messages messages, Colours colours) {
        this.out = out;
        this.locales = locales;
        this.messages = messages;
        this.colours = colours;
    }

    /**
     * @param status whose totals are printed
     * @param rows what is listed
     */
    void print(TranslationStatus status, List<Row> rows, List<Orphan> orphans, StatusCommand.Format format) {
        boolean markdown = format == StatusCommand.Format.MD;
        List<List<String>> table = totals(status);
        if (markdown) {
            printMarkdown("Translations", table);
        } else {
            printAligned(table);
        }
        List<Row> there = rows.stream().filter(r -> r.state() != State.MISSING).toList();
        List<List<String>> open = new ArrayList<>();
        open.add(List.of("since", "state", "file"));
        there.forEach(r -> open.add(List.of(r.date().map(Object::toString).orElse("-"), r.words(), r.path())));
        orphans.forEach(o -> open.add(List.of("-", "orphan, its source is gone", o.path())));
        List<List<String>> missing = new ArrayList<>();
        missing.add(List.of("item", "missing, and what readers get"));
        missing(rows).forEach((folder, words) -> missing.add(List.of(folder, words)));
        for (List<List<String>> part : List.of(open, missing)) {
            if (part.size() > 1 && markdown) {
                printMarkdown(part == open ? "To do" : "Missing", part);
            } else if (part.size() > 1) {
                out.println();
                printAligned(part);
            }
        }
        if (open.size() + missing.size() == 2) {
            out.println();
            out.println("nothing to list");
        }
    }

    private List<List<String>> totals(TranslationStatus status) {
        var byLocale = new TreeMap<LocaleTag, Map<State, Integer>>();
        locales.forEach(l -> byLocale.put(l, status.totals(l)));
        List<State> columns = COLUMNS.stream()
                .filter(s -> byLocale.values().stream().anyMatch(t -> t.getOrDefault(s, 0) > 0))
                .toList();
        List<List<String>> table = new ArrayList<>();
        var head = new ArrayList<>(List.of("language"));
        columns.forEach(s -> head.add(s.word()));
        head.add("words missing");
        table.add(head);
        for (LocaleTag locale : locales) {
            var line = new ArrayList<>(List.of(locale.tag()));
            columns.forEach(s -> line.add(
                    String.valueOf(byLocale.getOrDefault(locale, Map.of()).getOrDefault(s, 0))));
            line.add(String.valueOf(messages.missing(locale)));
            table.add(line);
        }
        return table;
    }

    /** {@code ar, zh: en; ro: it}, by the folder of the item. */
    private static Map<String, String> missing(List<Row> rows) {
        var byFolder = new TreeMap<String, Map<String, List<String>>>();
        for (Row row : rows) {
            if (row.state() == State.MISSING) {
                byFolder.computeIfAbsent(row.entry().folder(), f -> new TreeMap<>())
                        .computeIfAbsent(row.shownIn().tag(), l -> new ArrayList<>())
                        .add(row.locale().tag());
            }
        }
        var words = new TreeMap<String, String>();
        byFolder.forEach((folder, shown) -> words.put(
                folder,
                shown.entrySet().stream()
                        .map(e -> String.join(", ", e.getValue()) + " -> " + e.getKey())
                        .collect(Collectors.joining("; "))));
        return words;
    }

    /** Numbers to the right; the last column as long as it is. */
    private void printAligned(List<List<String>> table) {
        int columns = table.get(0).size();
        var widths = new int[columns];
        table.forEach(line -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        for (List<String> line : table) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < columns; i++) {
                boolean number = isNumber(table, i);
                String pattern = "%" + (number ? "" : "-") + widths[i] + "s";
                cells.add(String.format(Locale.ROOT, pattern, line.get(i)));
            }
            String words = String.join("  ", cells).stripTrailing();
            out.println(line == table.get(0) ? colours.bold(words) : words);
        }
    }

    private static boolean isNumber(List<List<String>> table, int column) {
        return table.stream().skip(1).allMatch(line -> line.get(column).matches("\\d+"));
    }

    private void printMarkdown(String title, List<List<String>> table) {
        out.println("## " + title);
        out.println();
        for (List<String> line : table) {
            out.println("| " + String.join(" | ", line) + " |");
            if (line == table.get(0)) {
                var rule = new String[line.size()];
                for (int i = 0; i < rule.length; i++) {
                    rule[i] = isNumber(table, i) ? "--:" : "---";
                }
                out.println("| " + Arrays.stream(rule).collect(Collectors.joining(" | ")) + " |");
            }
        }
        out.println();
    }
}

package org.approdo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * Reads PO that {@link PoWriter} wrote and a tool worked on. An entry that is fuzzy is not done; one that is obsolete, or has
 * no context, is passed over.
 *
 * <p>Reports {@link Rule#BAD_EXCHANGE_FILE} for a line that is no PO, and leaves its entry out.
 */
final class PoReader {
    private static final Pattern LINE =
            Pattern.compile("(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\\[\\d+])\\s*)?\"(.*)\"\\s*");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)");
    private static final Pattern LANGUAGE = Pattern.compile("(?m)^Language:\\s*(\\S+)");

    private final SourceFile file;
    private final Diagnostics log;
    private final List<Returned> units = new ArrayList<>();
    private Optional<LocaleTag> locale = Optional.empty();
    /** Of the entry that is being read: by keyword what was written behind it. */
    private final Map<String, StringBuilder> entry = new TreeMap<>();

    private String keyword = "";
    private boolean fuzzy;
    private boolean sound = true;
    private Optional<Span> start = Optional.empty();

    private PoReader(SourceFile file, Diagnostics log) {
        this.file = file;
        this.log = log;
    }

    static List<Returned> read(SourceFile file, Diagnostics log) {
        return new PoReader(file, log).read();
    }

    private List<Returned> read() {
        String text = file.text();
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            Span line = file.span(from, end);
            readLine(line, text.substring(from, end).strip());
            from = end + 1;
        }
        endEntry();
        return locale.isPresent() ? units : List.of();
    }

    private void readLine(Span span, String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("#")) {
            // comments stand above their entry
            if (entry.containsKey("msgstr") || !sound) {
                endEntry();
            }
            fuzzy = fuzzy || (line.startsWith("#,") && line.contains("fuzzy"));
            return;
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || (matcher.group(1) == null && keyword.isEmpty())) {
            if (sound) {
                log.report(Rule.BAD_EXCHANGE_FILE, span, "PO", "this line is neither a comment nor a quoted text");
            }
            sound = false;
            return;
        }
        if (matcher.group(1) != null) {
            boolean next = matcher.group(1).equals("msgctxt")
                    || (matcher.group(1).equals("msgid") && !keyword.equals("msgctxt"));
            if (next && (entry.containsKey("msgstr") || !sound)) {
                endEntry();
            }
            keyword = matcher.group(1);
            start = start.isEmpty() ? Optional.of(span) : start;
            entry.put(keyword, new StringBuilder());
        }
        StringBuilder words = entry.get(keyword);
        if (words != null) {
            words.append(unescaped(matcher.group(2)));
        }
    }

    private void endEntry() {
        String id = of("msgctxt");
        if (sound && entry.containsKey("msgid") && of("msgid").isEmpty() && id.isEmpty()) {
            readHeader(of("msgstr"));
        } else if (sound && locale.isPresent() && id.contains("#")) {
            units.add(new Returned(
                    start.orElseGet(file::start),
                    locale.get(),
                    id,
                    of("msgid"),
                    of("msgstr"),
                    fuzzy ? Returned.Verdict.OPEN : Returned.Verdict.DONE,
                    Translation.Method.HUMAN));
        } else if (sound && locale.isEmpty() && entry.containsKey("msgid")) {
            log.report(Rule.BAD_EXCHANGE_FILE, file.start(), "PO", "its header names no language");
        }
        entry.clear();
        keyword = "";
        fuzzy = false;
        sound = true;
        start = Optional.empty();
    }

    private void readHeader(String header) {
        Matcher language = LANGUAGE.matcher(header);
        if (language.find()) {
            locale = LocaleTag.parse(language.group(1).replace('_', '-'));
        }
    }

    private String of(String name) {
        StringBuilder words = entry.get(name);
        return words == null ? "" : words.toString();
    }

    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'x' -> escape.length() == 1 ? "x" : Character.toString(Integer.parseInt(escape.substring(1), 16));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> Character.toString(Integer.parseInt(escape, 8));
            default -> escape;
        };
    }
}

package org.approdo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * Reads XLIFF 2 that {@link XliffWriter} wrote and a tool worked on.
 *
 * <p>A document type is refused before the parser sees the file: nothing in it is expanded or fetched. Reports {@link
 * Rule#BAD_EXCHANGE_FILE}.
 */
final class XliffReader {
    private static final Pattern PLACE =
            Pattern.compile("<(?:[\\w.-]+:)?(file|unit)\\s[^>]*?\\bid\\s*=\\s*[\"']([^\"']*)");

    private final SourceFile file;
    private final Diagnostics log;
    private final Map<String, Span> places = new TreeMap<>();

    private XliffReader(SourceFile file, Diagnostics log) {
        this.file = file;
        this.log = log;
    }

    static List<Returned> read(SourceFile file, Diagnostics log) {
        return new XliffReader(file, log).read();
    }

    private List<Returned> read() {
        int type = file.text().indexOf("<!DOCTYPE");
        if (type >= 0) {
            log.report(
                    Rule.BAD_EXCHANGE_FILE,
                    file.span(type, type + "<!DOCTYPE".length()),
                    "XLIFF",
                    "it declares a document type");
            return List.of();
        }
        findPlaces();
        var units = new ArrayList<Returned>();
        try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MINIMAL)) {
            reader.open(file.text());
            Optional<LocaleTag> locale = Optional.empty();
            String item = "";
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isStartXliff()) {
                    String tag = event.getStartXliffData().getTargetLanguage();
                    locale = LocaleTag.parse(tag == null ? "" : tag);
                    if (locale.isEmpty()) {
                        log.report(Rule.BAD_EXCHANGE_FILE, file.start(), "XLIFF", "it names no target language");
                        return List.of();
                    }
                } else if (event.isStartFile()) {
                    StartFileData start = event.getStartFileData();
                    item = start.getOriginal() == null ? start.getId() : start.getOriginal();
                } else if (event.isUnit() && locale.isPresent()) {
                    units.add(unit(event.getUnit(), item, locale.get()));
                }
            }
        } catch (XLIFFException e) {
            log.report(Rule.BAD_EXCHANGE_FILE, place(e), "XLIFF", words(e));
            return List.of();
        }
        return units;
    }

    private Returned unit(net.sf.okapi.lib.xliff2.core.Unit unit, String item, LocaleTag locale) {
        var source = new StringBuilder();
        var target = new StringBuilder();
        TargetState state = TargetState.FINAL;
        for (var part : unit) {
            source.append(InlineCodes.words(part.getSource()));
            if (part.hasTarget()) {
                target.append(InlineCodes.words(part.getTarget()));
            }
            if (part instanceof Segment segment && segment.getState().compareTo(state) < 0) {
                state = segment.getState();
            }
        }
        String key = unit.getName() == null ? unit.getId() : unit.getName();
        return new Returned(
                places.getOrDefault(XliffId.ofItem(item) + ' ' + unit.getId(), file.start()),
                locale,
                item + '#' + key,
                source.toString(),
                target.toString(),
                state == TargetState.INITIAL ? Returned.Verdict.OPEN : Returned.Verdict.DONE,
                state == TargetState.TRANSLATED ? Translation.Method.MACHINE : Translation.Method.HUMAN);
    }

    /** The library's events do not say where they come from. */
    private void findPlaces() {
        String item = "";
        for (Matcher element = PLACE.matcher(file.text()); element.find(); ) {
            if (element.group(1).equals("file")) {
                item = element.group(2);
            } else {
                places.putIfAbsent(item + ' ' + element.group(2), file.span(element.start(), element.end()));
            }
        }
    }

    private Span place(XLIFFException e) {
        Matcher row = Pattern.compile("(?i)(?:row,col.*?\\[|line )(\\d{1,9})").matcher(String.valueOf(e.getMessage()));
        return row.find() ? file.wholeLine(Integer.parseInt(row.group(1))) : file.start();
    }

    private static String words(XLIFFException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}

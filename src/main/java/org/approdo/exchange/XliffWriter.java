package org.approdo.exchange;

import java.io.StringWriter;
import net.sf.okapi.lib.xliff2.core.MidFileData;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import org.approdo.content.Translation;

/**
 * Writes XLIFF 2.0: a {@code <file>} for each item, a {@code <unit>} with one segment for each of its passages.
 *
 * <p>States: {@code initial} for what is missing or stale, {@code translated} for what a machine made, {@code reviewed} for
 * what a person reviewed after it, {@code final} for what a person made. Notes say where the source stands, and what it
 * said before.
 *
 * @see <a href="https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html">XLIFF 2.0</a>
 */
public final class XliffWriter {
    private XliffWriter() {}

    /** The text of a file in UTF-8. */
    public static String write(Catalog catalog) {
        var text = new StringWriter();
        try (var writer = new net.sf.okapi.lib.xliff2.writer.XLIFFWriter()) {
            writer.create(text, catalog.source().tag(), catalog.target().tag());
            writer.setLineBreak("\n");
            writer.setUseIndentation(true);
            writer.setWithOriginalData(true);
            writer.writeStartDocument(startDocument(catalog), null);
            String item = "";
            for (Unit unit : catalog.units()) {
                if (!unit.item().equals(item)) {
                    if (!item.isEmpty()) {
                        writer.writeEndFile();
                    }
                    item = unit.item();
                    var file = new StartFileData(XliffId.ofItem(item));
                    file.setOriginal(item);
                    writer.writeStartFile(file);
                    writer.writeMidFile(new MidFileData());
                }
                writer.writeUnit(unit(unit));
            }
            if (!item.isEmpty()) {
                writer.writeEndFile();
            }
            writer.writeEndDocument();
        }
        return text.toString();
    }

    private static StartXliffData startDocument(Catalog catalog) {
        var start = new StartXliffData("2.0");
        start.setSourceLanguage(catalog.source().tag());
        start.setTargetLanguage(catalog.target().tag());
        return start;
    }

    private static net.sf.okapi.lib.xliff2.core.Unit unit(Unit unit) {
        var written = new net.sf.okapi.lib.xliff2.core.Unit(XliffId.ofKey(unit.key()));
        written.setName(unit.key());
        written.setPreserveWS(true);
        note(written, "location", unit.origin());
        unit.previous().ifPresent(p -> note(written, "previous-source", p));
        Segment segment = written.appendSegment();
        segment.setPreserveWS(true);
        InlineCodes.append(unit.source(), unit.source(), segment.getSource());
        segment.setState(state(unit));
        unit.target().ifPresent(target -> {
            segment.setTarget("");
            InlineCodes.append(target, unit.source(), segment.getTarget());
        });
        return written;
    }

    private static void note(net.sf.okapi.lib.xliff2.core.Unit unit, String category, String text) {
        var note = new Note(text);
        note.setCategory(category);
        unit.addNote(note);
    }

    private static TargetState state(Unit unit) {
        if (unit.state() != Unit.State.CURRENT) {
            return TargetState.INITIAL;
        }
        return switch (unit.method().orElse(Translation.Method.MACHINE)) {
            case MACHINE -> TargetState.TRANSLATED;
            case MACHINE_REVIEWED -> TargetState.REVIEWED;
            case HUMAN -> TargetState.FINAL;
        };
    }
}

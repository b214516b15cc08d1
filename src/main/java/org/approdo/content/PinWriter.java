package org.approdo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/** Writes anew what a translation says of its source; every other byte of the file stays. */
public final class PinWriter {
    private record Splice(int end, String words) {}

    private final SourceFile file;
    private final YamlNode.Mapping mapping;
    /** By their first character. */
    private final TreeMap<Integer, Splice> splices = new TreeMap<>();

    private PinWriter(SourceFile file, YamlNode.Mapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /**
     * The text of a translation's file with other digests.
     *
     * @param finished the day it was finished: becomes its date, and it is no longer in progress; empty leaves both
     * @throws IllegalArgumentException when it is no translation
     */
    public static String pinned(EntryText text, String digests, Optional<LocalDate> finished) {
        Translation translation =
                text.translation().orElseThrow(() -> new IllegalArgumentException("no translation: " + text.file()));
        var writer = new PinWriter(text.file(), translationOf(text.file()));
        writer.splices.put(
                translation.digestsSpan().start(),
                new Splice(translation.digestsSpan().end(), '"' + digests + '"'));
        finished.ifPresent(day -> {
            writer.setDate(day, translation.digestsSpan().end());
            writer.removeStatus();
        });
        return writer.applied();
    }

    private static YamlNode.Mapping translationOf(SourceFile file) {
        var ignored = new Diagnostics();
        Optional<YamlNode.Mapping> mapping = file.path().endsWith(".md")
                ? FrontMatter.read(file, ignored).map(FrontMatter::mapping)
                : YamlReader.readMapping(file, ignored);
        return mapping.flatMap(m -> m.member("translation"))
                .flatMap(m -> m.value() instanceof YamlNode.Mapping t ? Optional.of(t) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("no translation: " + file.path()));
    }

    /** {@code {source: it, …}} in one line, or each member on a line of its own. */
    private boolean isFlow() {
        return mapping.span().text().startsWith("{");
    }

    private void setDate(LocalDate day, int behindDigests) {
        Optional<YamlNode.Member> written = mapping.member("date");
        if (written.isPresent()) {
            YamlNode value = written.get().value();
            boolean empty = value.span().text().isBlank();
            int start = empty ? written.get().keySpan().end() + 1 : value.span().start();
            splices.put(start, new Splice(empty ? start : value.span().end(), (empty ? " " : "") + day));
        } else if (isFlow()) {
            splices.put(behindDigests, new Splice(behindDigests, ", date: " + day));
        } else {
            int next = nextLine(behindDigests);
            int key = mapping.members().get(0).keySpan().start();
            String indentation = file.text().substring(lineStart(key), key);
            boolean last = next == file.text().length() && !file.text().endsWith("\n");
            String line = indentation + "date: " + day;
            splices.put(next, new Splice(next, last ? lineEnd() + line : line + lineEnd()));
        }
    }

    private void removeStatus() {
        List<YamlNode.Member> members = mapping.members();
        for (int i = 0; i < members.size(); i++) {
            YamlNode.Member member = members.get(i);
            if (!member.key().equals("status")) {
                continue;
            }
            int start = member.keySpan().start();
            int end = member.value().span().end();
            if (!isFlow()) {
                start = lineStart(start);
                end = nextLine(end);
            } else if (i > 0) {
                start = members.get(i - 1).value().span().end();
            } else if (members.size() > 1) {
                end = members.get(1).keySpan().start();
            }
            splices.merge(start, new Splice(end, ""), (a, b) -> new Splice(b.end, a.words));
        }
    }

    private String applied() {
        var result = new StringBuilder(file.text());
        for (Map.Entry<Integer, Splice> splice : splices.descendingMap().entrySet()) {
            result.replace(splice.getKey(), splice.getValue().end, splice.getValue().words);
        }
        return result.toString();
    }

    private String lineEnd() {
        return file.text().contains("\r\n") ? "\r\n" : "\n";
    }

    private int lineStart(int offset) {
        return file.text().lastIndexOf('\n', offset - 1) + 1;
    }

    private int nextLine(int offset) {
        int newline = file.text().indexOf('\n', offset);
        return newline < 0 ? file.text().length() : newline + 1;
    }
}

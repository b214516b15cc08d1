package org.approdo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.markdown.Block;
import org.approdo.markdown.Document;
import org.approdo.markdown.MarkdownReader;
import org.approdo.markdown.Place;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Reads the passages of an item's file: the same blocks as its ledger, in the same order.
 *
 * <p>Reads the file again, since values do not know their place. For those who write texts, such as translations that
 * come back; pages have no need of it.
 */
public final class Passages {
    private final SourceFile file;
    private final Diagnostics log;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(SourceFile file, Diagnostics log) {
        this.file = file;
        this.log = log;
    }

    /** Of a file that was read without errors before. */
    public static List<Passage> of(ContentType type, SourceFile file) {
        return read(type, file, new Diagnostics());
    }

    /** Reports what reading an item's file does, but for the values that are no text. */
    public static List<Passage> read(ContentType type, SourceFile file, Diagnostics log) {
        var reader = new Passages(file, log);
        if (!type.prose()) {
            YamlReader.readMapping(file, log).ifPresent(m -> reader.collect(type.fields(), "", m));
            return reader.passages;
        }
        FrontMatter.read(file, log).ifPresent(front -> {
            reader.collect(type.fields(), "", front.mapping());
            String markdown = file.text().substring(front.bodyStart());
            Document body = MarkdownReader.readProse(markdown, Place.from(file, front.bodyStart()), log);
            reader.add("body", body, file.text(), Optional.empty());
        });
        return reader.passages;
    }

    private void collect(List<Field> fields, String prefix, YamlNode.Mapping mapping) {
        for (Field field : fields) {
            mapping.member(field.name()).ifPresent(m -> {
                if (field.many() && m.value() instanceof YamlNode.Sequence values) {
                    collectAll(field, prefix + field.name(), values);
                } else {
                    collect(field, prefix + field.name(), m.value());
                }
            });
        }
    }

    private void collect(Field field, String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && field.translatable() && field.type() == FieldType.TEXT) {
            addText(key, scalar, true);
        } else if (node instanceof YamlNode.Scalar scalar
                && field.translatable()
                && field.type() == FieldType.MARKDOWN) {
            var text = new SourceFile(file.path(), scalar.text());
            Document document = MarkdownReader.readField(scalar.text(), Place.from(text, 0), log);
            add(key, document, scalar.text(), Optional.of(scalar));
        } else if (node instanceof YamlNode.Mapping mapping && field.type() == FieldType.IMAGE) {
            mapping.member("alt").ifPresent(m -> {
                if (m.value() instanceof YamlNode.Scalar alt) {
                    addText(key + ".alt", alt, false);
                }
            });
        } else if (node instanceof YamlNode.Sequence items && field.type() == FieldType.LIST) {
            collectAll(field.item().orElse(field), key, items);
        } else if (node instanceof YamlNode.Mapping mapping) {
            collect(field.parts(), key + '.', mapping);
        }
    }

    private void collectAll(Field item, String key, YamlNode.Sequence items) {
        for (int i = 0; i < items.items().size(); i++) {
            collect(item, key + '[' + i + ']', items.items().get(i));
        }
    }

    private void addText(String key, YamlNode.Scalar scalar, boolean stripped) {
        String words = stripped ? scalar.text().strip() : scalar.text();
        if (!words.isBlank()) {
            int start = scalar.text().indexOf(words);
            passages.add(new Passage(
                    key, Ledger.digest(words), words, file, Optional.of(scalar), start, start + words.length(), 0));
        }
    }

    /**
     * @param text what the spans of the document are offsets into
     */
    private void add(String key, Document document, String text, Optional<YamlNode.Scalar> scalar) {
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (!block.text().isEmpty()) {
                int start = withIndentation(text, block.span().start());
                String written = text.substring(start, block.span().end()).stripTrailing();
                int level = block.isHeading()
                        ? document.headings().get(block.heading()).level()
                        : 0;
                passages.add(new Passage(
                        key + ':' + (i + 1),
                        Ledger.digest(block.text()),
                        written.replace("\r\n", "\n"),
                        file,
                        scalar,
                        start,
                        start + written.length(),
                        level));
            }
        }
    }

    /** Blanks in front of a block belong to it: they make code of it, or bear the lines below. */
    private static int withIndentation(String text, int start) {
        int from = start;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        return from == 0 || text.charAt(from - 1) == '\n' ? from : start;
    }
}

package org.approdo.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Document;
import org.approdo.markdown.Part;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * One language's file of an item.
 *
 * @param values the fields, in the order of the type: all of them in the source, translatable ones in a translation
 * @param body the prose; empty for a record
 * @param translation absent in the source
 * @param ledger the blocks of its text with their digests, in order
 * @param spotted what rules judge later
 */
public record EntryText(
        LocaleTag locale,
        SourceFile file,
        Map<String, Value> values,
        Document body,
        Optional<Translation> translation,
        List<LedgerBlock> ledger,
        Spotted spotted) {
    public EntryText {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same text with other fields. */
    EntryText with(Map<String, Value> others) {
        return new EntryText(locale, file, others, body, translation, ledger, spotted);
    }

    /** Holds its words small from now on. */
    void compact() {
        body.compact();
        file.compact();
    }

    public Optional<Value> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The links, pictures and shortcodes of its prose, in fields and below them. */
    public List<Part> mentions() {
        var mentions = new ArrayList<Part>();
        values.values().forEach(v -> collect(v, mentions));
        mentions.addAll(body.mentions());
        return mentions;
    }

    private static void collect(Value value, List<Part> mentions) {
        if (value instanceof Value.Prose prose) {
            mentions.addAll(prose.document().mentions());
        } else if (value instanceof Value.Items items) {
            items.values().forEach(v -> collect(v, mentions));
        } else if (value instanceof Value.Group group) {
            group.parts().values().forEach(v -> collect(v, mentions));
        }
    }

    /** Where a field's value stands. Reads the file again: values do not know their place. For diagnostics alone. */
    public Span place(String field) {
        var ignored = new Diagnostics();
        Optional<YamlNode.Mapping> mapping = file.path().endsWith(".md")
                ? FrontMatter.read(file, ignored).map(FrontMatter::mapping)
                : YamlReader.readMapping(file, ignored);
        return mapping.flatMap(m -> m.member(field)).map(m -> m.value().span()).orElse(file.start());
    }

    /** A translation in which nothing is translated; it counts as missing. */
    public boolean isStub() {
        return translation.isPresent() && ledger.isEmpty();
    }

    /** Whether readers get it: not a stub, nor a translation that somebody still works on. */
    public boolean isShown() {
        return !isStub() && !isInProgress();
    }

    /** A translation that somebody still works on. */
    public boolean isInProgress() {
        return translation.map(Translation::inProgress).orElse(false);
    }
}

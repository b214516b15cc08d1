package org.approdo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Document;

/**
 * The anchors of every text's headings, equal in every language: a translation takes its source's, heading by heading. One
 * whose headings are others keeps its own.
 */
public final class Anchors {
    private final Map<String, Map<LocaleTag, List<String>>> byItem = new LinkedHashMap<>();

    private Anchors() {}

    static Anchors build(Content content) {
        var anchors = new Anchors();
        for (Entry entry : content.entries()) {
            Document source = entry.source().body();
            var ofItem = new LinkedHashMap<LocaleTag, List<String>>();
            entry.texts().values().forEach(t -> ofItem.put(t.locale(), of(t, source)));
            anchors.byItem.put(entry.key(), ofItem);
        }
        return anchors;
    }

    private static List<String> of(EntryText text, Document source) {
        return text.body().hasHeadingsOf(source)
                ? source.anchors()
                : text.body().anchors();
    }

    /** One anchor for each heading of a text's prose. */
    public List<String> of(Entry entry, LocaleTag locale) {
        return byItem.getOrDefault(entry.key(), Map.of()).getOrDefault(locale, List.of());
    }
}

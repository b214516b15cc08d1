package org.approdo.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Json;

/**
 * Writes by what results can be narrowed.
 *
 * <pre>
 * { kind:  [["guides", "Guida", runs], …],      what it is
 *   area:  [["lombardia", "Lombardia", runs], …],   where; what lies in a region lies in its country too
 *   topic: [["topics/family", "Ricongiungimento …", runs], …] }
 * runs := [left out, taken, left out, …]        over all pages of the site, whatever their language
 * </pre>
 */
final class FacetWriter {
    private final SiteTexts texts;
    private final Map<String, Map<String, Facet>> facets = new LinkedHashMap<>();

    /** A value, and for each page of the site whether it has it. */
    private record Facet(Function<LocaleTag, String> label, List<Boolean> taken) {}

    FacetWriter(SiteTexts texts) {
        this.texts = texts;
        List.of("kind", "area", "topic").forEach(f -> facets.put(f, new LinkedHashMap<>()));
        for (int i = 0; i < texts.entries().size(); i++) {
            collect(texts.entries().get(i), i);
        }
    }

    private void collect(Entry entry, int page) {
        add("kind", entry.type().name(), l -> texts.kind(entry.type(), l), page);
        for (Entry area : texts.areas(entry)) {
            add("area", area.id(), l -> texts.title(area, l), page);
        }
        texts.topics(entry).forEach(t -> add("topic", t.vocabulary() + '/' + t.term(), l -> texts.label(t, l), page));
    }

    private void add(String facet, String value, Function<LocaleTag, String> label, int page) {
        Map<String, Facet> values = facets.getOrDefault(facet, Map.of());
        values.computeIfAbsent(value, v -> new Facet(label, none())).taken().set(page, true);
    }

    private List<Boolean> none() {
        return new ArrayList<>(Collections.nCopies(texts.entries().size(), false));
    }

    String write(LocaleTag locale) {
        var written = new LinkedHashMap<String, Object>();
        facets.forEach((facet, values) -> {
            var list = new ArrayList<List<Object>>();
            values.forEach((id, value) -> list.add(List.of(id, value.label().apply(locale), Runs.of(value.taken()))));
            written.put(facet, list);
        });
        return Json.write(written);
    }
}

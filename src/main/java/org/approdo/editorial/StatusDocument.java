package org.approdo.editorial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.content.Entry;
import org.approdo.content.SiteConfig;
import org.approdo.content.field.Value;
import org.approdo.editorial.TranslationStatus.Orphan;
import org.approdo.editorial.TranslationStatus.Row;
import org.approdo.editorial.TranslationStatus.State;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Messages;
import org.approdo.locale.SiteLocale;
import org.approdo.source.Json;

/**
 * How translations stand, for other programs. Members may come, none goes or changes while {@code version} is 1;
 * src/docs/translating.md has them all.
 *
 * <pre>
 * {"version":1, "day":"2026-11-28", "source-locale":"it",
 *  "locales":[{"locale":"ar", "endonym":"العربية", "words-missing":0, "totals":{"source":0, …}}, …],
 *  "items":[{"item":"guides/casa", …, "translations":{"ar":{"state":"stale", "stale":2, "blocks":37}, …}}, …],
 *  "orphans":[], "base-url":"https://example.org", "edit-url":"https://git.example/edit/{path}"}
 * </pre>
 */
public final class StatusDocument {
    private static final int VERSION = 1;

    private StatusDocument() {}

    /** Items in the order of their folders, languages in that of the site. */
    public static String write(TranslationStatus status, SiteConfig config, Messages messages, LocalDate day) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", VERSION);
        document.put("day", day.toString());
        document.put("source-locale", config.sourceLocale().tag());
        document.put(
                "locales",
                config.locales().all().stream()
                        .map(l -> locale(l, status, messages))
                        .toList());
        var byItem = new TreeMap<String, List<Row>>();
        for (Row row : status.rows()) {
            byItem.computeIfAbsent(row.entry().folder(), f -> new ArrayList<>()).add(row);
        }
        document.put("items", byItem.values().stream().map(StatusDocument::item).toList());
        document.put("orphans", status.orphans().stream().map(Orphan::path).toList());
        document.put("base-url", config.baseUrl());
        if (!config.editUrl().isEmpty()) {
            document.put("edit-url", config.editUrl());
        }
        return Json.write(document);
    }

    private static Map<String, Object> locale(SiteLocale locale, TranslationStatus status, Messages messages) {
        LocaleTag tag = locale.tag();
        var member = new LinkedHashMap<String, Object>();
        member.put("locale", tag.tag());
        member.put("endonym", locale.endonym());
        member.put("words-missing", messages.missing(tag));
        var totals = new LinkedHashMap<String, Object>();
        for (Map.Entry<State, Integer> total : status.totals(tag).entrySet()) {
            totals.put(total.getKey().word(), total.getValue());
        }
        member.put("totals", totals);
        return member;
    }

    private static Map<String, Object> item(List<Row> rows) {
        Entry entry = rows.get(0).entry();
        var member = new LinkedHashMap<String, Object>();
        member.put("item", entry.key());
        member.put("type", entry.type().name());
        entry.area().ifPresent(a -> member.put("area", a));
        member.put(
                "title",
                entry.source().value(entry.type().title()).orElse(null) instanceof Value.Text text
                        ? text.text()
                        : entry.id());
        member.put("path", entry.path());
        member.put("files", entry.folder() + "/index.{locale}." + entry.type().extension());
        member.put("source", entry.sourceLocale().tag());
        var translations = new LinkedHashMap<String, Object>();
        rows.forEach(r -> translations.put(r.locale().tag(), translation(r)));
        member.put("translations", translations);
        return member;
    }

    private static Map<String, Object> translation(Row row) {
        var member = new LinkedHashMap<String, Object>();
        member.put("state", row.state().word());
        if (row.stale() > 0) {
            member.put("stale", row.stale());
            member.put("blocks", row.total());
        }
        if (!row.shownIn().equals(row.locale())) {
            member.put("shown-in", row.shownIn().tag());
        }
        if (!row.from().equals(row.entry().sourceLocale())) {
            member.put("from", row.from().tag());
        }
        row.date().ifPresent(d -> member.put("date", d.toString()));
        return member;
    }
}

package org.approdo.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.editorial.RegionPart;
import org.approdo.editorial.RegionReport;
import org.approdo.editorial.Reviews;
import org.approdo.editorial.TranslationStatus;
import org.approdo.site.Area;
import org.approdo.site.Inclusion;
import org.approdo.site.Page;

/** Composes what those who look after an area have to do: pages without script, in the site's source language. */
final class StatusComposer {
    private final Reader reader;
    private final TranslationStatus status;

    StatusComposer(Reader reader, TranslationStatus status) {
        this.reader = reader;
        this.status = status;
    }

    /**
     * Something to do.
     *
     * @param link to the page
     * @param note what is the matter
     * @param edit where its file is changed; empty when the site does not say
     */
    public record Task(LinkView link, String note, String edit) {}

    /** Tasks of one kind. */
    public record Tasks(String anchor, String label, List<Task> tasks) {}

    /**
     * An area.
     *
     * @param page its own page, for readers
     * @param facts who looks after it, and the last day that its files note
     * @param translations how they stand
     * @param calendar where its reviews stand as a calendar; empty when there are none
     */
    public record AreaView(
            LinkView page,
            List<String> facts,
            List<Tasks> lists,
            LinkView translations,
            String calendar,
            String data) {}

    String title(Area area) {
        return reader.word("status.area", Map.of("area", reader.title(area.entry())));
    }

    LinkView index() {
        return LinkView.of(reader.base() + "/status/", reader.word("status.title"));
    }

    LinkView link(Area area) {
        return LinkView.of(reader.base() + new Page.RegionStatus(area).path(), reader.title(area.entry()));
    }

    AreaView compose(Area area) {
        RegionReport report = RegionReport.of(reader.site(), status, area);
        var facts = new ArrayList<String>();
        facts.add(
                report.owners().isEmpty()
                        ? reader.word("status.nobody")
                        : reader.word("status.owners", Map.of("owners", String.join(", ", report.owners()))));
        report.newest()
                .ifPresent(d -> facts.add(reader.word(
                        "status.newest", Map.of("date", reader.formats().date(d)))));
        var lists = new ArrayList<Tasks>();
        add(lists, "reviews", reviews(report));
        add(lists, "included", report.moved().stream().map(this::included).toList());
        add(lists, "translations", translations(report));
        add(lists, "parts", report.parts().stream().map(p -> part(p, area)).toList());
        String folder = reader.base() + "/status/" + area.id() + '/';
        return new AreaView(
                reader.link(area.entry()),
                facts,
                lists,
                LinkView.of(
                        reader.base() + new Page.AreaTranslations(area).path(),
                        reader.word("status.in-area", Map.of("area", reader.title(area.entry())))),
                report.reviews().all().isEmpty() ? "" : folder + "reviews.ics",
                report.reviews().all().isEmpty() ? "" : folder + "reviews.json");
    }

    private void add(List<Tasks> lists, String kind, List<Task> tasks) {
        if (!tasks.isEmpty()) {
            lists.add(new Tasks(kind, reader.word("status." + kind), tasks));
        }
    }

    private List<Task> reviews(RegionReport report) {
        return report.reviews().open(reader.site().day()).stream()
                .map(r ->
                        new Task(reader.link(r.entry()), due(r), edit(r.entry().source())))
                .toList();
    }

    private String due(Reviews.Review review) {
        String due = review.due()
                .map(d -> reader.word(
                        "status.due", Map.of("date", reader.formats().date(d))))
                .orElseGet(() -> reader.word("status.never"));
        return review.owners().isEmpty() ? due : due + " · " + String.join(", ", review.owners());
    }

    private Task included(Inclusion inclusion) {
        String title = reader.title(inclusion.target());
        return new Task(
                reader.link(inclusion.entry()),
                reader.word("status.moved", Map.of("title", title)),
                edit(inclusion.text()));
    }

    /** An item in a line, with its languages. */
    private List<Task> translations(RegionReport report) {
        var byEntry = new LinkedHashMap<Entry, List<String>>();
        for (TranslationStatus.Row row : report.stale()) {
            byEntry.computeIfAbsent(row.entry(), e -> new ArrayList<>())
                    .add(reader.languageName(row.locale())
                            + (row.stale() == 0 ? "" : " %s/%s".formatted(row.stale(), row.total())));
        }
        var tasks = new ArrayList<Task>();
        byEntry.forEach((entry, languages) ->
                tasks.add(new Task(reader.link(entry), String.join(reader.word("list.comma"), languages), "")));
        return tasks;
    }

    private Task part(RegionPart part, Area area) {
        String name = part.number() + ' ' + reader.word(part.label());
        String note = reader.word(part.filled() ? "status.filled" : "status.empty");
        return new Task(
                LinkView.of(reader.href(area.entry()), name),
                note,
                part.filled() ? "" : edit(area.entry().source()));
    }

    private String edit(EntryText text) {
        return reader.site().config().editUrl().replace("{path}", text.file().path());
    }

    /** Every area and how much is to do there. */
    List<Branch> areas() {
        return Branch.all(reader, this::link);
    }

    private LinkView link(Entry entry) {
        Area area = reader.site().areas().find(entry.id()).orElseThrow();
        int tasks =
                RegionReport.of(reader.site(), status, area).tasks(reader.site().day());
        return new LinkView(
                reader.base() + "/status/" + area.id() + '/',
                reader.title(entry),
                reader.marks(reader.titleLanguage(entry)),
                "",
                false,
                tasks == 0 ? "" : reader.word("status.tasks", Map.of("count", BigDecimal.valueOf(tasks))));
    }
}

package org.approdo.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.site.Area;
import org.approdo.site.Offices;
import org.approdo.site.Site;
import org.approdo.source.Json;

/** Composes the questions of the finder, and what its script has to know. */
final class FinderComposer {
    private static final List<String> WORDS = List.of(
            "speaks", "speaks-days", "not-speaks", "helps", "for", "distance", "about-distance", "overdue", "without");
    private static final Map<String, String> GAPS = Map.of(
            "language",
            "{language}",
            "days",
            "{days}",
            "topic",
            "{topic}",
            "audience",
            "{audience}",
            "km",
            "{km}",
            "answer",
            "{answer}");

    private final Reader reader;
    private final Site site;
    private final Offices offices;

    FinderComposer(Reader reader) {
        this.reader = reader;
        this.site = reader.site();
        this.offices = Offices.of(site);
    }

    /**
     * What the finder asks.
     *
     * @param topics with the address of the page that lists the topic without script
     * @param areas those with offices, each below the one around it
     * @param data for find.js, as JSON: see there
     */
    public record FinderView(
            List<Option> topics,
            List<Option> areas,
            List<Option> languages,
            List<Option> audiences,
            String data,
            String times) {}

    /**
     * One answer.
     *
     * @param depth how many areas around it have offices, for areas
     */
    public record Option(String id, String label, String icon, String href, int depth) {}

    FinderView compose() {
        List<Area> areas = areas();
        return new FinderView(
                terms("topics"), options(areas), languages(), terms("audiences"), data(areas), TimesWords.of(reader));
    }

    private List<Option> terms(String name) {
        Vocabulary vocabulary = site.content().vocabularies().get(name);
        if (vocabulary == null) {
            return List.of();
        }
        return site.terms().used(vocabulary).stream()
                .map(t -> new Option(
                        t.id(),
                        site.label(vocabulary, t, reader.locale()),
                        t.icon().orElse(""),
                        reader.href("/" + name + "/" + t.id() + "/"),
                        0))
                .toList();
    }

    /** The reader's own language first. */
    private List<Option> languages() {
        var languages = new ArrayList<Option>();
        for (Option language : terms("languages")) {
            languages.add(language.id().equals(reader.locale().tag()) ? 0 : languages.size(), language);
        }
        return languages;
    }

    /** Areas with offices in them or in one inside, from the outermost in, each before those inside it. */
    private List<Area> areas() {
        var areas = new ArrayList<Area>();
        site.areas().all().stream().filter(a -> a.ancestors().isEmpty()).forEach(a -> collect(a, areas));
        return areas;
    }

    private void collect(Area area, List<Area> areas) {
        boolean helps = offices.byArea().keySet().stream()
                .anyMatch(o ->
                        site.areas().find(o).map(a -> a.isWithin(area.id())).orElse(false));
        if (!helps) {
            return;
        }
        areas.add(area);
        List<Entry> inside =
                site.areas().children(area.id()).stream().map(Area::entry).toList();
        if (!inside.isEmpty()) {
            site.sorted(inside.get(0).type(), inside, reader.locale())
                    .forEach(e -> site.areas().find(e.id()).ifPresent(a -> collect(a, areas)));
        }
    }

    private List<Option> options(List<Area> areas) {
        return areas.stream()
                .map(a -> new Option(
                        a.id(),
                        reader.title(a.entry()),
                        "",
                        reader.href(a.entry()),
                        a.ancestors().size()))
                .toList();
    }

    private String data(List<Area> areas) {
        var data = new LinkedHashMap<String, Object>();
        data.put("areas", areas.stream().map(this::area).toList());
        data.put(
                "towns",
                areas.stream()
                        .map(Area::id)
                        .filter(site.content().towns().byCountry()::containsKey)
                        .toList());
        data.put("home", site.config().homeArea());
        data.put(
                "topics",
                Optional.ofNullable(site.content().vocabularies().get("topics"))
                        .map(Vocabulary::ids)
                        .orElse(List.of()));
        data.put("days", TimesWords.weekdays(reader));
        var kinds = new LinkedHashMap<String, String>();
        offices.byArea()
                .values()
                .forEach(entries -> entries.forEach(e -> kinds.put(
                        e.type().name(), reader.word("type." + e.type().name() + ".one"))));
        data.put("kinds", kinds);
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(w -> words.put(w, reader.word("find." + w, GAPS)));
        data.put("words", words);
        return Json.write(data);
    }

    /** {@code [id, name, id around it, offices of its own, [south, west, north, east] in hundredths or 0]}. */
    private List<Object> area(Area area) {
        List<Entry> own = offices.byArea().getOrDefault(area.id(), List.of());
        long[] box = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
        own.forEach(e -> offices.place(e).ifPresent(s -> {
            long latitude = Math.round(s.position().latitude() * 100);
            long longitude = Math.round(s.position().longitude() * 100);
            box[0] = Math.min(box[0], latitude);
            box[1] = Math.min(box[1], longitude);
            box[2] = Math.max(box[2], latitude);
            box[3] = Math.max(box[3], longitude);
        }));
        return List.of(
                area.id(),
                reader.title(area.entry()),
                area.ancestors().isEmpty()
                        ? ""
                        : area.ancestors().get(area.ancestors().size() - 1).id(),
                own.size(),
                box[0] > box[2] ? 0 : box);
    }
}

package org.approdo.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.field.SpokenLanguage;
import org.approdo.content.field.Value;
import org.approdo.content.place.Town;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.site.DoorTimes;
import org.approdo.site.Offices;
import org.approdo.site.Place;
import org.approdo.site.Site;
import org.approdo.source.Json;
import org.approdo.source.Parallel;

/**
 * What the finder fetches: the offices of an area in one language, {@code it/find/lombardia.json}, and the towns of a
 * country, {@code find/italia.json}.
 *
 * <pre>
 * offices := { z: zone, h: [holiday, …], d: day of the build, w: [hours {w, a, x}, …], offices: the columns of all offices }
 * office  := [address, name, town, [latitude, longitude] in thousandths or 0, topics "1 4", languages "it ar:4 en:i",
 *             audiences "everyone", phone as typed or 0, place of its hours in w from 2 on, 1 when always open or 0,
 *             review due or "", language of the name or ""]
 * address := path, or type/name where the path is /type/area/name/, or type where the name is that of the title
 * towns   := [[name, latitude, longitude in hundredths, area, alias|alias], …]    the largest first
 * </pre>
 *
 * Topics are numbered in the order of their vocabulary. Behind a language stand its days (1 is Monday) or i, p, w: with an
 * interpreter, by phone, in writing. Hours are those of times.js.
 */
final class FinderFiles {
    private static final String ORIGIN = "site-config.yml";
    /** Contact points between unions; fetched for those who work there. */
    private static final String NETWORK = "network";

    private final Site site;
    private final DoorTimes doors;
    private final Offices offices;
    private final List<String> topics;

    FinderFiles(Site site) {
        this.site = site;
        this.doors = new DoorTimes(site);
        this.offices = Offices.of(site);
        this.topics = Optional.ofNullable(site.content().vocabularies().get("topics"))
                .map(v -> v.ids())
                .orElse(List.of());
    }

    List<OutputFile> files() {
        var files = new ArrayList<OutputFile>();
        site.content()
                .towns()
                .byCountry()
                .forEach((country, towns) -> files.add(OutputFile.text(
                        "find/" + country + ".json",
                        "content/_towns/" + country + ".tsv",
                        Json.write(towns.stream().map(FinderFiles::town).toList()))));
        for (List<OutputFile> some : Parallel.map(site.config().locales().tags(), this::files)) {
            files.addAll(some);
        }
        return files;
    }

    private List<OutputFile> files(LocaleTag locale) {
        var files = new ArrayList<OutputFile>();
        offices.byArea().forEach((area, entries) -> files.add(file(locale, area, entries)));
        if (!offices.network().isEmpty()) {
            files.add(file(locale, NETWORK, offices.network()));
        }
        return files;
    }

    private OutputFile file(LocaleTag locale, String name, List<Entry> entries) {
        var file = new LinkedHashMap<String, Object>();
        Optional<DoorTimes.Place> place =
                entries.stream().flatMap(e -> doors.placeOf(e).stream()).findFirst();
        file.put("z", place.map(DoorTimes.Place::zone).orElse(""));
        file.put("h", place.map(DoorTimes.Place::holidays).orElse(List.of()));
        file.put("d", site.day().toString());
        var hours = new ArrayList<Object>();
        List<List<Object>> rows =
                entries.stream().map(e -> office(e, locale, name, hours)).toList();
        file.put("w", hours);
        // like stands beside like, which compresses by a sixth better than row by row
        file.put(
                "offices",
                IntStream.range(0, rows.get(0).size())
                        .mapToObj(i -> rows.stream().map(r -> r.get(i)).toList())
                        .toList());
        return OutputFile.text(locale + "/find/" + name + ".json", ORIGIN, Json.write(file));
    }

    /**
     * @param area the file's
     * @param hours those that offices of this file share; hours of this one are put in
     */
    private List<Object> office(Entry entry, LocaleTag locale, String area, List<Object> hours) {
        String language = site.titleLanguage(entry, locale).tag();
        return List.of(
                address(entry, site.title(entry, locale), area),
                site.title(entry, locale),
                Place.town(entry),
                offices.place(entry)
                        .<Object>map(s -> List.of(
                                Math.round(s.position().latitude() * 1000),
                                Math.round(s.position().longitude() * 1000)))
                        .orElse(0),
                String.join(
                        " ",
                        choices(entry, "topics")
                                .map(t -> "" + topics.indexOf(t))
                                .toList()),
                String.join(" ", languages(entry)),
                String.join(" ", choices(entry, "audiences").toList()),
                phone(entry).<Object>map(Value.Phone::typed).orElse(0),
                DoorTimes.hours(entry)
                        .<Object>map(h -> h.always() ? 1 : 2 + place(DoorTimes.week(h), hours))
                        .orElse(0),
                entry.facts().reviewDue().map(Object::toString).orElse(""),
                language.equals(locale.tag()) ? "" : language);
    }

    private static int place(Object week, List<Object> hours) {
        if (!hours.contains(week)) {
            hours.add(week);
        }
        return hours.indexOf(week);
    }

    private static String address(Entry entry, String title, String area) {
        String type = entry.type().name();
        String folder = '/' + type + '/' + area + '/';
        if (!entry.path().startsWith(folder)) {
            return entry.path();
        }
        String name = entry.path().substring(folder.length(), entry.path().length() - 1);
        return name.equals(title.toLowerCase(Locale.ROOT).replace(' ', '-')) ? type : type + '/' + name;
    }

    private static List<Object> town(Town town) {
        return List.of(
                town.name(),
                Math.round(town.latitude() * 100),
                Math.round(town.longitude() * 100),
                town.area(),
                String.join("|", town.aliases()));
    }

    private static Stream<Value> values(Entry entry) {
        return entry.source().values().values().stream().flatMap(FinderFiles::parts);
    }

    private static Stream<Value> parts(Value value) {
        Collection<Value> inner = value instanceof Value.Items items
                ? items.values()
                : value instanceof Value.Group group ? group.parts().values() : List.of();
        return Stream.concat(Stream.of(value), inner.stream().flatMap(FinderFiles::parts));
    }

    private static Stream<String> choices(Entry entry, String vocabulary) {
        return values(entry)
                .flatMap(v ->
                        v instanceof Value.Choice choice && choice.vocabulary().equals(vocabulary)
                                ? Stream.of(choice.term())
                                : Stream.empty());
    }

    private static Optional<Value.Phone> phone(Entry entry) {
        return values(entry)
                .flatMap(v -> v instanceof Value.Phone phone ? Stream.of(phone) : Stream.empty())
                .findFirst();
    }

    private static List<String> languages(Entry entry) {
        return values(entry)
                .flatMap(v -> v instanceof Value.Languages spoken
                        ? spoken.languages().stream()
                        : Stream.<SpokenLanguage>empty())
                .map(l -> {
                    var days = new StringBuilder();
                    l.days().forEach(d -> days.append(d.getValue()));
                    String mode = l.mode() == SpokenLanguage.Mode.SPOKEN
                            ? ""
                            : l.mode().word().substring(0, 1);
                    String more = days + mode;
                    return more.isEmpty() ? l.code() : l.code() + ':' + more;
                })
                .toList();
    }
}

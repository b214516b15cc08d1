package org.approdo.editorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Translation;
import org.approdo.site.Area;
import org.approdo.site.Inclusion;
import org.approdo.site.Site;

/**
 * How an area stands, for those who look after it: what lives right in it and its own item. Areas inside it have reports
 * of their own.
 *
 * @param parts R1 to R10; none for what is no regional area
 * @param reviews of its items
 * @param stale translations of its items that lag behind
 * @param moved texts of others that its items show and that changed since they were pinned
 * @param newest the last day that any of its files notes: of a check, of a translation
 * @param owners who looks after it; empty when nobody is named
 */
public record RegionReport(
        Area area,
        List<RegionPart> parts,
        Reviews reviews,
        List<TranslationStatus.Row> stale,
        List<Inclusion> moved,
        Optional<LocalDate> newest,
        List<String> owners) {
    public static RegionReport of(Site site, TranslationStatus translations, Area area) {
        List<Entry> entries =
                site.content().entries().stream().filter(area::holds).toList();
        return new RegionReport(
                area,
                RegionPart.all(site, area.entry()),
                Reviews.of(site, entries),
                translations.rows().stream()
                        .filter(r -> r.state() == TranslationStatus.State.STALE
                                || r.state() == TranslationStatus.State.STALE_BY_SOURCE)
                        .filter(r -> area.holds(r.entry()))
                        .toList(),
                Inclusion.all(site, entries).stream().filter(Inclusion::movedOn).toList(),
                entries.stream().flatMap(RegionReport::days).max(LocalDate::compareTo),
                new Owners(site).aroundArea(area.id()));
    }

    private static Stream<LocalDate> days(Entry entry) {
        Stream<LocalDate> translated = entry.texts().values().stream()
                .map(EntryText::translation)
                .flatMap(t -> t.flatMap(Translation::date).stream());
        return Stream.concat(entry.facts().reviewed().stream(), translated);
    }

    /** How much there is to do on a day: reviews, translations, texts to look at again, empty parts. */
    public int tasks(LocalDate day) {
        int empty = (int) parts.stream().filter(p -> !p.filled()).count();
        return reviews.open(day).size() + stale.size() + moved.size() + empty;
    }
}

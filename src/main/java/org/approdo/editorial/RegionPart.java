package org.approdo.editorial;

import java.util.List;
import java.util.stream.Stream;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * One of the ten parts of a regional area.
 *
 * @param number {@code R1} to {@code R10}
 * @param name for editors, in English
 * @param label the message with its name on pages
 * @param filled whether anything stands in it; readers are not shown empty ones
 */
public record RegionPart(String number, String name, String label, boolean filled) {
    private static final List<String> REGIONAL = List.of("region", "autonomous-province");

    /** In their order; none for areas of other kinds: countries, provinces. */
    static List<RegionPart> all(Site site, Entry area) {
        return isChoice(area, "kind", REGIONAL) ? new Filling(site, area).parts() : List.of();
    }

    /** Reports {@link Rule#REGION_PART_EMPTY}. */
    static void check(Site site, Diagnostics log) {
        for (Entry area : site.content().ofType(Content.REGIONS)) {
            for (RegionPart part : all(site, area)) {
                if (!part.filled()) {
                    log.report(Rule.REGION_PART_EMPTY, area.source().file().start(), part.number() + ' ' + part.name());
                }
            }
        }
    }

    private static boolean isChoice(Entry entry, String field, List<String> terms) {
        return entry.source()
                .value(field)
                .map(v -> v instanceof Value.Choice c && terms.contains(c.term()))
                .orElse(false);
    }

    /** What fills the parts: sections and fields of the area's item, and items that live in the area. */
    private record Filling(Site site, Entry area) {
        List<RegionPart> parts() {
            return List.of(
                    part(1, "fact sheet", "section.presence", isFactSheet()),
                    part(
                            2,
                            "specific information",
                            "field.links",
                            has("links") || hasAny("news", "services", "documents")),
                    part(3, "national in-depth page", "region.in-depth", isInDepth()),
                    part(4, "integrated plan", "section.plan", hasSection("plan")),
                    part(5, "associations", "region.associations", hasAny("associations")),
                    part(6, "competent offices", "field.offices", has("offices")),
                    part(7, "legislation", "region.legislation", hasDocument("law-regional")),
                    part(8, "documents of the Conferences", "region.conferences", hasDocument("conference")),
                    part(9, "actions of the regional programme", "section.programme", hasSection("programme")),
                    part(10, "operational contact", "field.operational-contact", has("operational-contact")));
        }

        private static RegionPart part(int number, String name, String label, boolean filled) {
            return new RegionPart("R" + number, name, label, filled);
        }

        private boolean isFactSheet() {
            return hasSection("presence", "labour-market", "welfare", "integration");
        }

        private boolean isInDepth() {
            return site.listed("guides").stream().anyMatch(e -> site.isAbout(e, area.id()));
        }

        private boolean has(String field) {
            return area.source().value(field).isPresent();
        }

        private boolean hasSection(String... anchors) {
            return Stream.of(anchors).anyMatch(area.source().body().anchors()::contains);
        }

        private boolean hasAny(String... types) {
            return Stream.of(types).anyMatch(t -> !site.ofArea(area.id(), t).isEmpty());
        }

        private boolean hasDocument(String kind) {
            return site.ofArea(area.id(), "documents").stream().anyMatch(e -> isChoice(e, "kind", List.of(kind)));
        }
    }
}

package org.approdo.editorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.site.Site;

/**
 * What the portal's editors or the regions promised at their meeting of 20 June 2016, and how far it is kept on the
 * build's day, counted from what the site holds.
 *
 * @param done how many of {@code all} there are
 * @param all how many would be the promise kept
 * @param where the page that shows it, without the language: {@code /regions/}
 */
public record Commitment(Promise promise, int done, int all, String where) {
    /** Months for which a look at the state of a law counts. */
    private static final int LEGISLATION_HOLDS = 12;

    /** The eight, in the order of the minutes: four of the editors, four of the regions. */
    public enum Promise {
        /** Draw up and share editorial guidelines. */
        GUIDELINES,
        /** Share all material of common interest, above all in many languages. */
        GUIDES,
        /** Make room for the documents of the two Conferences. */
        CONFERENCE_SPACE,
        /** Bring the contacts that the regions named into the list of those to write to. */
        CONTACT_LIST,
        /** Check that a region's laws are up to date. */
        LEGISLATION,
        /** Tell of the actions of the regional operational programme. */
        PROGRAMME,
        /** Add the documents that the Conferences approve. */
        CONFERENCE_DOCUMENTS,
        /** Name an operational contact. */
        OPERATIONAL_CONTACT;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean byRegions() {
            return compareTo(LEGISLATION) >= 0;
        }
    }

    /** How far. */
    public enum State {
        KEPT,
        PARTLY,
        OPEN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        return done >= all ? State.KEPT : done > 0 ? State.PARTLY : State.OPEN;
    }

    /** All eight. */
    public static List<Commitment> of(Site site) {
        List<Entry> regions = site.content().ofType(Content.REGIONS).stream()
                .filter(e -> chosen(e, "kind", "region") || chosen(e, "kind", "autonomous-province"))
                .toList();
        List<Entry> guides = site.listed("guides");
        List<Entry> guidelines = site.content().ofType("pages").stream()
                .filter(e -> e.id().equals("editorial-guidelines"))
                .toList();
        int languages = site.config().locales().tags().size();
        int conference = (int) conferenceDocuments(site).count();
        return List.of(
                new Commitment(
                        Promise.GUIDELINES,
                        guidelines.stream().mapToInt(e -> e.languages().size()).sum(),
                        languages,
                        guidelines.isEmpty() ? "/handbook/" : guidelines.get(0).path()),
                new Commitment(
                        Promise.GUIDES,
                        count(guides, e -> e.languages().size() == languages),
                        Math.max(1, guides.size()),
                        list(site, "guides")),
                new Commitment(Promise.CONFERENCE_SPACE, hasConferenceSpace(site) ? 1 : 0, 1, list(site, "documents")),
                regions(Promise.CONTACT_LIST, regions, Commitment::isReached),
                regions(Promise.LEGISLATION, regions, e -> hasCheckedLaw(site, e)),
                regions(
                        Promise.PROGRAMME,
                        regions,
                        e -> e.source().body().anchors().contains("programme")),
                new Commitment(
                        Promise.CONFERENCE_DOCUMENTS, conference, Math.max(1, conference), list(site, "documents")),
                regions(Promise.OPERATIONAL_CONTACT, regions, Commitment::hasContact));
    }

    /** The list of a type, or the handbook where the site has no such type. */
    private static String list(Site site, String type) {
        return site.content().types().containsKey(type) ? '/' + type + '/' : "/handbook/";
    }

    private static Commitment regions(Promise promise, List<Entry> regions, Predicate<Entry> kept) {
        return new Commitment(promise, count(regions, kept), Math.max(1, regions.size()), "/regions/");
    }

    private static int count(List<Entry> entries, Predicate<Entry> kept) {
        return (int) entries.stream().filter(kept).count();
    }

    private static boolean chosen(Entry entry, String field, String term) {
        return entry.source()
                .value(field)
                .map(v -> v instanceof Value.Choice choice && choice.term().equals(term))
                .orElse(false);
    }

    /** The kind of document is there to choose, so there is a place for them in every region. */
    private static boolean hasConferenceSpace(Site site) {
        return Stream.ofNullable(site.content().vocabularies().get("document-kinds"))
                .flatMap(v -> v.terms().stream())
                .anyMatch(t -> t.id().equals("conference"));
    }

    private static Stream<Entry> conferenceDocuments(Site site) {
        return site.listed("documents").stream().filter(e -> chosen(e, "kind", "conference"));
    }

    private static boolean hasContact(Entry region) {
        return region.source().value("operational-contact").isPresent();
    }

    /** A contact that can be written to. */
    private static boolean isReached(Entry region) {
        return region.source()
                .value("operational-contact")
                .map(v -> v instanceof Value.Group group
                        && Stream.of("email", "url").anyMatch(group.parts()::containsKey))
                .orElse(false);
    }

    private static boolean hasCheckedLaw(Site site, Entry region) {
        LocalDate oldest = site.day().minusMonths(LEGISLATION_HOLDS);
        return site.ofArea(region.id(), "documents").stream()
                .filter(e -> chosen(e, "kind", "law-regional"))
                .anyMatch(e -> e.source()
                        .value("checked")
                        .map(v -> v instanceof Value.Day day && !day.date().isBefore(oldest))
                        .orElse(false));
    }
}

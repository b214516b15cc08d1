package org.approdo.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;

/**
 * A term narrowed down by an area or by a language, and who helps with both: Family in Lombardia, Arabic in Lombardia,
 * Family for who speaks Arabic.
 *
 * @param area where; empty when it is narrowed down by a language
 * @param language which they speak; empty when it is narrowed down by an area
 * @param near the items of the area and of those inside it; all of them where there is no area
 * @param around the items of the areas around it, which hold for it too, the nearest area's first
 */
public record Pair(
        Vocabulary vocabulary,
        Term term,
        Optional<Area> area,
        Optional<Term> language,
        List<Entry> near,
        List<Entry> around) {
    public Pair {
        near = List.copyOf(near);
        around = List.copyOf(around);
    }

    /** Its address below the language: {@code /topics/family/in/lombardia/}, {@code /topics/family/speaking/ar/}. */
    public String list() {
        return wider()
                + area.map(a -> "in/" + a.id()).orElse("")
                + language.map(l -> "speaking/" + l.id()).orElse("")
                + '/';
    }

    /** The address of the term's own list. */
    public String wider() {
        return '/' + vocabulary.name() + '/' + term.id() + '/';
    }

    public int count() {
        return near.size() + around.size();
    }

    /** Near before far, area by area; those whose review is overdue come behind all others. */
    List<Entry> sorted(Site site, LocaleTag locale) {
        List<String> order = order(site, locale);
        Comparator<Entry> byArea =
                Comparator.comparingInt(e -> order.indexOf(e.area().orElse("")));
        List<Entry> all = Stream.of(near, around)
                .flatMap(g -> site.sortedByType(g, locale).stream().sorted(byArea))
                .toList();
        return Stream.of(false, true)
                .flatMap(overdue -> all.stream().filter(e -> e.facts().isOverdue(site.day()) == overdue))
                .toList();
    }

    /** The area itself, what lies in it, then what lies around it, from near to far; without one, home comes first. */
    private List<String> order(Site site, LocaleTag locale) {
        var order = new ArrayList<String>();
        area.map(Area::id).or(() -> Optional.of(site.config().homeArea())).ifPresent(centre -> {
            order.add(centre);
            site.areas().all().stream()
                    .filter(a -> a.isWithin(centre) && !a.id().equals(centre))
                    .sorted(Comparator.comparing(
                            a -> site.title(a.entry(), locale),
                            site.config().locales().formats(locale).order()))
                    .forEach(a -> order.add(a.id()));
        });
        area.ifPresent(a -> {
            for (int i = a.ancestors().size() - 1; i >= 0; i--) {
                order.add(a.ancestors().get(i).id());
            }
        });
        site.areas().all().stream()
                .map(Area::id)
                .filter(a -> !order.contains(a))
                .forEach(order::add);
        return order;
    }
}

package org.approdo.editorial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.Owner;
import org.approdo.content.OwnerSettings;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Area;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Span;

/**
 * Who looks after which item: the owner it names, else those of its area, of the areas around that, else of the site.
 *
 * <p>An area names its owners in the field {@code owners} of its item, a language in {@code site-config.yml}.
 */
public final class Owners {
    /** The field in which areas name their owners. */
    public static final String FIELD = "owners";

    private final Site site;

    public Owners(Site site) {
        this.site = site;
    }

    /** Of an item; empty when nobody is named. */
    public List<String> of(Entry entry) {
        return names(entry.facts()
                .owner()
                .map(List::of)
                .orElseGet(() -> areaOf(entry)
                        .map(this::around)
                        .orElseGet(() -> settings().byDefault())));
    }

    /** Those an area itself names. */
    public List<String> ofArea(String area) {
        return site.areas()
                .find(area)
                .map(a -> names(named(a.entry(), new Diagnostics())))
                .orElse(List.of());
    }

    /** Of what lives in an area: those it names, else those of the areas around it, else of the site. */
    public List<String> aroundArea(String area) {
        return site.areas().find(area).map(a -> names(around(a))).orElseGet(this::byDefault);
    }

    /** Of what nobody else looks after; empty when nobody is named. */
    public List<String> byDefault() {
        return names(settings().byDefault());
    }

    /** Of a language's translations; empty when nobody is named. */
    public List<String> ofLocale(LocaleTag locale) {
        return names(settings().byLocale().getOrDefault(locale, List.of()));
    }

    /** Every place that names an owner, for the rules. Reports owners of areas that are not written as owners are. */
    List<Owner> everywhere(Diagnostics log) {
        Stream<Owner> configured = Stream.concat(
                settings().byDefault().stream(),
                settings().byLocale().values().stream().flatMap(Collection::stream));
        Stream<Owner> ofItems = site.content().entries().stream().flatMap(e -> e.facts().owner().stream());
        Stream<Owner> ofAreas = site.areas().all().stream().flatMap(a -> named(a.entry(), log).stream());
        return Stream.of(configured, ofItems, ofAreas).flatMap(s -> s).toList();
    }

    private Optional<Area> areaOf(Entry entry) {
        return site.areas().find(entry.area().orElse(entry.id()));
    }

    /** The owners of the nearest area that names any. */
    private List<Owner> around(Area area) {
        var nearest = new ArrayList<>(area.ancestors());
        nearest.add(area.entry());
        for (int i = nearest.size() - 1; i >= 0; i--) {
            List<Owner> named = named(nearest.get(i), new Diagnostics());
            if (!named.isEmpty()) {
                return named;
            }
        }
        return settings().byDefault();
    }

    private static List<Owner> named(Entry area, Diagnostics log) {
        if (!(area.source().value(FIELD).orElse(null) instanceof Value.Items items)) {
            return List.of();
        }
        Span field = area.source().place(FIELD);
        return items.values().stream()
                .flatMap(v -> v instanceof Value.Text text
                        ? Owner.read(text.text(), field.find(text.text()), log).stream()
                        : Stream.empty())
                .toList();
    }

    private OwnerSettings settings() {
        return site.config().owners();
    }

    private static List<String> names(List<Owner> owners) {
        return owners.stream().map(Owner::name).distinct().toList();
    }
}

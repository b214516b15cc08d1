package org.approdo.content.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;

class OutlineTest {
    /** Kilometres: outlines are simplified, and towns on small islands lie off them. */
    private static final int FAR = 25;

    private static final Position IN_THE_LAKE = new Position(1, 1);
    private static final Outline SQUARE = new Outline(
            "", List.of(new Outline.Shape(Optional.empty(), false, List.of(List.of(square(0, 2), square(.9, 1.1))))));

    private static List<Position> square(double from, double to) {
        return List.of(
                new Position(from, from),
                new Position(from, to),
                new Position(to, to),
                new Position(to, from),
                new Position(from, from));
    }

    @Test
    void knowsWhatLiesOnLand() {
        assertThat(SQUARE.distance(new Position(.5, .5))).isZero();
        assertThat(SQUARE.distance(IN_THE_LAKE)).isBetween(11.0, 11.2);
        assertThat(SQUARE.distance(new Position(1, 2.1))).isBetween(11.0, 11.2);
        assertThat(SQUARE.distance(new Position(3, 1))).isBetween(111.0, 111.4);
    }

    @Test
    void everyTownOfThePortalLiesInOrNearItsArea() {
        var log = new Diagnostics();
        String[] names = Path.of("content/regions").toFile().list();
        Set<String> areas = new TreeSet<>(List.of(names == null ? new String[0] : names));
        Map<String, Outline> outlines = OutlineReader.read(Path.of(""), areas, log);
        Towns towns = Towns.read(Path.of(""), areas, log);
        var astray = new ArrayList<String>();
        towns.byCountry()
                .values()
                .forEach(list -> list.forEach(town -> {
                    Outline outline = outlines.get(town.area());
                    if (outline == null || outline.distance(town.position()) > FAR) {
                        astray.add(town.name() + " in " + town.area());
                    }
                }));

        assertThat(log.sorted()).isEmpty();
        assertThat(outlines).hasSizeGreaterThan(40);
        // overseas and far islands, which the maps leave out
        assertThat(astray).as(String.join(", ", astray)).hasSizeLessThan(60);
        assertThat(astray).noneMatch(a -> a.endsWith("lombardia") || a.endsWith("trento") || a.endsWith("grecia"));
    }
}

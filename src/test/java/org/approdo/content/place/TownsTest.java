package org.approdo.content.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownsTest {
    private final Diagnostics log = new Diagnostics();
    private final Towns towns = Towns.read(Path.of(""), areas(), log);

    private static Set<String> areas() {
        String[] names = Path.of("content/regions").toFile().list();
        return new TreeSet<>(List.of(names == null ? new String[0] : names));
    }

    @Test
    void readsThePortalsListsWithoutComplaint() {
        assertThat(log.sorted()).isEmpty();
        assertThat(towns.all("italia")).hasSizeGreaterThan(1000);
        assertThat(towns.all("italia").get(0).name()).isEqualTo("Roma");
        assertThat(towns.all("atlantide")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Milano, lombardia, Milano",
        "MILAN, italia, Milano",
        "ميلانو, lombardia, Milano",
        "米蘭, italia, Milano",
        "L'Aquila, abruzzo, L’Aquila",
        "l’aquila, italia, L’Aquila",
        "Forli, emilia-romagna, Forlì",
        "Athens, grecia, Αθήνα",
        "Афіни, grecia, Αθήνα",
        "Trient, trento, Trento"
    })
    void findsATownByAnyOfItsNames(String name, String area, String town) {
        assertThat(towns.find(name, area))
                .hasValueSatisfying(t -> assertThat(Towns.fold(t.name())).isEqualTo(Towns.fold(town)));
    }

    @Test
    void findsNoTownOutsideTheArea() {
        assertThat(towns.find("Milano", "lazio")).isEmpty();
        assertThat(towns.find("Milano", "grecia")).isEmpty();
        assertThat(towns.find("Atlantide", "italia")).isEmpty();
    }

    @Test
    void measuresKilometres() {
        Position milan = new Position(45.46, 9.19);
        Position rome = new Position(41.89, 12.51);

        assertThat(milan.distance(rome)).isBetween(470.0, 485.0);
        assertThat(milan.distance(milan)).isZero();
    }
}

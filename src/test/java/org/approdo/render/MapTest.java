package org.approdo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.TestSite;
import org.approdo.content.place.Outline;
import org.approdo.content.place.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapTest {
    private static final String MAP = """
            {"attribution": {"source": "Natural Earth"}, "type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"id": "lombardia"}, "geometry": {"type": "Polygon",
             "coordinates": [[[8.5, 45.0], [11.0, 45.0], [11.0, 46.5], [8.5, 46.5], [8.5, 45.0]]]}}]}
            """;

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp)
                .append("content/contact-points/_type.yml", "help: true\n")
                .write("content/_maps/lombardia.geojson", MAP)
                .write("content/_maps/italia.geojson", MAP)
                .write("content/_towns/italia.tsv", """
                        # Source: GeoNames
                        # Licence: CC BY 4.0
                        name\tlat\tlon\tprovince\tarea\taliases
                        Milano\t45.46\t9.19\tMI\tlombardia\tMailand
                        """);
    }

    private void point(String id, String more) {
        site.write("content/contact-points/lombardia/" + id + "/index.it.yml", """
                name: Punto %s
                organisation: ente
                reviewed: 2026-11-01
                %s
                """.formatted(id, more));
    }

    @Test
    void keepsTheShapeOfTheLandAndFillsTheDrawing() {
        List<Position> ring = List.of(
                new Position(60, 10),
                new Position(60, 12),
                new Position(61, 12),
                new Position(61, 10),
                new Position(60, 10));
        Projection projection = Projection.of(
                new Outline("", List.of(new Outline.Shape(Optional.empty(), false, List.of(List.of(ring))))));

        int wide = projection.x(new Position(60, 12)) - projection.x(new Position(60, 10));
        int high = projection.y(new Position(60, 10)) - projection.y(new Position(61, 10));

        assertThat(wide).isEqualTo(Projection.WIDTH - 96);
        // at sixty degrees north a degree of longitude is half as long as one of latitude
        assertThat((double) wide / high).isBetween(.95, 1.02);
        assertThat(projection.path(new Outline.Shape(Optional.empty(), false, List.of(List.of(ring)))))
                .matches("M48 \\d+l560 0 0-\\d+-560 0z");
    }

    @Test
    void drawsATownsCentreWhereNoCoordinatesAreNoted() {
        point("uno", "address: {city: Mailand}");

        assertThat(site.page("it/regions/lombardia/index.html"))
                .contains("aria-label=\"Mappa: Lombardia\"")
                .contains("aria-label=\"Punto uno (posizione indicativa)\"")
                .contains("href=\"/prova/it/contact-points/lombardia/uno/\"")
                .contains("Natural Earth; GeoNames (CC BY 4.0)");
    }

    @Test
    void drawsCoordinatesThatAreNotedAsTheyAre() {
        point("uno", "geo: {lat: 45.46, lon: 9.19}");

        assertThat(site.page("it/regions/lombardia/index.html"))
                .contains("aria-label=\"Punto uno\"")
                .doesNotContain("posizione indicativa", "GeoNames");
    }

    @Test
    void gathersPointsThatAreTooCloseForAFinger() {
        point("uno", "geo: {lat: 45.46, lon: 9.19}");
        point("due", "geo: {lat: 45.47, lon: 9.20}");
        point("tre", "geo: {lat: 46.3, lon: 10.8}");

        assertThat(site.page("it/regions/lombardia/index.html"))
                .contains("href=\"/prova/it/map/#places\" aria-label=\"2 voci\"")
                .contains("aria-label=\"Punto tre\"");
        assertThat(site.page("it/regions/italia/index.html"))
                .contains("href=\"/prova/it/regions/lombardia/\" aria-label=\"Lombardia: 2 voci\"");
    }

    @Test
    void putsTheListBeforeTheMap() {
        point("uno", "geo: {lat: 45.46, lon: 9.19}");

        String page = site.page("it/map/index.html");

        assertThat(page.indexOf("href=\"/prova/it/contact-points/lombardia/uno/\""))
                .isPositive()
                .isLessThan(page.indexOf("role=\"group\""));
    }

    @Test
    void makesNoMapWhereNobodyIsToBeFound() {
        assertThat(site.page("it/regions/lombardia/index.html")).doesNotContain("class=\"map\"");
        assertThat(site.generate().tree().orElseThrow().file("it/map/index.html"))
                .isEmpty();
    }
}

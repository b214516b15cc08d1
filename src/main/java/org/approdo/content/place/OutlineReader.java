package org.approdo.content.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Reads {@code content/_maps/<area>.geojson}: a GeoJSON collection of polygons, with its {@code attribution}. A feature may
 * name the area it is, {@code "id": "lombardia"}; one with no properties is background. JSON is YAML, so it is read as all
 * other files, with the place of every mistake.
 *
 * <p>Reports {@link Rule#BAD_OUTLINE}, {@link Rule#BAD_COORDINATE}, {@link Rule#UNKNOWN_AREA}, {@link Rule#MISSING_KEY},
 * {@link Rule#WRONG_SHAPE}, {@link Rule#UNEXPECTED_FILE}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946, the GeoJSON format</a>
 */
public final class OutlineReader {
    private static final String FOLDER = "content/_maps";
    private static final String ENDING = ".geojson";

    private final Set<String> areas;
    private final Diagnostics log;

    private OutlineReader(Set<String> areas, Diagnostics log) {
        this.areas = areas;
        this.log = log;
    }

    /**
     * The outlines by area.
     *
     * @param areas the ids of the site's areas
     */
    public static Map<String, Outline> read(Path root, Set<String> areas, Diagnostics log) {
        var reader = new OutlineReader(areas, log);
        var outlines = new TreeMap<String, Outline>();
        for (String path : SourceTree.list(root, FOLDER, log)) {
            String file = path.substring(FOLDER.length() + 1);
            if (!file.endsWith(ENDING)) {
                String hint = "a map is a file <area>.geojson";
                log.reportWithHint(Rule.UNEXPECTED_FILE, SourceFile.named(path).start(), hint, file);
                continue;
            }
            String area = file.substring(0, file.length() - ENDING.length());
            SourceFile.read(root, path, log)
                    .flatMap(f -> YamlReader.readMapping(f, log))
                    .ifPresent(m -> outlines.put(area, reader.readOutline(area, m)));
        }
        return outlines;
    }

    private Outline readOutline(String area, YamlNode.Mapping mapping) {
        if (!areas.contains(area)) {
            log.reportUnknown(Rule.UNKNOWN_AREA, mapping.span().file().start(), area, areas);
        }
        var reader = new MappingReader(mapping, log);
        Optional<YamlNode.Mapping> attribution = reader.mapping("attribution");
        if (attribution.isEmpty()) {
            log.report(Rule.MISSING_KEY, mapping.span(), "attribution");
        }
        String source = attribution
                .flatMap(a -> new MappingReader(a, log).requiredText("source"))
                .orElse("");
        var shapes = new ArrayList<Outline.Shape>();
        for (YamlNode feature : reader.items("features")) {
            MappingReader.mapping(feature, log).flatMap(this::readShape).ifPresent(shapes::add);
        }
        return new Outline(source, shapes);
    }

    private Optional<Outline.Shape> readShape(YamlNode.Mapping feature) {
        var reader = new MappingReader(feature, log);
        Optional<YamlNode.Mapping> properties = reader.mapping("properties");
        boolean background = properties.map(p -> p.members().isEmpty()).orElse(true);
        Optional<YamlNode.Scalar> id = properties.flatMap(p -> new MappingReader(p, log).scalar("id"));
        id.filter(i -> !areas.contains(i.text()))
                .ifPresent(i -> log.reportUnknown(Rule.UNKNOWN_AREA, i.span(), i.text(), areas));
        return reader.mapping("geometry").flatMap(g -> {
            var geometry = new MappingReader(g, log);
            Optional<YamlNode.Scalar> type = geometry.scalar("type");
            List<YamlNode> items = geometry.items("coordinates");
            String name = type.map(YamlNode.Scalar::text).orElse("");
            if (!name.equals("Polygon") && !name.equals("MultiPolygon")) {
                log.report(
                        Rule.BAD_OUTLINE,
                        type.map(YamlNode.Scalar::span).orElse(g.span()),
                        "neither Polygon nor MultiPolygon");
                return Optional.empty();
            }
            List<List<List<Position>>> polygons = name.equals("Polygon")
                    ? List.of(readRings(items))
                    : items.stream()
                            .map(i -> readRings(MappingReader.items(i, log)))
                            .toList();
            return Optional.of(new Outline.Shape(id.map(YamlNode.Scalar::text), background, polygons));
        });
    }

    private List<List<Position>> readRings(List<YamlNode> rings) {
        return rings.stream().map(this::readRing).toList();
    }

    private List<Position> readRing(YamlNode node) {
        var ring = new ArrayList<Position>();
        for (YamlNode point : MappingReader.items(node, log)) {
            readPosition(point).ifPresent(ring::add);
        }
        if (ring.size() < 4) {
            log.report(Rule.BAD_OUTLINE, node.span(), "a ring has four points or more");
        } else if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            log.report(Rule.BAD_OUTLINE, node.span(), "the ring does not end where it begins");
        }
        return ring;
    }

    /** Longitude first, as GeoJSON wants it. */
    private Optional<Position> readPosition(YamlNode node) {
        List<YamlNode> numbers = MappingReader.items(node, log);
        if (numbers.size() != 2) {
            log.report(Rule.BAD_OUTLINE, node.span(), "a point is [longitude, latitude]");
            return Optional.empty();
        }
        Optional<Double> longitude = degrees(numbers.get(0), "longitude");
        Optional<Double> latitude = degrees(numbers.get(1), "latitude");
        return latitude.flatMap(north -> longitude.map(east -> new Position(north, east)));
    }

    private Optional<Double> degrees(YamlNode node, String kind) {
        return MappingReader.scalar(node, log).flatMap(s -> {
            Optional<Double> degrees =
                    kind.equals("latitude") ? Position.latitude(s.text()) : Position.longitude(s.text());
            if (degrees.isEmpty()) {
                log.report(Rule.BAD_COORDINATE, s.span(), s.text(), kind);
            }
            return degrees;
        });
    }
}

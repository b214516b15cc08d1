package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.approdo.content.Entry;
import org.approdo.content.place.Outline;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Escape;
import org.approdo.site.Area;
import org.approdo.site.Place;
import org.approdo.site.Site;

/**
 * Draws the map of an area: its land, the areas in it as links to their pages, and who helps there as points to tap. A drawing
 * in the page, so it needs no script, no tiles and no other server.
 */
final class MapComposer {
    /** About what a letter, and a line, of a name takes. */
    private static final int LETTER = 15;

    private static final int LINE = 30;

    private final Reader reader;

    MapComposer(Reader reader) {
        this.reader = reader;
    }

    /**
     * A map.
     *
     * @param source whose outlines they are
     * @param approximate whether a point stands for the middle of a town
     */
    public record MapView(SafeString svg, String source, boolean approximate) {}

    /**
     * The map of an area; empty where there is no outline, or nobody to show.
     *
     * @param list where a point leads that stands for several: the list above the map
     */
    Optional<MapView> compose(String area, String list) {
        Site site = reader.site();
        List<Place> places = site.placesIn(area);
        Outline outline = site.content().outlines().get(area);
        return outline == null || places.isEmpty() ? Optional.empty() : Optional.of(draw(area, outline, places, list));
    }

    private MapView draw(String area, Outline outline, List<Place> places, String list) {
        Projection projection = Projection.of(outline);
        var svg = new StringBuilder();
        String name = reader.site()
                .areas()
                .find(area)
                .map(a -> reader.title(a.entry()))
                .orElse(area);
        svg.append("<svg viewBox=\"0 0 %s %s\" role=\"group\" aria-label=\"%s\">"
                .formatted(Projection.WIDTH, projection.height(), Escape.html(word("map.of", name))));
        String around = outline.shapes().stream()
                .filter(Outline.Shape::background)
                .map(projection::path)
                .collect(Collectors.joining());
        svg.append(around.isEmpty() ? "" : "<path class=\"far\" d=\"" + around + "\"/>");
        outline.land().forEach(s -> drawShape(svg, area, s, projection));
        List<Cluster> clusters = Cluster.of(places, projection);
        clusters.forEach(c -> drawCluster(svg, area, c, list));
        drawNames(svg, area, clusters);
        svg.append("</svg>");
        return new MapView(
                Markup.html(svg.toString()), outline.source(), places.stream().anyMatch(Place::approximate));
    }

    private void drawShape(StringBuilder svg, String area, Outline.Shape shape, Projection projection) {
        String path = projection.path(shape);
        if (path.isEmpty()) {
            return;
        }
        Optional<Entry> inside = shape.area()
                .filter(a -> !a.equals(area))
                .flatMap(reader.site().areas()::find)
                .map(Area::entry);
        String drawn = "<path d=\"" + path + "\"/>";
        svg.append(inside.map(e -> link(reader.href(e), reader.title(e)) + drawn + "</a>")
                .orElse(drawn));
    }

    private void drawCluster(StringBuilder svg, String area, Cluster cluster, String list) {
        int count = cluster.places().size();
        Optional<Entry> inside = below(area, cluster);
        Place first = cluster.places().get(0);
        String name;
        String href;
        if (count == 1) {
            name = reader.title(first.entry()) + (first.approximate() ? " (" + reader.word("map.near") + ')' : "");
            href = reader.href(first.entry());
        } else {
            String where = where(area, cluster);
            name = (where.isEmpty() ? "" : where + ": ") + reader.word("list.count", Map.of("count", count));
            href = inside.map(reader::href).orElse(list);
        }
        String near = cluster.places().stream().allMatch(Place::approximate) ? " class=\"near\"" : "";
        svg.append(link(href, name))
                .append("<circle class=\"hit\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(cluster.x(), cluster.y(), Cluster.TARGET / 2))
                .append("<circle%s cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(near, cluster.x(), cluster.y(), count == 1 ? 14 : 22));
        if (count > 1) {
            svg.append(
                    "<text%s x=\"%s\" y=\"%s\">%s</text>".formatted(near, cluster.x(), cluster.y() + 9, number(count)));
        }
        svg.append("</a>");
    }

    /** The name of the area all of a cluster lie in, or of their town; empty where they have neither in common. */
    private String where(String area, Cluster cluster) {
        List<String> towns =
                cluster.places().stream().map(Place::town).distinct().toList();
        return below(area, cluster).map(reader::title).orElse(towns.size() == 1 ? towns.get(0) : "");
    }

    /** Names beneath the points, or above; left out where they would stand on each other. */
    private void drawNames(StringBuilder svg, String area, List<Cluster> clusters) {
        var taken = new ArrayList<Rectangle>();
        clusters.forEach(c -> taken.add(new Rectangle(c.x() - 24, c.y() - 24, 48, 48)));
        for (Cluster cluster : clusters) {
            String where = where(area, cluster);
            int width = where.length() * LETTER;
            int x = Math.max(width / 2, Math.min(Projection.WIDTH - width / 2, cluster.x()));
            for (int y : where.isEmpty() ? new int[0] : new int[] {cluster.y() + 50, cluster.y() - 30}) {
                var box = new Rectangle(x - width / 2, y - LINE + 6, width, LINE);
                if (taken.stream().noneMatch(box::overlaps)) {
                    taken.add(box);
                    LocaleTag language =
                            below(area, cluster).map(reader::titleLanguage).orElse(reader.locale());
                    svg.append("<text class=\"name\"%s x=\"%s\" y=\"%s\" aria-hidden=\"true\">%s</text>"
                            .formatted(reader.marks(language), x, y, Escape.html(where)));
                    break;
                }
            }
        }
    }

    /** What a name or a point takes of the drawing. */
    private record Rectangle(int x, int y, int width, int height) {
        boolean overlaps(Rectangle other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** The area right below the map's in which all of a cluster's places lie. */
    private Optional<Entry> below(String area, Cluster cluster) {
        return reader.site().areas().children(area).stream()
                .filter(child -> cluster.places().stream()
                        .allMatch(p -> reader.site().areas().holds(child.id(), p.entry())))
                .map(Area::entry)
                .findFirst();
    }

    private String link(String href, String name) {
        return "<a href=\"%s\" aria-label=\"%s\">".formatted(Escape.html(href), Escape.html(name));
    }

    private String word(String key, String area) {
        return reader.word(key, Map.of("area", area));
    }

    private String number(int count) {
        return reader.formats().number(BigDecimal.valueOf(count));
    }
}

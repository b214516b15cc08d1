package org.approdo.content.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The map of an area: its own shape, or the shapes of the areas in it, and what lies around.
 *
 * @param source whose data it is: {@code Natural Earth …}
 */
public record Outline(String source, List<Shape> shapes) {
    public Outline {
        shapes = List.copyOf(shapes);
    }

    /**
     * A piece of land.
     *
     * @param area the id of the area it is; empty for a part without pages
     * @param background whether it lies around the map's area, for orientation alone
     * @param polygons for each island its outer ring, then its lakes; the first point of a ring is also its last
     */
    public record Shape(Optional<String> area, boolean background, List<List<List<Position>>> polygons) {
        public Shape {
            polygons = List.copyOf(polygons);
        }

        Stream<List<Position>> rings() {
            return polygons.stream().flatMap(List::stream);
        }

        /** Whether a point lies on land, by how often a line to the west crosses the rings. */
        boolean contains(Position point) {
            return rings().mapToInt(r -> crossings(r, point)).sum() % 2 == 1;
        }

        private static int crossings(List<Position> ring, Position point) {
            int crossings = 0;
            for (int i = 1; i < ring.size(); i++) {
                Position a = ring.get(i - 1);
                Position b = ring.get(i);
                boolean between = (a.latitude() > point.latitude()) != (b.latitude() > point.latitude());
                if (between) {
                    double part = (point.latitude() - a.latitude()) / (b.latitude() - a.latitude());
                    crossings += a.longitude() + part * (b.longitude() - a.longitude()) < point.longitude() ? 1 : 0;
                }
            }
            return crossings;
        }
    }

    /** The shapes that are the area, without what lies around. */
    public List<Shape> land() {
        return shapes.stream().filter(s -> !s.background()).toList();
    }

    /** Kilometres from a point to the area; none inside it. */
    public double distance(Position point) {
        if (land().stream().anyMatch(s -> s.contains(point))) {
            return 0;
        }
        return land().stream()
                .flatMap(Shape::rings)
                .mapToDouble(r -> distance(r, point))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double distance(List<Position> ring, Position point) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < ring.size(); i++) {
            least = Math.min(least, nearest(ring.get(i - 1), ring.get(i), point).distance(point));
        }
        return least;
    }

    private static Position nearest(Position a, Position b, Position point) {
        double narrow = Math.cos(Math.toRadians(point.latitude()));
        double east = (b.longitude() - a.longitude()) * narrow;
        double north = b.latitude() - a.latitude();
        double length = east * east + north * north;
        double along = length == 0
                ? 0
                : ((point.longitude() - a.longitude()) * narrow * east + (point.latitude() - a.latitude()) * north)
                        / length;
        double part = Math.max(0, Math.min(1, along));
        return new Position(a.latitude() + part * north, a.longitude() + part * (b.longitude() - a.longitude()));
    }
}

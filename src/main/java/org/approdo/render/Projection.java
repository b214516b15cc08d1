package org.approdo.render;

import java.util.List;
import org.approdo.content.place.Outline;
import org.approdo.content.place.Position;

/**
 * From degrees to the units of a drawing: equirectangular, the degrees of longitude shortened by the cosine of the middle
 * latitude, so that the shapes of countries are those of an atlas. The land fills the drawing, with a margin for points at
 * its edge.
 *
 * @param height of the drawing; its width is {@link #WIDTH}
 * @param west the longitude at the left of the land
 * @param north the latitude at its top
 */
record Projection(int height, double west, double north, double narrow, double scale, double left) {
    /** Two units for a pixel of a phone 360 pixels wide. */
    static final int WIDTH = 656;

    private static final int MOST = 840;
    private static final int MARGIN = 48;

    static Projection of(Outline outline) {
        List<Position> points = outline.land().stream()
                .flatMap(s -> s.polygons().stream())
                .map(rings -> rings.get(0))
                .flatMap(List::stream)
                .toList();
        double west = points.stream().mapToDouble(Position::longitude).min().orElse(0);
        double east = points.stream().mapToDouble(Position::longitude).max().orElse(1);
        double south = points.stream().mapToDouble(Position::latitude).min().orElse(0);
        double north = points.stream().mapToDouble(Position::latitude).max().orElse(1);
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max(.01, (east - west) * narrow);
        double high = Math.max(.01, north - south);
        double scale = Math.min((WIDTH - 2.0 * MARGIN) / wide, (MOST - 2.0 * MARGIN) / high);
        int height = (int) Math.ceil(high * scale) + 2 * MARGIN;
        return new Projection(height, west, north, narrow, scale, (WIDTH - wide * scale) / 2);
    }

    int x(Position position) {
        return (int) Math.round(left + (position.longitude() - west) * narrow * scale);
    }

    int y(Position position) {
        return (int) Math.round(MARGIN + (north - position.latitude()) * scale);
    }

    /** The rings of a shape in whole numbers, each point relative to the one before; islands of a dot are left out. */
    String path(Outline.Shape shape) {
        var path = new StringBuilder();
        shape.polygons().forEach(rings -> rings.forEach(r -> addRing(path, r)));
        return path.toString();
    }

    private void addRing(StringBuilder path, List<Position> ring) {
        var steps = new StringBuilder();
        int lastX = x(ring.get(0));
        int lastY = y(ring.get(0));
        int count = 0;
        for (Position point : ring.subList(1, ring.size() - 1)) {
            int x = x(point);
            int y = y(point);
            // a step of one unit is no more than a wobble of the line
            if (Math.abs(x - lastX) + Math.abs(y - lastY) > 2) {
                add(steps, x - lastX, count == 0);
                add(steps, y - lastY, false);
                lastX = x;
                lastY = y;
                count++;
            }
        }
        if (count > 1) {
            path.append('M').append(x(ring.get(0)));
            add(path, y(ring.get(0)), false);
            path.append('l').append(steps).append('z');
        }
    }

    private static void add(StringBuilder path, int number, boolean first) {
        path.append(first || number < 0 ? "" : " ").append(number);
    }
}

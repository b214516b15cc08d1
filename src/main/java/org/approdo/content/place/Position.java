package org.approdo.content.place;

import java.util.Optional;

/** A point on the earth in degrees, WGS 84. */
public record Position(double latitude, double longitude) {
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    /** Kilometres to another point; exact enough for the size of a country. */
    public double distance(Position other) {
        double north = other.latitude - latitude;
        double east = (other.longitude - longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return Math.hypot(north, east) * KILOMETRES_PER_DEGREE;
    }

    /** A latitude as typed, with a dot; empty for what is none. */
    static Optional<Double> latitude(String typed) {
        return degrees(typed, 90);
    }

    static Optional<Double> longitude(String typed) {
        return degrees(typed, 180);
    }

    private static Optional<Double> degrees(String typed, int most) {
        return Optional.of(typed)
                .filter(t -> t.matches("-?[0-9]{1,3}(\\.[0-9]{1,8})?"))
                .map(Double::valueOf)
                .filter(d -> Math.abs(d) <= most);
    }
}

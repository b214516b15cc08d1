package org.approdo.render;

import java.util.ArrayList;
import java.util.List;
import org.approdo.site.Place;

/** Places that stand so close together on a map that a finger could not choose between them. */
record Cluster(List<Place> places, int x, int y) {
    /** Twice the 44 pixels of a target, in the units of a drawing. */
    static final int TARGET = 88;

    Cluster {
        places = List.copyOf(places);
    }

    /** Every place in one cluster; no two clusters closer than a finger. The first place of a cluster gives its point. */
    static List<Cluster> of(List<Place> places, Projection projection) {
        List<Cluster> clusters = new ArrayList<>();
        for (Place place : places) {
            clusters.add(new Cluster(List.of(place), projection.x(place.position()), projection.y(place.position())));
        }
        // two that are near become one in the middle, until all are apart
        for (boolean merged = true; merged; ) {
            merged = false;
            for (int i = 0; i < clusters.size() && !merged; i++) {
                for (int j = i + 1; j < clusters.size() && !merged; j++) {
                    if (clusters.get(i).isNear(clusters.get(j))) {
                        clusters.set(i, clusters.get(i).with(clusters.get(j)));
                        clusters.remove(j);
                        merged = true;
                    }
                }
            }
        }
        return clusters;
    }

    private boolean isNear(Cluster other) {
        return Math.hypot(x - other.x, y - other.y) < TARGET;
    }

    private Cluster with(Cluster other) {
        var all = new ArrayList<>(places);
        all.addAll(other.places);
        int size = all.size();
        return new Cluster(
                all,
                (x * places.size() + other.x * other.places.size()) / size,
                (y * places.size() + other.y * other.places.size()) / size);
    }
}

package org.approdo.render;

import java.util.ArrayList;
import java.util.List;
import org.approdo.site.Place;

/**
 * Places that stand so close together on a map that a finger could not choose between them; its point is their middle.
 *
 * @param across the sum of the places' distances from the left edge, so that a thousand middles do not round away
 * @param down the sum of their distances from the upper edge
 */
record Cluster(List<Place> places, long across, long down) {
    /** Twice the 44 pixels of a target, in the units of a drawing. */
    static final int TARGET = 88;

    /** Every place in one cluster; no two clusters closer than a finger. */
    static List<Cluster> of(List<Place> places, Projection projection) {
        // all in here are apart
        var apart = new ArrayList<Cluster>();
        for (Place place : places) {
            var cluster = new Cluster(List.of(place), projection.x(place.position()), projection.y(place.position()));
            int at = apart.size();
            // a middle that moved may have come near another
            for (int near = cluster.nearIn(apart); near >= 0; near = cluster.nearIn(apart)) {
                cluster = apart.remove(near).with(cluster);
                at = Math.min(at, near);
            }
            apart.add(at, cluster);
        }
        return apart;
    }

    int x() {
        return (int) (across / places.size());
    }

    int y() {
        return (int) (down / places.size());
    }

    private int nearIn(List<Cluster> others) {
        for (int i = 0; i < others.size(); i++) {
            if (Math.hypot(x() - others.get(i).x(), y() - others.get(i).y()) < TARGET) {
                return i;
            }
        }
        return -1;
    }

    private Cluster with(Cluster other) {
        var all = new ArrayList<>(places);
        all.addAll(other.places);
        return new Cluster(all, across + other.across, down + other.down);
    }
}

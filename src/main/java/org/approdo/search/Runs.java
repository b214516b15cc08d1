package org.approdo.search;

import java.util.ArrayList;
import java.util.List;

/** Which of many things are taken, as run lengths: {@code [left out, taken, left out, …]}. */
final class Runs {
    private Runs() {}

    static List<Integer> of(List<Boolean> taken) {
        var runs = new ArrayList<Integer>();
        boolean taking = false;
        int length = 0;
        for (boolean one : taken) {
            if (one != taking) {
                runs.add(length);
                taking = one;
                length = 0;
            }
            length++;
        }
        if (taking) {
            runs.add(length);
        }
        return runs;
    }
}

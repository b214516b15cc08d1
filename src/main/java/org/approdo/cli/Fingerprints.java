package org.approdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.approdo.source.Diagnostic;
import org.approdo.source.Sha256;

/**
 * Names for findings that stay when lines move: a digest of rule, file and words, and the number of those that came before
 * with the same.
 *
 * @param names one for each finding, in their order; no two are equal
 */
record Fingerprints(List<String> names) {
    Fingerprints {
        names = List.copyOf(names);
    }

    static Fingerprints of(List<Diagnostic> diagnostics) {
        var counts = new TreeMap<String, Integer>();
        var names = new ArrayList<String>();
        for (Diagnostic diagnostic : diagnostics) {
            String words = diagnostic.message().replaceAll("\\bline \\d+", "line");
            String about = String.join(
                    "\n", diagnostic.rule().id(), diagnostic.span().file().path(), words);
            int before = counts.merge(about, 1, Integer::sum) - 1;
            names.add(Sha256.of(about + '\n' + before).hex().substring(0, 32));
        }
        return new Fingerprints(names);
    }
}

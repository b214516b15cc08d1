package org.approdo;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.output.OutputTree;
import org.approdo.output.PageWeights;
import org.approdo.site.Site;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;

/**
 * What came of a run.
 *
 * @param tree the whole site; absent after an error
 * @param weights what the pages weigh after gzip
 * @param diagnostics everything that was found, by file and place
 */
public record Generated(
        Optional<Site> site, Optional<OutputTree> tree, PageWeights weights, List<Diagnostic> diagnostics) {
    static Generated failed(Diagnostics log) {
        return new Generated(Optional.empty(), Optional.empty(), new PageWeights(new TreeMap<>()), log.sorted());
    }

    static Generated of(Site site, OutputTree tree, PageWeights weights, Diagnostics log) {
        return log.hasErrors()
                ? new Generated(Optional.of(site), Optional.empty(), weights, log.sorted())
                : new Generated(Optional.of(site), Optional.of(tree), weights, log.sorted());
    }

    /** What kept the site from being made. */
    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
    }

    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}

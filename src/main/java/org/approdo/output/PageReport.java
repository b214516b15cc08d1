package org.approdo.output;

import java.util.stream.Stream;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/** Reports findings about one page at the file it comes from, the page's path before the rule's own arguments. */
record PageReport(OutputFile page, Diagnostics log) {
    void report(Rule rule, Object... arguments) {
        log.report(rule, SourceFile.named(page.origin()).start(), withPath(arguments));
    }

    void reportWithHint(Rule rule, String hint, Object... arguments) {
        log.reportWithHint(rule, SourceFile.named(page.origin()).start(), hint, withPath(arguments));
    }

    void structure(String words) {
        report(Rule.PAGE_STRUCTURE, words);
    }

    private Object[] withPath(Object... arguments) {
        return Stream.concat(Stream.of(page.path()), Stream.of(arguments)).toArray();
    }
}

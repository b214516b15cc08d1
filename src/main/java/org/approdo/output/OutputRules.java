package org.approdo.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.approdo.cache.StepCache;
import org.approdo.source.Diagnostics;
import org.approdo.source.Parallel;
import org.approdo.source.Rule;

/**
 * Checks the finished pages as a reader would meet them, each parsed once.
 *
 * <p>Reports {@link Rule#PAGE_LINK}, {@link Rule#PAGE_ANCHOR}, {@link Rule#PAGE_ID}, {@link Rule#PAGE_STRUCTURE}, {@link
 * Rule#PAGE_LANGUAGE}, {@link Rule#PAGE_MARKUP}, {@link Rule#PAGE_POLICY}, {@link Rule#PAGE_WEIGHT}, at the file that a page comes from.
 */
public final class OutputRules {
    private OutputRules() {}

    /**
     * What the rules have to know about the site.
     *
     * @param baseUrl where it is published, without a slash at the end: {@code https://example.org/portal}; empty for a
     *     site at {@code /} of any host
     * @param maxPageBytes what a page may weigh after gzip
     */
    public record Settings(String baseUrl, int maxPageBytes) {
        /** With the budget that the portal keeps. */
        public static Settings of(String baseUrl) {
            return new Settings(baseUrl, 28 * 1024);
        }
    }

    /**
     * Has every page made, and returns what they weigh. After a mistake in a template, which was reported, it does not go on:
     * nothing more can be said of the pages then.
     *
     * <p>Pages that are left to other runs are not looked at.
     *
     * @param cache knows pages that were fine before
     * @param receiver takes each page once it was looked at
     */
    public static PageWeights check(
            OutputTree tree, Settings settings, StepCache cache, Receiver receiver, Diagnostics log) {
        Map<Boolean, List<OutputFile>> pages = tree.here().files().stream()
                .filter(OutputFile::isPage)
                .collect(Collectors.partitioningBy(OutputFile::isLate));
        var audit = new PageAudit(tree, settings.baseUrl(), cache, receiver);
        var walked = new ArrayList<PageAudit.Walked>();
        for (boolean late : List.of(false, true)) {
            List<Optional<PageAudit.Walked>> made =
                    Parallel.map(pages.getOrDefault(late, List.of()), p -> audit.walk(p, log));
            made.forEach(m -> m.ifPresent(walked::add));
            if (made.contains(Optional.<PageAudit.Walked>empty())) {
                return new PageWeights(new TreeMap<>());
            }
        }
        checkAnchors(tree, walked, log);
        return weigh(walked, settings.maxPageBytes(), log);
    }

    /** Links to a place of another page; those within a page were checked there, and of pages made elsewhere nobody knows. */
    private static void checkAnchors(OutputTree tree, List<PageAudit.Walked> walked, Diagnostics log) {
        Map<String, List<String>> ids = new TreeMap<>();
        walked.forEach(w -> ids.put(w.page().path(), w.ids()));
        for (PageAudit.Walked from : walked) {
            for (LinkAudit.Anchored anchor : from.anchors()) {
                List<String> known = ids.getOrDefault(anchor.target(), List.of());
                boolean isElsewhere =
                        tree.file(anchor.target()).filter(f -> !f.isHere()).isPresent();
                if (!isElsewhere && Collections.binarySearch(known, anchor.id()) < 0) {
                    new PageReport(from.page(), log).report(Rule.PAGE_ANCHOR, anchor.link());
                }
            }
        }
    }

    private static PageWeights weigh(List<PageAudit.Walked> walked, int maxBytes, Diagnostics log) {
        var weights = new TreeMap<String, Integer>();
        for (PageAudit.Walked page : walked) {
            weights.put(page.page().path(), page.weight());
            if (page.weight() > maxBytes) {
                int kilobytes = (page.weight() + 1023) / 1024;
                new PageReport(page.page(), log).report(Rule.PAGE_WEIGHT, kilobytes, maxBytes / 1024);
            }
        }
        return new PageWeights(weights);
    }
}

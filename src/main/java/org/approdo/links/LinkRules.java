package org.approdo.links;

import java.net.URI;
import java.util.List;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;

/**
 * Says of addresses what is wrong with them, wherever they are written.
 *
 * <p>Reports {@link Rule#LINK_GONE}, {@link Rule#LINK_PRIVATE}, {@link Rule#LINK_SILENT}, {@link Rule#LINK_MOVED}, {@link
 * Rule#LINK_UNSURE}. What failed in one run only is unsure: servers rest, and so do our own networks.
 */
public final class LinkRules {
    private LinkRules() {}

    public static void check(List<WebLink> links, LinkMemory memory, Diagnostics log) {
        for (WebLink link : links) {
            memory.find(link.address())
                    .ifPresent(known -> link.places().forEach(p -> check(p, link.address(), known, log)));
        }
    }

    private static void check(Span place, URI address, LinkMemory.Remembered known, Diagnostics log) {
        Answer answer = known.answer();
        switch (answer.kind()) {
            case FINE -> {}
            case MOVED -> log.report(Rule.LINK_MOVED, place, address, answer.words());
            case GONE -> log.report(Rule.LINK_GONE, place, address, answer.words());
            case PRIVATE -> log.report(Rule.LINK_PRIVATE, place, address);
            case KEPT_OUT ->
                log.reportWithHint(
                        Rule.LINK_UNSURE, place, "open it in a browser; a person may get in", address, answer.words());
            case LATER ->
                log.reportWithHint(
                        Rule.LINK_UNSURE, place, "nothing to do; a later run asks again", address, answer.words());
            case FAILED -> failed(place, address, known, log);
        }
    }

    private static void failed(Span place, URI address, LinkMemory.Remembered known, Diagnostics log) {
        String words = known.answer().words();
        if (known.runs() == 1) {
            String hint = "run ./approdo links again later; if it fails once more, it counts as silent";
            log.reportWithHint(Rule.LINK_UNSURE, place, hint, address, words);
            return;
        }
        String hint = "it failed %s times, first on %s; look whether the page has another address, or remove the link";
        log.reportWithHint(Rule.LINK_SILENT, place, hint.formatted(known.runs(), known.since()), address, words);
    }
}

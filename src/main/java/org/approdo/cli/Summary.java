package org.approdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.Generated;
import org.approdo.content.Ledger;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.approdo.output.PageWeights;
import org.approdo.site.Page;
import org.approdo.site.Site;

/**
 * What a build made, in a few lines: pages by language, how many are borrowed, machine-made or stale, items by type, what
 * was skipped.
 */
record Summary(String text) {
    /** @throws IllegalArgumentException when there is no site */
    static Summary of(Generated generated) {
        Site site = generated.site().orElseThrow(() -> new IllegalArgumentException("no site"));
        var lines = new ArrayList<String>();
        lines.add(
                "%-8s %7s %9s %8s %6s %8s".formatted("language", "pages", "borrowed", "machine", "stale", "no words"));
        for (LocaleTag locale : site.config().locales().tags()) {
            lines.add(line(site, locale));
        }
        var types = new TreeMap<String, Integer>();
        site.content().entries().forEach(e -> types.merge(e.type().name(), 1, Integer::sum));
        lines.add("items: " + join(types));
        if (!site.content().skipped().isEmpty()) {
            lines.add("not shown today: "
                    + String.join(", ", new TreeSet<>(site.content().skipped())));
        }
        PageWeights weights = generated.weights();
        lines.add(String.format(
                Locale.ROOT,
                "page weight, gzip: median %.1f KB, 95 %% below %.1f KB, most %.1f KB",
                weights.median() / 1024.0,
                weights.p95() / 1024.0,
                weights.max() / 1024.0));
        return new Summary(String.join("\n", lines) + "\n");
    }

    private static String line(Site site, LocaleTag locale) {
        int pages = 0;
        int borrowed = 0;
        int machine = 0;
        int stale = 0;
        for (Page page : site.pages()) {
            if (!(page instanceof Page.InLocale inLocale) || !inLocale.locale().equals(locale)) {
                continue;
            }
            pages++;
            if (page instanceof Page.Detail detail) {
                var text = detail.shown().value().orElseThrow();
                boolean own = detail.shown() instanceof Localized.Own;
                borrowed += own ? 0 : 1;
                machine += own
                                && text.translation()
                                        .map(t -> t.method() == Translation.Method.MACHINE)
                                        .orElse(false)
                        ? 1
                        : 0;
                stale += own
                                && !Ledger.state(detail.entry().sourceOf(text), text)
                                        .map(Ledger.State::isCurrent)
                                        .orElse(true)
                        ? 1
                        : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "%-8s %7d %9d %8d %6d %8d",
                locale,
                pages,
                borrowed,
                machine,
                stale,
                site.messages().missing(locale));
    }

    private static String join(Map<String, Integer> counts) {
        List<String> words = counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .toList();
        return String.join(", ", words);
    }
}

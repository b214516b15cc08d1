package org.approdo.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.approdo.site.Page;
import org.approdo.site.Site;

/**
 * A page that stands for its kind in its language: the longest of them, since it has most to go wrong.
 *
 * @param kind such as {@code detail guides}
 * @param language its tag; empty for pages before a language is chosen
 */
record Sample(String kind, String language, Page page) {
    /** One page of every kind in every language. */
    static List<Sample> all(Portal portal) {
        var longest = new TreeMap<String, Sample>();
        for (Page page : portal.site().pages()) {
            var sample = new Sample(kind(page), language(page), page);
            longest.merge(sample.toString(), sample, (a, b) -> length(portal, b) > length(portal, a) ? b : a);
        }
        return List.copyOf(longest.values());
    }

    /** What a run looks at: one page of every kind in every language, or with {@code -Dpages=all} every page there is. */
    static List<Sample> chosen(Portal portal) {
        if (!isThorough()) {
            return all(portal);
        }
        return portal.site().pages().stream()
                .map(p -> new Sample(kind(p), language(p), p))
                .toList();
    }

    private static boolean isThorough() {
        return System.getProperty("pages", "").equals("all");
    }

    /** Those in some languages, and those in none; with {@code -Dpages=all} one of every kind in every language. */
    static List<Sample> in(Collection<String> languages, Portal portal) {
        if (isThorough()) {
            return all(portal);
        }
        var some = new ArrayList<Sample>();
        for (Sample sample : all(portal)) {
            if (sample.language.isEmpty() || languages.contains(sample.language)) {
                some.add(sample);
            }
        }
        return some;
    }

    private static int length(Portal portal, Sample sample) {
        return portal.html(sample.page).length();
    }

    private static String language(Page page) {
        if (page instanceof Page.TranslationList list) {
            return list.locale().tag();
        }
        return page instanceof Page.InLocale inLocale ? inLocale.locale().tag() : "";
    }

    private static String kind(Page page) {
        if (page instanceof Page.Detail detail) {
            if (!Site.isPublic(detail.entry())) {
                return "network detail";
            }
            return detail.shown().from().isPresent()
                    ? "borrowed detail"
                    : "detail " + detail.entry().type().name();
        }
        if (page instanceof Page.Listing listing) {
            return listing.part().number() == 1 ? "list " + listing.type().name() : "further list";
        }
        if (page instanceof Page.ToolPage tool) {
            return "tool " + tool.tool().id();
        }
        return page.getClass().getSimpleName();
    }

    /** Whether a browser stays on it. */
    boolean stays() {
        return !(page instanceof Page.Redirect);
    }

    @Override
    public String toString() {
        return language.isEmpty() ? kind : kind + ' ' + language;
    }
}

package org.approdo.editorial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.PageWeights;
import org.approdo.site.Inclusion;
import org.approdo.site.Page;
import org.approdo.site.Site;

/**
 * What readers get otherwise in one state of a site than in another: the pages of each language whose bytes differ, and
 * what follows from the change.
 *
 * <p>Names that come from a hash of scripts or of the search index change with any page; they count as equal. Addresses
 * without a language, which only lead on, are left out.
 *
 * @param pages new ones first, then changed, then removed; of each, items before lists, by address
 * @param stale languages in which an item's translation lags behind now and did not before, by item
 * @param included items whose text changed, with those that show a part of them
 * @param bytesBefore what the pages weighed together after gzip, those that are new or removed among them
 */
public record ChangedPages(
        List<Changed> pages,
        SortedMap<String, List<LocaleTag>> stale,
        SortedMap<String, List<String>> included,
        long bytesBefore,
        long bytesAfter) {
    private static final Pattern HASHED = Pattern.compile("/(app|search)/[0-9a-f]{8}\\b");

    /** A state of a site, as it was generated. */
    public record State(Site site, OutputTree tree, PageWeights weights) {}

    /** What became of a page. */
    public enum Kind {
        NEW,
        CHANGED,
        REMOVED
    }

    /**
     * A page in the languages in which it differs.
     *
     * @param path without language: {@code /guides/italia/casa/}
     * @param title of an item, in the site's source language or one it has; empty for other pages
     * @param locales in the site's order
     */
    public record Changed(Kind kind, String path, String title, List<LocaleTag> locales) {}

    public static ChangedPages between(State before, State after) {
        Map<String, Page.InLocale> old = pages(before.site());
        Map<String, Page.InLocale> present = pages(after.site());
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(present.keySet());
        Map<String, Kind> kinds = paths.parallelStream()
                .flatMap(p -> kind(p, old, present, before.tree(), after.tree()).stream()
                        .map(k -> Map.entry(p, k)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        long bytesBefore = 0;
        long bytesAfter = 0;
        var groups = new LinkedHashMap<String, List<Page.InLocale>>();
        for (Map.Entry<String, Kind> changed : kinds.entrySet()) {
            String path = changed.getKey();
            bytesBefore += before.weights().gzipBytes().getOrDefault(file(path), 0);
            bytesAfter += after.weights().gzipBytes().getOrDefault(file(path), 0);
            Page.InLocale page = Optional.ofNullable(present.get(path))
                    .or(() -> Optional.ofNullable(old.get(path)))
                    .orElseThrow();
            groups.computeIfAbsent(changed.getValue() + " " + page.neutralPath(), k -> new ArrayList<>())
                    .add(page);
        }
        var pages = new ArrayList<Changed>();
        groups.forEach((key, group) -> {
            Kind kind = Kind.valueOf(key.substring(0, key.indexOf(' ')));
            pages.add(changed(kind, group, kind == Kind.REMOVED ? before.site() : after.site()));
        });
        pages.sort(Comparator.comparing(Changed::kind)
                .thenComparing(c -> c.title().isEmpty())
                .thenComparing(Changed::path));
        return new ChangedPages(
                pages,
                stale(before.site(), after.site()),
                included(before.site(), after.site()),
                bytesBefore,
                bytesAfter);
    }

    private static Map<String, Page.InLocale> pages(Site site) {
        var pages = new TreeMap<String, Page.InLocale>();
        for (Page page : site.pages()) {
            if (page instanceof Page.InLocale inLocale) {
                pages.put(page.path(), inLocale);
            }
        }
        return pages;
    }

    private static Optional<Kind> kind(
            String path,
            Map<String, Page.InLocale> old,
            Map<String, Page.InLocale> present,
            OutputTree before,
            OutputTree after) {
        if (!old.containsKey(path)) {
            return Optional.of(Kind.NEW);
        }
        if (!present.containsKey(path)) {
            return Optional.of(Kind.REMOVED);
        }
        OutputFile one = before.file(file(path)).orElseThrow();
        OutputFile other = after.file(file(path)).orElseThrow();
        boolean same = one.hash().equals(other.hash()) || text(one).equals(text(other));
        return same ? Optional.empty() : Optional.of(Kind.CHANGED);
    }

    /** A page but for the names that change with every other page. */
    private static String text(OutputFile page) {
        return HASHED.matcher(new String(page.bytes(), StandardCharsets.UTF_8)).replaceAll("/$1/");
    }

    private static String file(String path) {
        return path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    }

    private static Changed changed(Kind kind, List<Page.InLocale> group, Site site) {
        List<LocaleTag> locales = site.config().locales().tags().stream()
                .filter(t -> group.stream().anyMatch(p -> p.locale().equals(t)))
                .toList();
        String title = group.get(0) instanceof Page.Detail detail
                ? site.title(detail.entry(), site.config().sourceLocale())
                : "";
        return new Changed(kind, group.get(0).neutralPath(), title, locales);
    }

    private static SortedMap<String, List<LocaleTag>> stale(Site before, Site after) {
        Map<String, TranslationStatus.Row> old =
                TranslationStatus.of(before.content().entries(), before.config()).rows().stream()
                        .collect(Collectors.toMap(ChangedPages::key, r -> r, (a, b) -> a, TreeMap::new));
        var stale = new TreeMap<String, List<LocaleTag>>();
        for (TranslationStatus.Row row :
                TranslationStatus.of(after.content().entries(), after.config()).rows()) {
            Optional<TranslationStatus.Row> earlier = Optional.ofNullable(old.get(key(row)));
            boolean more = isStale(row)
                    && earlier.map(e -> !isStale(e) || e.stale() < row.stale()).orElse(false);
            if (more) {
                stale.computeIfAbsent(row.entry().key(), k -> new ArrayList<>()).add(row.locale());
            }
        }
        return stale;
    }

    private static String key(TranslationStatus.Row row) {
        return row.entry().key() + ' ' + row.locale();
    }

    private static boolean isStale(TranslationStatus.Row row) {
        return row.state() == TranslationStatus.State.STALE || row.state() == TranslationStatus.State.STALE_BY_SOURCE;
    }

    private static SortedMap<String, List<String>> included(Site before, Site after) {
        var included = new TreeMap<String, List<String>>();
        for (Inclusion inclusion : Inclusion.all(after, after.content().entries())) {
            Entry target = inclusion.target();
            boolean changed = before.references()
                    .find(target.type().name(), target.id())
                    .map(e -> !e.source()
                            .file()
                            .text()
                            .equals(target.source().file().text()))
                    .orElse(false);
            List<String> by = included.getOrDefault(target.key(), new ArrayList<>());
            if (changed && !by.contains(inclusion.entry().key())) {
                by.add(inclusion.entry().key());
                included.put(target.key(), by);
            }
        }
        return included;
    }
}

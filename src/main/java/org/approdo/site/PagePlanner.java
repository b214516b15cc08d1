package org.approdo.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.Facts;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.Formats;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Parallel;
import org.approdo.source.Rule;

/** Says which pages a site has. Reports {@link Rule#ALIAS_TAKEN}. */
final class PagePlanner {
    /** Titles alone are short; few pages of them are quicker to look through than many. */
    private static final int ALPHABET_SIZE = 150;

    private final Site site;
    private final Diagnostics log;

    PagePlanner(Site site, Diagnostics log) {
        this.site = site;
        this.log = log;
    }

    List<Page> plan() {
        var pages = new ArrayList<Page>();
        Parallel.map(site.config().locales().tags(), this::planLocale).forEach(pages::addAll);
        pages.add(new Page.Chooser());
        pages.add(new Page.AnyNotFound());
        pages.add(new Page.Gateway('/' + Tool.FIND.id() + '/', "find.title"));
        pages.add(new Page.Gateway("/search/", "search.title"));
        site.content().entries().forEach(e -> pages.add(new Page.Permalink(e)));
        if (site.config().handbook()) {
            pages.add(new Page.RuleIndex());
            Stream.of(Rule.values()).map(Page.RulePage::new).forEach(pages::add);
        }
        pages.add(new Page.StatusIndex());
        site.areas().all().forEach(a -> {
            pages.add(new Page.RegionStatus(a));
            pages.add(new Page.AreaTranslations(a));
        });
        planTranslations(pages);
        planRedirects(pages);
        return pages.stream()
                .map(p -> new Placed(p.path(), p))
                .sorted(Comparator.comparing(Placed::path))
                .map(Placed::page)
                .toList();
    }

    /** A page whose address is put together once. */
    private record Placed(String path, Page page) {}

    private List<Page> planLocale(LocaleTag locale) {
        var pages = new ArrayList<Page>();
        pages.add(new Page.Home(locale));
        pages.add(new Page.NotFound(locale));
        pages.add(new Page.Search(locale));
        if (!site.places().isEmpty()) {
            pages.add(new Page.MapPage(locale));
        }
        for (Tool tool : Tool.values()) {
            pages.add(new Page.ToolPage(locale, tool));
        }
        if (site.config().handbook()) {
            pages.add(new Page.HandbookStart(locale));
            pages.add(new Page.Commitments(locale));
        }
        if (site.glossary().isExplained()) {
            pages.add(new Page.GlossaryPage(locale));
        }
        planAlphabet(locale, pages);
        for (ContentType type : site.content().types().values()) {
            planListing(locale, type, pages);
            if (site.config().handbook()) {
                pages.add(new Page.HandbookType(locale, type));
            }
        }
        for (Entry entry : site.content().entries()) {
            pages.add(new Page.Detail(locale, entry, site.shown(entry, locale)));
        }
        for (Vocabulary vocabulary : site.content().vocabularies().values()) {
            if (vocabulary.pages()) {
                planVocabulary(locale, vocabulary, pages);
            }
        }
        for (Pair pair : site.pairs().all()) {
            planParts(
                    pair.list(),
                    pair.sorted(site, locale),
                    site.config().pageSize(),
                    (some, part) -> pages.add(new Page.PairPage(locale, pair, some, part)));
        }
        return pages;
    }

    private void planListing(LocaleTag locale, ContentType type, List<Page> pages) {
        List<Entry> entries = site.sorted(type, site.listed(type.name()), locale);
        planParts(
                "/" + type.name() + '/',
                entries,
                site.config().pageSize(),
                (some, part) -> pages.add(new Page.Listing(locale, type, some, part)));
    }

    /** An item by its title, and by its letter, which is dear to find out. */
    private record Titled(int letter, String title, Entry entry) {}

    private void planAlphabet(LocaleTag locale, List<Page> pages) {
        Formats formats = site.config().locales().formats(locale);
        List<Entry> entries = site.content().entries().stream()
                .filter(Site::isPublic)
                .map(e -> titled(e, locale, formats))
                .sorted(Comparator.comparingInt(Titled::letter)
                        .thenComparing(Titled::title, formats.order())
                        .thenComparing(t -> t.entry().key()))
                .map(Titled::entry)
                .toList();
        planParts("/a-z/", entries, ALPHABET_SIZE, (some, part) -> pages.add(new Page.Alphabet(locale, some, part)));
    }

    private Titled titled(Entry entry, LocaleTag locale, Formats formats) {
        String title = site.title(entry, locale);
        return new Titled(formats.letter(title), title, entry);
    }

    private void planTranslations(List<Page> pages) {
        var index = new Page.TranslationIndex();
        pages.add(index);
        for (LocaleTag locale : site.config().locales().tags()) {
            planParts(
                    index.path() + locale + '/',
                    site.content().entries(),
                    Page.TranslationList.SIZE,
                    (some, part) -> pages.add(new Page.TranslationList(locale, part)));
        }
    }

    private static void planParts(String list, List<Entry> entries, int size, BiConsumer<List<Entry>, Page.Part> plan) {
        int last = Math.max(1, (entries.size() + size - 1) / size);
        for (int number = 1; number <= last; number++) {
            List<Entry> some = entries.subList((number - 1) * size, Math.min(entries.size(), number * size));
            plan.accept(List.copyOf(some), new Page.Part(list, number, last, entries.size()));
        }
    }

    private void planVocabulary(LocaleTag locale, Vocabulary vocabulary, List<Page> pages) {
        var used = new ArrayList<Term>();
        for (Term term : vocabulary.terms()) {
            List<Entry> entries = site.sortedByType(site.terms().entries(vocabulary, term), locale);
            if (!entries.isEmpty()) {
                used.add(term);
                String list = '/' + vocabulary.name() + '/' + term.id() + '/';
                planParts(
                        list,
                        entries,
                        site.config().pageSize(),
                        (some, part) -> pages.add(new Page.TermPage(locale, vocabulary, term, some, part)));
            }
        }
        pages.add(new Page.TermIndex(locale, vocabulary, used));
    }

    private void planRedirects(List<Page> pages) {
        List<Entry> moved = site.content().entries().stream()
                .filter(e -> !e.facts().aliases().isEmpty())
                .toList();
        if (moved.isEmpty()) {
            return; // without a look at the address of every page
        }
        Map<String, String> taken = new LinkedHashMap<>();
        pages.forEach(p -> taken.put(p.path(), "another page"));
        for (Entry entry : moved) {
            for (Facts.Alias alias : entry.facts().aliases()) {
                String rival = taken.putIfAbsent(alias.path(), entry.folder());
                if (rival != null) {
                    log.report(Rule.ALIAS_TAKEN, alias.span(), alias.path(), rival);
                    continue;
                }
                pages.add(new Page.Redirect(alias.path(), entry.path(), entry));
                for (LocaleTag locale : site.config().locales().tags()) {
                    String prefix = "/" + locale;
                    pages.add(new Page.Redirect(prefix + alias.path(), prefix + entry.path(), entry));
                }
            }
        }
    }
}

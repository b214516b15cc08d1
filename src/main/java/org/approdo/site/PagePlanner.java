package org.approdo.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.Facts;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/** Says which pages a site has. Reports {@link Rule#ALIAS_TAKEN}. */
final class PagePlanner {
    private final Site site;
    private final Diagnostics log;

    PagePlanner(Site site, Diagnostics log) {
        this.site = site;
        this.log = log;
    }

    List<Page> plan() {
        var pages = new ArrayList<Page>();
        for (LocaleTag locale : site.config().locales().tags()) {
            planLocale(locale, pages);
        }
        pages.add(new Page.Chooser());
        pages.add(new Page.AnyNotFound());
        site.content().entries().forEach(e -> pages.add(new Page.Permalink(e)));
        planRedirects(pages);
        pages.sort(Comparator.comparing(Page::path));
        return pages;
    }

    private void planLocale(LocaleTag locale, List<Page> pages) {
        pages.add(new Page.Home(locale));
        pages.add(new Page.NotFound(locale));
        for (ContentType type : site.content().types().values()) {
            planListing(locale, type, pages);
        }
        for (Entry entry : site.content().entries()) {
            pages.add(new Page.Detail(locale, entry, site.shown(entry, locale)));
        }
        for (Vocabulary vocabulary : site.content().vocabularies().values()) {
            if (vocabulary.pages()) {
                planVocabulary(locale, vocabulary, pages);
            }
        }
    }

    private void planListing(LocaleTag locale, ContentType type, List<Page> pages) {
        List<Entry> entries = site.sorted(type, site.listed(type.name()), locale);
        int size = site.config().pageSize();
        int last = Math.max(1, (entries.size() + size - 1) / size);
        for (int number = 1; number <= last; number++) {
            List<Entry> some = entries.subList((number - 1) * size, Math.min(entries.size(), number * size));
            pages.add(new Page.Listing(locale, type, List.copyOf(some), number, last, entries.size()));
        }
    }

    private void planVocabulary(LocaleTag locale, Vocabulary vocabulary, List<Page> pages) {
        var used = new ArrayList<Term>();
        for (Term term : vocabulary.terms()) {
            List<Entry> entries = site.terms().entries(vocabulary, term);
            if (!entries.isEmpty()) {
                used.add(term);
                pages.add(new Page.TermPage(locale, vocabulary, term, entries));
            }
        }
        pages.add(new Page.TermIndex(locale, vocabulary, used));
    }

    private void planRedirects(List<Page> pages) {
        Map<String, String> taken = new TreeMap<>();
        pages.forEach(p -> taken.put(p.path(), "another page"));
        for (Entry entry : site.content().entries()) {
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

package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.approdo.content.Entry;
import org.approdo.content.SiteConfig;
import org.approdo.content.field.Value;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.SiteLocale;
import org.approdo.site.Page;
import org.approdo.site.Site;

/** Composes what stands around a page in one language. */
final class FrameComposer {
    /**
     * Runs in the head. The page's script comes when all else has come and was painted: a phone on a slow line has better
     * things to do before.
     */
    private static final String LOADER = "{let d=document,l=d.currentScript,s=d.createElement('script');"
            + "addEventListener('load',()=>setTimeout(()=>{s.src=l.dataset.src;l.after(s)},100))}";

    private static final String LOADER_HASH = Stylesheet.hash(LOADER);

    private final Site site;
    private final SafeString icon;
    private final String scripts;
    private final Map<String, List<LinkView>> pages = new ConcurrentHashMap<>();

    /**
     * @param icon address of the portal's icon
     * @param scripts where the scripts of pages lie: {@code /app/1a2b3c4d/}
     */
    FrameComposer(Site site, SafeString icon, String scripts) {
        this.site = site;
        this.icon = icon;
        this.scripts = scripts;
    }

    /**
     * @param title of the page
     * @param description one or two sentences for search engines and previews; may be empty
     */
    FrameView compose(Page.InLocale page, Reader reader, String title, String description) {
        SiteConfig config = site.config();
        LocaleTag locale = page.locale();
        List<LocaleTag> real = realLanguages(page);
        boolean own = real.contains(locale);
        String real0 = own
                ? locale.tag()
                : real.isEmpty() ? locale.tag() : borrowedFrom(page).tag();
        return new FrameView(
                locale.tag(),
                config.locales().get(locale).direction().attribute(),
                config.name(),
                title,
                titleAttributes(page, reader),
                description,
                config.baseUrl() + '/' + real0 + page.neutralPath(),
                own && isIndexed(page),
                languages(page, reader, real),
                config.locales().get(locale).endonym(),
                crumbs(page, reader),
                menu(reader, page),
                footer(reader),
                reader.base(),
                reader.href("/"),
                reader.base() + '/' + locale + "/feed.xml",
                icon,
                scripts + locale,
                Markup.html(LOADER),
                LOADER_HASH,
                isDiscreet(page) ? config.exitUrl() : "",
                hasTools(page),
                permalink(page),
                reader.base()
                        + (page instanceof Page.Detail detail ? detail.entry().path() : "/") + "qr.svg",
                card(page, real0),
                editUrl(page),
                Markup.html(Stylesheet.PLACE),
                Stylesheet.HASH_PLACE);
    }

    /** A borrowed page has the title of the language it is borrowed from. */
    private static SafeString titleAttributes(Page.InLocale page, Reader reader) {
        return page instanceof Page.Detail detail
                ? Markup.languageAlone(reader.titleLanguage(detail.entry()), reader.locale())
                : Markup.NONE;
    }

    private static boolean isIndexed(Page.InLocale page) {
        return !(page instanceof Page.NotFound)
                && !(page instanceof Page.Detail detail && !Site.isPublic(detail.entry()))
                && !isDiscreet(page);
    }

    private static boolean isDiscreet(Page.InLocale page) {
        return page instanceof Page.Detail detail && Site.isDiscreet(detail.entry());
    }

    private static boolean hasTools(Page.InLocale page) {
        return (page instanceof Page.Detail && !isDiscreet(page))
                || page instanceof Page.Listing
                || page instanceof Page.TermPage;
    }

    private static LocaleTag borrowedFrom(Page.InLocale page) {
        return page instanceof Page.Detail detail ? detail.shown().from().orElse(page.locale()) : page.locale();
    }

    /** The languages in which a page holds text of its own. Lists are made in all. */
    private List<LocaleTag> realLanguages(Page.InLocale page) {
        if (page instanceof Page.Detail detail) {
            return site.config().locales().tags().stream()
                    .filter(detail.entry().languages()::contains)
                    .toList();
        }
        return site.config().locales().tags();
    }

    private List<LinkView> languages(Page.InLocale page, Reader reader, List<LocaleTag> real) {
        String path = page instanceof Page.NotFound ? "/" : page.neutralPath();
        return site.config().locales().all().stream()
                .map(l -> language(l, page.locale(), reader.base() + '/' + l.tag() + path, real))
                .toList();
    }

    private LinkView language(SiteLocale locale, LocaleTag current, String href, List<LocaleTag> real) {
        String note = real.contains(locale.tag()) ? "" : "–";
        return new LinkView(
                href,
                locale.endonym(),
                Markup.languageOfLink(locale.tag(), current, site.config().locales()),
                locale.tag().tag(),
                locale.tag().equals(current),
                note);
    }

    private List<LinkView> crumbs(Page.InLocale page, Reader reader) {
        var crumbs = new ArrayList<LinkView>();
        if (page instanceof Page.Home || page instanceof Page.NotFound) {
            return crumbs;
        }
        crumbs.add(LinkView.of(reader.href("/"), reader.word("page.home")));
        if (page instanceof Page.Detail detail) {
            Entry entry = detail.entry();
            String type = entry.type().name();
            if (!type.equals("pages")) {
                crumbs.add(LinkView.of(reader.href("/" + type + "/"), reader.word("type." + type + ".many")));
            }
            List<Entry> way = type.equals("regions")
                    ? site.areas().find(entry.id()).orElseThrow().ancestors()
                    : site.areas().path(entry);
            way.forEach(a -> crumbs.add(reader.link(a)));
        } else if (page instanceof Page.Handbook && !(page instanceof Page.HandbookStart)) {
            crumbs.add(LinkView.of(reader.href("/handbook/"), reader.word("handbook.title")));
        } else if (page instanceof Page.TermPage term) {
            crumbs.add(LinkView.of(
                    reader.href("/" + term.vocabulary().name() + "/"),
                    reader.word(term.vocabulary().labelKey())));
        } else if (page instanceof Page.PairPage pair) {
            Vocabulary vocabulary = pair.pair().vocabulary();
            String term = site.label(vocabulary, pair.pair().term(), page.locale());
            crumbs.add(LinkView.of(reader.href("/" + vocabulary.name() + "/"), reader.word(vocabulary.labelKey())));
            crumbs.add(LinkView.of(reader.href(pair.pair().wider()), term));
        } else if (page instanceof Page.Listing listing && listing.part().number() > 1) {
            String type = listing.type().name();
            crumbs.add(LinkView.of(reader.href("/" + type + "/"), reader.word("type." + type + ".many")));
        }
        return crumbs;
    }

    /** The ways in, then the pages that ask for a place in the menu. */
    private List<LinkView> menu(Reader reader, Page page) {
        var links = new ArrayList<LinkView>();
        for (String type : List.of("guides", "contact-points", "regions", "news", "good-practices")) {
            if (site.content().types().containsKey(type)) {
                String href = reader.href("/" + type + "/");
                boolean current = href.equals(reader.base() + page.path());
                links.add(new LinkView(href, reader.word("type." + type + ".many"), Markup.NONE, "", current, ""));
            }
        }
        links.addAll(pages(reader, "main"));
        return links;
    }

    /** The pages that ask for a place there, then what the portal is made by. */
    private List<LinkView> footer(Reader reader) {
        var links = new ArrayList<LinkView>(pages(reader, "footer"));
        if (site.config().handbook()) {
            links.add(LinkView.of(reader.href("/handbook/"), reader.word("handbook.title")));
        }
        return links;
    }

    /** The same on every page of a language. */
    private List<LinkView> pages(Reader reader, String menu) {
        return pages.computeIfAbsent(reader.locale() + "/" + menu, key -> findPages(reader, menu));
    }

    private List<LinkView> findPages(Reader reader, String menu) {
        List<Entry> pages = site.content().ofType("pages").stream()
                .filter(e -> e.source()
                        .value("menu")
                        .map(v -> v instanceof Value.Choice choice
                                && choice.term().equals(menu))
                        .orElse(false))
                .toList();
        return pages.isEmpty()
                ? List.of()
                : reader.links(site.sorted(pages.get(0).type(), pages, reader.locale()));
    }

    private String permalink(Page.InLocale page) {
        return page instanceof Page.Detail detail
                ? site.config().baseUrl() + detail.entry().path()
                : "";
    }

    /** Of the language the text is really in; items that are not for everyone have none. */
    private String card(Page.InLocale page, String language) {
        boolean discreet = page instanceof Page.Detail detail && !Site.isPublic(detail.entry());
        if (discreet || !site.config().cards()) {
            return "";
        }
        return site.config().baseUrl() + '/' + language + (page instanceof Page.Detail ? page.neutralPath() : "/")
                + "card.png";
    }

    private String editUrl(Page.InLocale page) {
        String pattern = site.config().editUrl();
        return page instanceof Page.Detail detail && !pattern.isEmpty()
                ? pattern.replace(
                        "{path}", detail.shown().value().orElseThrow().file().path())
                : "";
    }

    /**
     * Every locale of the site as a link to a page.
     *
     * @param real the languages the page is really written in
     */
    List<LinkView> chooser(String neutralPath, Set<LocaleTag> real) {
        return site.config().locales().all().stream()
                .map(l -> language(
                        l,
                        new LocaleTag("und"),
                        site.config().basePath() + '/' + l.tag() + neutralPath,
                        List.copyOf(real)))
                .toList();
    }
}

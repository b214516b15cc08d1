package org.approdo.export;

import java.util.List;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.approdo.site.Page;
import org.approdo.site.Site;

/**
 * Sitemaps: an index, and one for each language with the pages that are really written in it. Which pages are the same in
 * other languages stands here alone: in the head of every page it would weigh more than the rest of the head.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemap protocol</a>
 */
final class SitemapWriter {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Site site;
    private final String base;

    SitemapWriter(Site site) {
        this.site = site;
        this.base = site.config().baseUrl();
    }

    String index() {
        var xml = new XmlDocument("sitemapindex", "xmlns", NAMESPACE);
        for (LocaleTag locale : site.config().locales().tags()) {
            xml.open("sitemap")
                    .text("loc", base + '/' + locale + "/sitemap.xml")
                    .close();
        }
        return xml.finish();
    }

    String of(LocaleTag locale) {
        var xml = new XmlDocument("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML);
        for (Page page : site.pages()) {
            if (page instanceof Page.InLocale inLocale && inLocale.locale().equals(locale) && isListed(inLocale)) {
                write(inLocale, xml);
            }
        }
        return xml.finish();
    }

    private static boolean isListed(Page.InLocale page) {
        if (page instanceof Page.Detail detail) {
            return detail.shown() instanceof Localized.Own
                    && Site.isPublic(detail.entry())
                    && !Site.isDiscreet(detail.entry());
        }
        return !(page instanceof Page.NotFound);
    }

    private void write(Page.InLocale page, XmlDocument xml) {
        xml.open("url").text("loc", base + page.path());
        if (page instanceof Page.Detail detail) {
            detail.entry().facts().reviewed().ifPresent(d -> xml.text("lastmod", d.toString()));
        }
        for (LocaleTag language : languages(page)) {
            String href = base + '/' + language + page.neutralPath();
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", language.tag(), "href", href);
        }
        if (page instanceof Page.Detail || page instanceof Page.Home) {
            String href = base + page.neutralPath();
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", "x-default", "href", href);
        }
        xml.close();
    }

    private List<LocaleTag> languages(Page.InLocale page) {
        if (page instanceof Page.Detail detail) {
            Entry entry = detail.entry();
            return site.config().locales().tags().stream()
                    .filter(entry.languages()::contains)
                    .toList();
        }
        return site.config().locales().tags();
    }
}

package org.approdo.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;

/**
 * Atom feeds of the types that ask for it: one for each language, one for each language and area that has news.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class FeedWriter {
    private static final int MOST = 50;

    private final Site site;
    private final String base;
    private final List<Entry> news;

    FeedWriter(Site site) {
        this.site = site;
        this.base = site.config().baseUrl();
        this.news = news(site);
    }

    String ofSite(LocaleTag locale) {
        return write(
                locale,
                site.config().name(),
                '/' + locale.tag() + "/feed.xml",
                '/' + locale.tag() + '/',
                entries(e -> true));
    }

    /** Empty when the area has no news. */
    Optional<Supplier<String>> ofArea(LocaleTag locale, Entry area) {
        List<Entry> entries = entries(e -> site.areas().holds(area.id(), e) || site.isAbout(e, area.id()));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String page = '/' + locale.tag() + area.path();
        String title = site.config().name() + " – " + site.title(area, locale);
        return Optional.of(() -> write(locale, title, page + "feed.xml", page, entries));
    }

    private List<Entry> entries(Predicate<Entry> wanted) {
        return news.stream().filter(wanted).limit(MOST).toList();
    }

    /** What feeds are made of, the newest first. */
    private static List<Entry> news(Site site) {
        return site.content().entries().stream()
                .filter(e -> e.type().feed() && Site.isPublic(e) && !Site.isDiscreet(e) && date(e).isPresent())
                .sorted(Comparator.comparing((Entry e) -> date(e).orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(Entry::key))
                .toList();
    }

    private static Optional<LocalDate> date(Entry entry) {
        return entry.source()
                .value(entry.type().order())
                .flatMap(v -> v instanceof Value.Day day ? Optional.of(day.date()) : Optional.empty());
    }

    private String write(LocaleTag locale, String title, String self, String page, List<Entry> entries) {
        LocalDate updated =
                entries.stream().findFirst().flatMap(FeedWriter::date).orElse(site.day());
        var xml = new XmlDocument("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", locale.tag());
        xml.text("id", base + self).text("title", title).text("updated", instant(updated));
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + self);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + page);
        xml.open("author").text("name", site.config().name()).close();
        entries.forEach(e -> write(e, locale, xml));
        return xml.finish();
    }

    private void write(Entry entry, LocaleTag locale, XmlDocument xml) {
        EntryText text = site.shown(entry, locale).value().orElseThrow();
        String language = text.locale().tag();
        xml.open("entry", "xml:lang", language);
        xml.text("id", base + '/' + locale + entry.path());
        xml.text("title", site.title(entry, locale));
        xml.text("updated", instant(date(entry).orElseThrow()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + '/' + locale + entry.path());
        text.value("summary").ifPresent(v -> {
            if (v instanceof Value.Text summary) {
                xml.text("summary", summary.text());
            }
        });
        xml.close();
    }

    private static String instant(LocalDate day) {
        return day + "T00:00:00Z";
    }
}

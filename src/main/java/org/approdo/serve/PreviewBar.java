package org.approdo.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.Translation;
import org.approdo.locale.Formats;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.SiteLocale;
import org.approdo.markdown.Escape;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.site.Page;
import org.approdo.site.Site;

/**
 * What editors want to know of a page, as HTML for its foot: how its text stands, its other languages, how it looks on a
 * phone, where its file is. In the page's language; in the site's source language where a page has none.
 *
 * @param day the day the site is shown as of, when somebody chose one
 * @param withCms whether there is a CMS to edit it in
 */
record PreviewBar(Site site, OutputTree tree, Optional<LocalDate> day, boolean withCms) {
    /**
     * The bar of a page.
     *
     * @param path of its address below the base: {@code /it/guides/italia/casa/}
     */
    String html(String path) {
        String address = path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        Optional<Page> page =
                site.pages().stream().filter(p -> p.path().equals(address)).findFirst();
        Optional<Page.InLocale> inLocale = page.flatMap(p -> cast(p, Page.InLocale.class));
        LocaleTag locale =
                inLocale.map(Page.InLocale::locale).orElse(site.config().sourceLocale());
        String title = Escape.html(word(locale, "preview.title"));
        var html = new StringBuilder(
                "<section lang=\"%s\" dir=\"%s\" aria-label=\"%s\"><details open><summary>%s</summary>"
                        .formatted(
                                locale,
                                site.config().locales().direction(locale).attribute(),
                                title,
                                title));
        List<String> badges =
                page.flatMap(p -> cast(p, Page.Detail.class)).map(this::badges).orElse(List.of());
        day.map(d -> word(locale, "preview.day", Map.of("date", formats(locale).date(d))))
                .ifPresent(w -> html.append("<p class=\"day\">").append(Escape.html(w)));
        if (!badges.isEmpty()) {
            html.append("<ul>");
            badges.forEach(b -> html.append("<li class=\"badge\">").append(Escape.html(b)));
            html.append("</ul>");
        }
        inLocale.ifPresent(p -> html.append(languages(p)));
        html.append("<p><a href=\"%s\">%s</a>"
                .formatted(
                        Escape.html(Preview.PHONE + "?" + URLEncoder.encode(base() + path, StandardCharsets.UTF_8)),
                        Escape.html(word(locale, "preview.phone"))));
        file(page, address).ifPresent(f -> html.append(source(f, page, locale)));
        return html.append("</details></section>").toString();
    }

    /** What readers of a page are told in notices, and what they are not: that it is a draft. */
    private List<String> badges(Page.Detail page) {
        LocaleTag locale = page.locale();
        Entry entry = page.entry();
        EntryText text = page.shown().value().orElseThrow();
        var badges = new ArrayList<String>();
        if (entry.facts().draft()) {
            badges.add(word(locale, "editor.draft"));
        }
        page.shown()
                .from()
                .map(from -> Map.of("language", formats(locale).language(from.tag())))
                .ifPresent(l -> badges.add(word(locale, "preview.borrowed", l)));
        if (text.translation()
                .map(Translation::method)
                .filter(Translation.Method.MACHINE::equals)
                .isPresent()) {
            badges.add(word(locale, "preview.machine"));
        }
        if (Ledger.state(entry.sourceOf(text), text).filter(s -> !s.isCurrent()).isPresent()) {
            badges.add(word(locale, "preview.stale"));
        }
        return badges;
    }

    private String languages(Page.InLocale page) {
        var html = new StringBuilder(
                "<nav aria-label=\"%s\"><ul>".formatted(Escape.html(word(page.locale(), "page.languages"))));
        for (SiteLocale locale : site.config().locales().all()) {
            String path = '/' + locale.tag().tag() + page.neutralPath();
            if (tree.contains(path.substring(1) + (path.endsWith("/") ? "index.html" : ""))) {
                html.append("<li><a href=\"%s\" lang=\"%s\" dir=\"%s\"%s>%s</a>"
                        .formatted(
                                Escape.html(base() + path),
                                locale.tag(),
                                locale.direction().attribute(),
                                locale.tag().equals(page.locale()) ? " aria-current=\"true\"" : "",
                                Escape.html(locale.endonym())));
            }
        }
        return html.append("</ul></nav>").toString();
    }

    /** Of an item the text that is shown, else what the page was made of above all. */
    private Optional<String> file(Optional<Page> page, String path) {
        Optional<String> text = page.flatMap(p -> cast(p, Page.Detail.class))
                .map(d -> d.shown().value().orElseThrow().file().path());
        String made = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
        return text.or(() -> tree.file(made).map(OutputFile::origin));
    }

    private String source(String file, Optional<Page> page, LocaleTag locale) {
        String name = "<code dir=\"ltr\">%s</code>".formatted(Escape.html(file));
        return "<p>"
                + editor(file, page)
                        .map(a -> "<a href=\"%s\">%s</a> %s"
                                .formatted(Escape.html(a), Escape.html(word(locale, "page.edit")), name))
                        .orElse(name);
    }

    /** Where a file is edited: in the CMS when there is one, else as the configuration says. */
    private Optional<String> editor(String file, Optional<Page> page) {
        String pattern = site.config().editUrl();
        Optional<String> cms = page.filter(p -> withCms)
                .flatMap(p -> cast(p, Page.Detail.class))
                .map(d -> d.entry().folder())
                .map(f -> f.substring(f.indexOf('/') + 1).split("/", 2))
                .map(f -> Cms.PATH + "#/collections/" + f[0] + "/entries/" + f[1] + "/index");
        return cms.or(() -> Optional.of(pattern).filter(p -> !p.isEmpty()).map(p -> p.replace("{path}", file)));
    }

    private Formats formats(LocaleTag locale) {
        return site.config().locales().formats(locale);
    }

    private String base() {
        return site.config().basePath();
    }

    private String word(LocaleTag locale, String key) {
        return site.messages().text(locale, key).value().orElse(key);
    }

    private String word(LocaleTag locale, String key, Map<String, ?> arguments) {
        return site.messages().text(locale, key, arguments).value().orElse(key);
    }

    private static <T> Optional<T> cast(Page page, Class<T> type) {
        return type.isInstance(page) ? Optional.of(type.cast(page)) : Optional.empty();
    }
}

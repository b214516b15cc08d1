package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.editorial.TranslationStatus;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.site.Area;
import org.approdo.site.DoorTimes;
import org.approdo.site.Page;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Once;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;

/**
 * Renders pages of a site, each when it is asked for.
 *
 * <p>Reports {@link Rule#TEMPLATE} for mistakes in templates, each once.
 */
public final class PageRenderer {
    private final Path root;
    private final Site site;
    private final Templates templates;
    private final ContactCards cards;
    private final FrameComposer frames;
    private final DoorTimes doors;
    private final HandbookPages handbook;
    private final Supplier<StatusPages> status;
    private final Stylesheet style;
    private final String chooserScript;
    private final String findScript;
    private final Supplier<String> search;
    private final String scripts;

    private PageRenderer(
            Path root,
            Site site,
            Supplier<TranslationStatus> translations,
            Supplier<String> search,
            String scripts,
            Diagnostics log) {
        this.root = root;
        this.search = search;
        this.scripts = site.config().basePath() + '/' + scripts + '/';
        this.site = site;
        this.templates = new Templates(root, icons(root, log), log);
        this.cards = new ContactCards(templates);
        this.frames = new FrameComposer(site, icon(root, site), this.scripts);
        this.doors = new DoorTimes(site);
        this.handbook = new HandbookPages(site, templates, frames);
        this.status = new Once<>(() -> new StatusPages(site, translations.get(), templates, frames));
        this.style = Stylesheet.of(read("templates/style.css", log));
        this.chooserScript = read("templates/chooser.js", log).text().strip();
        this.findScript = read("templates/find.js", log).text().strip();
    }

    /**
     * Every page of a site as a file, in the order of their addresses.
     *
     * @param search the folder of the search's files, {@code search/1a2b3c4d}; asked for by who makes the page of the search
     * @param scripts the folder of the other scripts: {@code app/1a2b3c4d}
     */
    public static List<OutputFile> render(
            Path root,
            Site site,
            Supplier<TranslationStatus> translations,
            Supplier<String> search,
            String scripts,
            Diagnostics log) {
        var renderer = new PageRenderer(root, site, translations, search, scripts, log);
        if (log.hasErrors()) {
            return List.of();
        }
        return site.pages().stream().map(renderer::file).toList();
    }

    private SourceFile read(String path, Diagnostics log) {
        return SourceFile.read(root, path, log).orElse(SourceFile.named(path));
    }

    private static Map<String, String> icons(Path root, Diagnostics log) {
        var icons = new TreeMap<String, String>();
        for (String path : SourceTree.list(root, "templates/icons", log)) {
            String name = path.substring(path.lastIndexOf('/') + 1).replace(".svg", "");
            SourceFile.read(root, path, log)
                    .ifPresent(f -> icons.put(name, f.text().strip()));
        }
        return icons;
    }

    /** Where the portal's icon lies; nowhere for a site without, so that browsers do not look for one. */
    private static SafeString icon(Path root, Site site) {
        boolean drawn = Files.exists(root.resolve("templates/assets/icon.svg"));
        return Markup.html(drawn ? site.config().basePath() + "/icon.svg" : "data:,");
    }

    private OutputFile file(Page page) {
        String path = page.path().substring(1);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        OutputFile.Source made = () -> style.inline(html(page)).getBytes(StandardCharsets.UTF_8);
        // names the folder of the search's files, so it is made after them
        return page instanceof Page.Search
                ? OutputFile.late(file, origin(page), made)
                : new OutputFile(file, origin(page), made);
    }

    /** The file to point at when something is wrong on a page. */
    private static String origin(Page page) {
        if (page instanceof Page.Detail detail) {
            return detail.shown().value().orElseThrow().file().path();
        }
        if (page instanceof Page.Permalink permalink) {
            return permalink.entry().source().file().path();
        }
        return page instanceof Page.Listing listing ? listing.type().file().path() : "site-config.yml";
    }

    private String html(Page page) {
        if (HandbookPages.has(page)) {
            return handbook.html(page);
        }
        if (page instanceof Page.Status own) {
            return status.get().html(own);
        }
        if (page instanceof Page.InLocale inLocale) {
            return inLocale(inLocale);
        }
        LocaleTag source = site.config().sourceLocale();
        var reader = new Reader(site, source);
        if (page instanceof Page.Redirect redirect) {
            String target = site.config().basePath() + redirect.target();
            return templates.render(
                    "redirect.peb",
                    reader,
                    Map.of("target", target, "title", reader.title(redirect.entry()), "lang", source.tag()));
        }
        Optional<Entry> entry =
                page instanceof Page.Permalink permalink ? Optional.of(permalink.entry()) : Optional.empty();
        var views = new LinkedHashMap<String, Object>();
        var languages = new TreeSet<LocaleTag>(
                entry.map(Entry::languages).orElse(site.config().locales().tags()));
        String path = page instanceof Page.AnyNotFound ? "/" : page.path();
        views.put(
                "frame",
                frames.compose(new Page.Home(source), reader, site.config().name(), ""));
        views.put("path", path);
        views.put("languages", frames.chooser(path, languages));
        String name = page instanceof Page.Gateway gateway
                ? reader.word(gateway.title())
                : site.config().name();
        views.put("title", entry.map(reader::title).orElse(name));
        views.put("canonical", site.config().baseUrl() + page.path());
        String base = site.config().baseUrl();
        views.put(
                "origin",
                base.substring(0, base.length() - site.config().basePath().length()));
        views.put("script", Markup.html(chooserScript));
        views.put("scriptHash", Stylesheet.hash(chooserScript));
        views.put("redirects", !(page instanceof Page.AnyNotFound));
        views.put("missing", page instanceof Page.AnyNotFound);
        return templates.render("chooser.peb", reader, views);
    }

    private String inLocale(Page.InLocale page) {
        var reader = new Reader(site, page.locale());
        var lists = new ListComposer(reader, cards);
        var pairs = new PairComposer(reader, cards);
        var views = new LinkedHashMap<String, Object>();
        String template;
        String title;
        String description = "";
        if (page instanceof Page.Detail detail) {
            DetailComposer.DetailView view = new DetailComposer(detail, reader, cards, doors).compose();
            template = detailTemplate(view.type());
            title = view.title();
            description = view.lead();
            views.put("item", view);
            views.put("gathered", gathered(detail.entry(), reader, lists));
            Optional<Area> area = detail.entry().type().name().equals(Content.REGIONS)
                    ? site.areas().find(detail.entry().id())
                    : Optional.empty();
            views.put("narrow", area.map(pairs::narrow).orElse(List.of()));
            views.put(
                    "map",
                    area
                            .flatMap(a -> new MapComposer(reader).compose(a.id(), reader.href("/map/") + "#places"))
                            .stream()
                            .toList());
        } else if (page instanceof Page.Listing listing) {
            template = "list.peb";
            title = reader.word("type." + listing.type().name() + ".many");
            views.put("type", listing.type().name());
            boolean onMap = listing.type().help() && !site.places().isEmpty();
            views.put("map", onMap ? reader.href("/map/") : "");
            views.put(
                    "items",
                    listing.type().name().equals(Content.REGIONS) ? List.of() : lists.items(listing.entries()));
            views.put(
                    "tree",
                    listing.type().name().equals(Content.REGIONS) ? Branch.all(reader, reader::link) : List.of());
            Page.Part part = listing.part();
            views.put("hidden", part.number() == part.last() ? lists.hidden(listing.type()) : List.of());
            views.put("count", lists.count(part));
            views.put("paging", lists.paging(part));
        } else if (page instanceof Page.TermPage term) {
            template = "term.peb";
            title = site.label(term.vocabulary(), term.term(), page.locale());
            views.put("groups", lists.byType(term.entries()));
            views.put("kind", reader.word(term.vocabulary().labelKey()));
            views.put("count", lists.count(term.part()));
            views.put("paging", lists.paging(term.part()));
            views.put("narrow", term.part().number() == 1 ? pairs.narrow(term.vocabulary(), term.term()) : List.of());
        } else if (page instanceof Page.PairPage pair) {
            template = "pair.peb";
            title = pairs.title(pair.pair());
            views.put("groups", pairs.groups(pair));
            views.put("wider", List.of(pairs.wider(pair.pair())));
            views.put("count", lists.count(pair.part()));
            views.put("paging", lists.paging(pair.part()));
        } else if (page instanceof Page.MapPage) {
            template = "map-page.peb";
            title = reader.word("map.title");
            var map = new MapPageComposer(reader);
            views.put("groups", map.groups());
            views.put("maps", map.maps());
        } else if (page instanceof Page.Alphabet alphabet) {
            template = "a-z.peb";
            title = reader.word("a-z.title");
            views.put("alphabet", new AlphabetComposer(reader).compose(alphabet));
            views.put("count", lists.count(alphabet.part()));
            views.put("paging", lists.paging(alphabet.part()));
        } else if (page instanceof Page.Search) {
            template = "search.peb";
            title = reader.word("search.title");
            views.put("search", new SearchComposer(reader, lists).compose(search.get()));
        } else if (page instanceof Page.ToolPage tool) {
            String id = tool.tool().id();
            template = "tools/" + id + ".peb";
            title = reader.word(id + ".title");
            views.put("script", scripts + id + ".js");
            views.put("start", Markup.html(ToolComposer.START));
            views.put("startHash", Stylesheet.hash(ToolComposer.START));
            views.put("tool", new ToolComposer(reader, cards).compose(tool.tool()));
        } else if (page instanceof Page.TermIndex index) {
            template = "terms.peb";
            title = reader.word(index.vocabulary().labelKey());
            views.put("terms", lists.terms(index.vocabulary(), index.terms()));
        } else if (page instanceof Page.NotFound) {
            template = "not-found.peb";
            title = reader.word("not-found.title");
        } else {
            template = "home.peb";
            title = reader.word("home.title");
            description = reader.word("home.lead");
            views.put("script", Markup.html(findScript));
            views.put("scriptHash", Stylesheet.hash(findScript));
            views.put("home", new HomeComposer(reader, lists, cards).compose());
        }
        views.put("title", title);
        views.put("frame", frames.compose(page, reader, title, description));
        return templates.render(template, reader, views);
    }

    /** A type's own template where there is one. */
    private String detailTemplate(String type) {
        return Files.exists(root.resolve("templates/types/" + type + ".peb")) ? "types/" + type + ".peb" : "entry.peb";
    }

    private static List<RegionComposer.Gathered> gathered(Entry entry, Reader reader, ListComposer lists) {
        return entry.type().name().equals(Content.REGIONS)
                ? new RegionComposer(reader, lists, entry.id()).compose()
                : List.of();
    }
}

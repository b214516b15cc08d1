package org.approdo.render;

import java.util.LinkedHashMap;
import java.util.List;
import org.approdo.editorial.TranslationStatus;
import org.approdo.site.Page;
import org.approdo.site.Site;

/** Renders the pages for those who look after the site: in its source language, without menus or script. */
final class StatusPages {
    private final Templates templates;
    private final Reader reader;
    private final FrameView frame;
    private final StatusComposer areas;
    private final TranslationComposer translations;

    StatusPages(Site site, TranslationStatus status, Templates templates, FrameComposer frames) {
        this.templates = templates;
        this.reader = new Reader(site, site.config().sourceLocale());
        this.frame = frames.compose(
                new Page.Home(reader.locale()), reader, site.config().name(), "");
        this.areas = new StatusComposer(reader, status);
        this.translations = new TranslationComposer(reader, status);
    }

    String html(Page.Status page) {
        var views = new LinkedHashMap<String, Object>();
        views.put("frame", frame);
        String template;
        if (page instanceof Page.RegionStatus region) {
            template = "status-area.peb";
            views.put("title", areas.title(region.area()));
            views.put("index", areas.index());
            views.put("area", areas.compose(region.area()));
        } else if (page instanceof Page.AreaTranslations list) {
            template = "status-area-translations.peb";
            views.put("title", translations.title(list.area()));
            views.put("indexes", List.of(areas.index(), areas.link(list.area()), translations.index()));
            views.put("languages", translations.languages(list.area()));
        } else if (page instanceof Page.TranslationIndex) {
            template = "status-translations.peb";
            views.put("title", reader.word("status.all"));
            views.put("index", areas.index());
            views.put("languages", translations.languages());
            views.put("areas", translations.areas());
            views.put("data", reader.base() + "/status/translations.json");
        } else if (page instanceof Page.TranslationList list) {
            template = "status-language.peb";
            views.put("title", translations.title(list.locale()));
            views.put("indexes", List.of(areas.index(), translations.index()));
            views.put("language", translations.language(list.locale()));
            views.put("areas", translations.areas(list.locale()));
            views.put("groups", translations.groups(list));
            views.put("paging", translations.paging(list.part()));
        } else {
            template = "status-areas.peb";
            views.put("title", reader.word("status.title"));
            views.put("translations", translations.index());
            views.put("areas", areas.areas());
        }
        return templates.render(template, reader, views);
    }
}

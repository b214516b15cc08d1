package org.approdo.render;

import java.util.List;
import org.approdo.locale.SiteLocale;
import org.approdo.site.Tool;

/** Composes what the tools start from that work on other pages of the portal: the list of kept ones, two languages. */
final class PageToolsComposer {
    private final Reader reader;

    PageToolsComposer(Reader reader) {
        this.reader = reader;
    }

    /**
     * What they need to know of the portal.
     *
     * @param languages every one a page may be in
     * @param source the language most pages were written in first
     * @param leaflet address of the tool that prints several pages
     */
    public record PageToolsView(List<LanguageView> languages, String source, String leaflet) {}

    /** A language to choose. */
    public record LanguageView(String tag, String dir, String endonym, boolean current) {}

    PageToolsView compose() {
        return new PageToolsView(
                reader.site().config().locales().all().stream()
                        .map(this::language)
                        .toList(),
                reader.site().config().sourceLocale().tag(),
                reader.href("/" + Tool.LEAFLET.id() + "/"));
    }

    private LanguageView language(SiteLocale locale) {
        return new LanguageView(
                locale.tag().tag(),
                locale.direction().attribute(),
                locale.endonym(),
                locale.tag().equals(reader.locale()));
    }
}

package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What stands around every page: head, header, way here, footer.
 *
 * @param title of the page, without the portal's name
 * @param titleAttributes its language, where it is not the page's
 * @param canonical full address of the page that really holds this text
 * @param indexed whether search engines should list it
 * @param languages the language menu, every locale
 * @param crumbs the way here from the start page, without the page itself
 * @param base the path that every address starts with; may be empty
 * @param feed address of the language's feed
 * @param icon address of the portal's icon, for pages without the script that sets it
 * @param exit the harmless page that readers of a discreet page leave for; empty on every other page
 * @param tools whether the page is one to share and keep
 * @param card full address of the picture shown for links to the page; may be empty
 * @param qr address of the QR code that leads to the page in any language, or to the portal; only paper shows it
 * @param script address of the scripts of the language, without what a page adds to it: {@code /app/1a2b3c4d/it}
 * @param loader fetches the script once the page stands; only discreet pages, with their way out, do not wait
 */
public record FrameView(
        String lang,
        String dir,
        String siteName,
        String title,
        SafeString titleAttributes,
        String description,
        String canonical,
        boolean indexed,
        List<LinkView> languages,
        String endonym,
        List<LinkView> crumbs,
        List<LinkView> menu,
        List<LinkView> footer,
        String base,
        String home,
        String feed,
        SafeString icon,
        String script,
        SafeString loader,
        String loaderHash,
        String exit,
        boolean tools,
        String permalink,
        String qr,
        String card,
        String editUrl,
        SafeString style,
        String styleHash) {
    public FrameView {
        languages = List.copyOf(languages);
        crumbs = List.copyOf(crumbs);
        menu = List.copyOf(menu);
        footer = List.copyOf(footer);
    }
}

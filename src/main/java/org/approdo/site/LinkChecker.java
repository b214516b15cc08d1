package org.approdo.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Facts;
import org.approdo.content.SiteConfig;
import org.approdo.content.field.FileReader;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.markdown.Block;
import org.approdo.markdown.LinkTarget;
import org.approdo.markdown.Part;
import org.approdo.markdown.Shortcode;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * Checks the links, pictures and shortcodes of every text, and remembers which items prose names.
 *
 * <p>Reports {@link Rule#BROKEN_LINK}, {@link Rule#BROKEN_ANCHOR}, {@link Rule#BROKEN_REFERENCE}, {@link
 * Rule#INCLUDE_CYCLE}, {@link Rule#FILE_MISSING}, {@link Rule#BAD_IMAGE}, {@link Rule#UNKNOWN_SECTION}.
 */
final class LinkChecker {
    private static final int MAX_INCLUDES = 4;

    private final Site site;
    private final Diagnostics log;
    private final Set<String> paths = new LinkedHashSet<>();
    /** What has errors of its own is not judged by what others expect of it. */
    private final Set<String> faulty;

    LinkChecker(Site site, Diagnostics log) {
        this.site = site;
        this.log = log;
        this.faulty = log.faultyFiles();
        paths.add("/");
        site.content().types().keySet().forEach(t -> paths.add('/' + t + '/'));
        for (Vocabulary vocabulary : site.content().vocabularies().values()) {
            if (vocabulary.pages()) {
                paths.add('/' + vocabulary.name() + '/');
                vocabulary.terms().stream()
                        .filter(t -> !site.terms().entries(vocabulary, t).isEmpty())
                        .forEach(t -> paths.add('/' + vocabulary.name() + '/' + t.id() + '/'));
            }
        }
        for (Entry entry : site.content().entries()) {
            paths.add(entry.path());
            entry.facts().aliases().stream().map(Facts.Alias::path).forEach(paths::add);
        }
        site.content().unread().forEach(f -> paths.add(f.substring("content".length()) + '/'));
    }

    void check() {
        SiteConfig config = site.config();
        config.helplines().forEach(h -> site.references().resolve("contact-points", h.text(), h.span()));
        boolean readable = !site.content().unread().contains("content/" + Content.REGIONS + '/' + config.homeArea());
        if (site.areas().find(config.homeArea()).isEmpty() && readable) {
            String hint = "add content/regions/%s/, or correct home-area".formatted(config.homeArea());
            SourceFile file = config.file();
            Span place = file.span(0, file.text().length()).find("home-area");
            log.reportWithHint(Rule.AREA_ROOTS, place, hint, config.homeArea());
        }
        site.content().entries().parallelStream()
                .forEach(entry -> entry.texts()
                        .values()
                        .forEach(text -> text.mentions().forEach(p -> checkPart(p, entry, text))));
    }

    private void checkPart(Part part, Entry entry, EntryText text) {
        if (part instanceof Part.Href href) {
            checkLink(href, entry, text);
        } else if (part instanceof Part.Call call) {
            checkShortcode(call.shortcode(), entry);
        } else if (part instanceof Part.Picture picture) {
            checkPicture(picture, entry);
        }
    }

    private void checkLink(Part.Href href, Entry entry, EntryText text) {
        if (href.target() instanceof LinkTarget.SamePage same) {
            if (!faulty.contains(entry.source().file().path())) {
                checkAnchor(same.anchor(), site.anchors().of(entry, text.locale()), href.span());
            }
        } else if (href.target() instanceof LinkTarget.Page page) {
            if (!paths.contains(page.path())) {
                if (faulty.isEmpty() || isBelowType(page.path())) {
                    log.reportUnknown(Rule.BROKEN_LINK, href.span(), page.path(), new TreeSet<>(paths));
                }
                return;
            }
            Optional<Entry> target = byPath(page.path());
            target.ifPresent(t -> site.references().remember(entry, t));
            if (!page.anchor().isEmpty() && !isFaulty(page.path(), target)) {
                List<String> anchors =
                        target.map(t -> site.anchors().of(t, t.sourceLocale())).orElse(List.of());
                checkAnchor(page.anchor(), anchors, href.span().find('#' + page.anchor()));
            }
        }
    }

    /** Whether a page can only be an item's; lists and terms may be missing because a type or vocabulary has errors. */
    private boolean isBelowType(String path) {
        return site.content().types().containsKey(path.split("/", -1)[1]);
    }

    private boolean isFaulty(String path, Optional<Entry> target) {
        return target.map(t -> faulty.contains(t.source().file().path()))
                .orElse(site.content().unread().contains("content" + path.substring(0, path.length() - 1)));
    }

    /** By its type and id: so an address it had in another area leads to it, too. */
    private Optional<Entry> byPath(String path) {
        // a slash at both ends gives an empty name before the type and one behind the id
        String[] names = path.split("/", -1);
        return names.length < 4 ? Optional.empty() : site.references().find(names[1], names[names.length - 2]);
    }

    private void checkAnchor(String anchor, List<String> anchors, Span span) {
        if (!anchors.contains(anchor)) {
            log.reportUnknown(Rule.BROKEN_ANCHOR, span, anchor, anchors);
        }
    }

    private void checkShortcode(Shortcode shortcode, Entry entry) {
        if (shortcode.name() == Shortcode.Name.CONTACT) {
            site.references()
                    .resolve("contact-points", shortcode.target(), shortcode.span())
                    .ifPresent(target -> site.references().remember(entry, target));
            return;
        }
        Optional<Section> section = Section.parse(shortcode.target());
        if (section.isEmpty()) {
            log.report(Rule.BAD_SHORTCODE, shortcode.span(), shortcode.target());
            return;
        }
        Set<String> types = site.content().types().keySet();
        if (!types.contains(section.get().type())) {
            if (faulty.isEmpty()) {
                log.reportUnknown(
                        Rule.UNKNOWN_TYPE, shortcode.span(), section.get().type(), types);
            }
            return;
        }
        Optional<Entry> target =
                site.references().resolve(section.get().type(), section.get().item(), shortcode.span());
        target.ifPresent(t -> {
            site.references().remember(entry, t);
            if (faulty.contains(t.source().file().path())) {
                return;
            }
            if (sectionOf(t, section.get().anchor()).isEmpty()) {
                List<String> anchors = t.source().body().anchors();
                log.reportUnknown(
                        Rule.BROKEN_ANCHOR, shortcode.span(), section.get().anchor(), anchors);
            } else if (reaches(t, section.get().anchor(), entry, 0)) {
                log.report(Rule.INCLUDE_CYCLE, shortcode.span());
            }
        });
    }

    private static Optional<List<Block>> sectionOf(Entry entry, String anchor) {
        return entry.source().body().section(anchor, entry.source().body().anchors());
    }

    /** Whether an included section, through its own includes, comes back to an item. */
    private boolean reaches(Entry from, String anchor, Entry goal, int depth) {
        if (from.equals(goal) || depth > MAX_INCLUDES) {
            return true;
        }
        return sectionOf(from, anchor).orElse(List.of()).stream()
                .flatMap(b -> b.parts().stream())
                .filter(p -> p instanceof Part.Call c && c.shortcode().name() == Shortcode.Name.INCLUDE)
                .flatMap(p -> Section.parse(((Part.Call) p).shortcode().target()).stream())
                .anyMatch(s -> site.references()
                        .find(s.type(), s.item())
                        .map(e -> reaches(e, s.anchor(), goal, depth + 1))
                        .orElse(false));
    }

    private void checkPicture(Part.Picture picture, Entry entry) {
        if (!entry.files().contains(picture.src())) {
            FileReader.reportMissing(picture.src(), entry.files(), picture.span(), log);
        } else if (!FileReader.isPicture(picture.src())) {
            log.report(Rule.BAD_IMAGE, picture.span(), picture.src());
        } else if (picture.alt().isEmpty()) {
            log.report(Rule.MISSING_ALT, picture.span(), picture.src());
        }
    }
}

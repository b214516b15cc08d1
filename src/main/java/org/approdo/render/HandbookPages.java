package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.editorial.Commitment;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Page;
import org.approdo.site.Site;
import org.approdo.source.Rule;
import org.approdo.source.RuleExample;

/** Renders the pages for those who write: how to fill in each type, what was promised, what each rule is for. */
final class HandbookPages {
    private static final LocaleTag ENGLISH = new LocaleTag("en");

    /** Items the handbook leads to, where the site has them. */
    private static final List<String> PAGES = List.of("editorial-guidelines", "contribute");

    private final Site site;
    private final Templates templates;
    private final FrameComposer frames;
    private final FieldComposer fields;
    private final Map<Rule, RuleExample> examples;

    HandbookPages(Site site, Templates templates, FrameComposer frames) {
        this.site = site;
        this.templates = templates;
        this.frames = frames;
        this.fields = new FieldComposer(site);
        this.examples = site.config().handbook() ? RuleExample.all() : Map.of();
    }

    static boolean has(Page page) {
        return page instanceof Page.Handbook
                || page instanceof Page.GlossaryPage
                || page instanceof Page.RuleIndex
                || page instanceof Page.RulePage;
    }

    /**
     * A commitment as a page shows it.
     *
     * @param state {@code kept}, {@code partly} or {@code open}
     */
    public record CommitmentView(String id, String title, String state, String stateWord, String value, String href) {}

    /**
     * A concept of the glossary.
     *
     * @param others what people also say
     * @param official what offices call it
     * @param marks the language of that
     */
    public record TermView(
            String id, String word, String definition, List<String> others, String official, SafeString marks) {}

    /**
     * A rule as its page shows it.
     *
     * @param message what is printed, with … for what it names
     * @param wrong lines of a file; empty for a rule that has no example
     */
    public record RuleView(
            String id,
            String href,
            String severity,
            String message,
            String hint,
            String why,
            String place,
            String wrong,
            String right) {}

    String html(Page page) {
        if (page instanceof Page.RulePage rule) {
            return rule(Map.of("rules", List.of(view(rule.rule()))), rule.rule().id(), "handbook/rule.peb");
        }
        if (page instanceof Page.RuleIndex) {
            return rule(
                    Map.of("rules", Stream.of(Rule.values()).map(this::view).toList()),
                    "Rules of the checks",
                    "handbook/rules.peb");
        }
        var own = (Page.InLocale) page;
        var reader = new Reader(site, own.locale());
        var views = new LinkedHashMap<String, Object>();
        String template;
        String title;
        if (page instanceof Page.HandbookType type) {
            template = "handbook/type.peb";
            title = reader.word("type." + type.type().name() + ".many");
            views.put("type", fields.compose(type.type(), reader));
        } else if (page instanceof Page.Commitments) {
            template = "handbook/commitments.peb";
            title = reader.word("commitments.title");
            views.put("editors", commitments(reader, false));
            views.put("regions", commitments(reader, true));
            views.put("minutes", item("documents", "resoconto-incontro-regioni-2016", reader));
        } else if (page instanceof Page.GlossaryPage) {
            template = "handbook/glossary.peb";
            title = reader.word("glossary.title");
            views.put("terms", terms(reader));
            boolean source = own.locale().equals(site.config().sourceLocale());
            views.put(
                    "original", source ? "" : reader.languageName(site.config().sourceLocale()));
        } else {
            template = "handbook/start.peb";
            title = reader.word("handbook.title");
            views.put(
                    "pages",
                    PAGES.stream()
                            .flatMap(id -> item("pages", id, reader).stream())
                            .toList());
            views.put("glossary", site.glossary().isExplained() ? reader.href("/glossary/") : "");
            views.put(
                    "types",
                    site.content().types().values().stream()
                            .map(t -> LinkView.of(
                                    reader.href("/handbook/" + t.name() + '/'),
                                    reader.word("type." + t.name() + ".many")))
                            .toList());
        }
        views.put("title", title);
        views.put("frame", frames.compose(own, reader, title, ""));
        return templates.render(template, reader, views);
    }

    /** The concepts that the language explains, by their usual word. */
    private List<TermView> terms(Reader reader) {
        LocaleTag source = site.config().sourceLocale();
        return site.glossary().explained(reader.locale()).stream()
                .map(c -> new TermView(
                        c.id(),
                        String.join(
                                "", c.words(reader.locale()).stream().limit(1).toList()),
                        c.definition(reader.locale()),
                        c.words(reader.locale()).stream().skip(1).toList(),
                        String.join("", c.words(source).stream().limit(1).toList()),
                        reader.marks(source)))
                .sorted(Comparator.comparing(TermView::word, reader.formats().order())
                        .thenComparing(TermView::id))
                .toList();
    }

    private List<LinkView> item(String type, String id, Reader reader) {
        return site.content().ofType(type).stream()
                .filter(e -> e.id().equals(id))
                .map((Entry e) -> reader.link(e))
                .toList();
    }

    private List<CommitmentView> commitments(Reader reader, boolean regions) {
        return Commitment.of(site).stream()
                .filter(c -> c.promise().byRegions() == regions)
                .map(c -> {
                    String key = "commitments." + c.promise().id();
                    return new CommitmentView(
                            c.promise().id(),
                            reader.word(key + ".title"),
                            c.state().id(),
                            reader.word("commitments." + c.state().id()),
                            reader.word(key + ".value", Map.of("done", c.done(), "all", c.all())),
                            reader.href(c.where()));
                })
                .toList();
    }

    /** Messages are in English, so their pages are, in whatever language the site begins. */
    private String rule(Map<String, ?> rules, String title, String template) {
        LocaleTag locale = site.config().locales().find(ENGLISH).isPresent()
                ? ENGLISH
                : site.config().sourceLocale();
        var reader = new Reader(site, locale);
        var views = new LinkedHashMap<String, Object>(rules);
        views.put("title", title);
        views.put("home", reader.href("/handbook/"));
        views.put("index", reader.base() + "/handbook/rules/");
        views.put("frame", frames.compose(new Page.HandbookStart(locale), reader, title, ""));
        return templates.render(template, reader, views);
    }

    private RuleView view(Rule rule) {
        RuleExample example = examples.get(rule);
        return new RuleView(
                rule.id(),
                site.config().basePath() + "/handbook/rules/" + rule.id() + '/',
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.message().replace("%s", "…"),
                rule.hint().replace("%s", "…"),
                example == null ? "" : example.why(),
                example == null ? "" : example.place().words(),
                example == null ? "" : example.wrong(),
                example == null ? "" : example.right());
    }
}

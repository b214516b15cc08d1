package org.approdo.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.approdo.content.ContentType;
import org.approdo.content.EntryText;
import org.approdo.content.Passage;
import org.approdo.content.Passages;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.markdown.Block;
import org.approdo.markdown.Document;
import org.approdo.markdown.LinkTarget;
import org.approdo.markdown.MarkdownReader;
import org.approdo.markdown.Part;
import org.approdo.markdown.Place;
import org.approdo.source.Diagnostics;
import org.approdo.source.OpenPlace;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * Whether a translation says what its source says, as far as that shows without knowing its language: headings, links,
 * shortcodes, pictures and numbers agree block by block. Where the two part a section into blocks otherwise, section by
 * section.
 *
 * <p>Reports {@link Rule#TRANSLATION_DIFFERS} and {@link Rule#PLACEHOLDER}.
 */
public final class TranslationCheck {
    private final Locales locales;
    private final Diagnostics log;
    private final Map<LocaleTag, FigureReader> figures = new TreeMap<>();

    public TranslationCheck(Locales locales, Diagnostics log) {
        this.locales = locales;
        this.log = log;
    }

    /** What a block says that holds in every language. */
    private record Unit(Span span, LocaleTag language, String words, List<String> marks) {
        Unit with(Unit next) {
            var both = new ArrayList<>(marks);
            both.addAll(next.marks);
            return new Unit(span, language, words + '\n' + next.words, both);
        }
    }

    /** A heading and the blocks below it; the first section of a text has none. */
    private record Section(List<Unit> units, Span start) {
        Optional<Unit> whole() {
            return units.stream().reduce(Unit::with);
        }
    }

    /** Compares two texts of an item. */
    public void check(ContentType type, EntryText source, EntryText text) {
        List<Passage> own = Passages.of(type, text.file());
        List<Passage> original = Passages.of(type, source.file());
        for (Passage passage : own) {
            if (OpenPlace.isIn(passage.words())) {
                log.report(Rule.PLACEHOLDER, passage.span());
            }
            if (!passage.text().equals("body")) {
                original.stream()
                        .filter(p -> p.key().equals(passage.key()))
                        .findFirst()
                        .ifPresent(p -> compare(field(source, p), field(text, passage)));
            }
        }
        checkBody(source, text);
    }

    /** Compares a text with what it was: a change that alters blocks, links or numbers is none that translations may miss. */
    public void checkMinor(ContentType type, SourceFile before, EntryText now) {
        List<Passage> own = Passages.of(type, now.file());
        List<Passage> earlier = Passages.of(type, before);
        if (own.size() != earlier.size()) {
            String words = "it has %s blocks instead of %s".formatted(own.size(), earlier.size());
            log.report(Rule.MAJOR_CHANGE, now.file().start(), words);
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            Unit unit = field(now, own.get(i));
            differences(field(now, earlier.get(i)), unit, "the earlier text")
                    .forEach(w -> log.report(Rule.MAJOR_CHANGE, unit.span, w));
        }
    }

    private void checkBody(EntryText source, EntryText text) {
        if (text.body().isEmpty()) {
            return; // it falls back
        }
        List<Section> own = sections(text);
        List<Section> original = sections(source);
        if (!text.body().hasHeadingsOf(source.body())) {
            report(text.file().start(), "its headings are not those of the source");
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            List<Unit> units = own.get(i).units;
            List<Unit> sources = original.get(i).units;
            if (units.size() == sources.size()) {
                for (int j = 0; j < units.size(); j++) {
                    compare(sources.get(j), units.get(j));
                }
            } else {
                Unit whole = own.get(i).whole().orElse(new Unit(own.get(i).start, text.locale(), "", List.of()));
                Unit all = original.get(i).whole().orElse(new Unit(whole.span, source.locale(), "", List.of()));
                compare(all, whole);
            }
        }
    }

    private void compare(Unit source, Unit text) {
        differences(source, text, "the source").forEach(w -> report(text.span, w));
    }

    /**
     * @param other what the first text is called
     */
    private List<String> differences(Unit source, Unit text, String other) {
        var lost = new ArrayList<>(source.marks);
        text.marks.forEach(lost::remove);
        var gained = new ArrayList<>(text.marks);
        source.marks.forEach(gained::remove);
        var words = new ArrayList<String>();
        lost.forEach(m -> words.add(other + " has " + m));
        gained.forEach(m -> words.add(other + " does not have " + m));
        List<String> numbers = figures(source).differences(figures(text), other);
        if (!numbers.isEmpty()) {
            words.add("of numbers, " + String.join(", ", numbers));
        }
        return words;
    }

    private Figures figures(Unit unit) {
        return figures.computeIfAbsent(unit.language, l -> new FigureReader(locales.formats(l)))
                .read(unit.words);
    }

    private void report(Span span, String words) {
        log.report(Rule.TRANSLATION_DIFFERS, span, words);
    }

    private static Unit field(EntryText text, Passage passage) {
        if (!passage.key().contains(":")) {
            return new Unit(passage.span(), text.locale(), passage.words(), List.of());
        }
        var alone = new SourceFile(text.file().path(), passage.words());
        Document document = MarkdownReader.readField(passage.words(), Place.from(alone, 0), new Diagnostics());
        String words = document.blocks().stream().map(Block::words).collect(Collectors.joining(" "));
        return new Unit(passage.span(), text.locale(), words, marks(document.parts()));
    }

    private static List<Section> sections(EntryText text) {
        var sections = new ArrayList<Section>();
        sections.add(new Section(new ArrayList<>(), text.file().start()));
        for (Block block : text.body().blocks()) {
            if (block.isHeading()) {
                sections.add(new Section(new ArrayList<>(), block.span()));
            }
            sections.get(sections.size() - 1)
                    .units
                    .add(new Unit(block.span(), text.locale(), block.words(), marks(block.parts())));
        }
        return sections;
    }

    private static List<String> marks(List<Part> parts) {
        var marks = new ArrayList<String>();
        for (Part part : parts) {
            if (part instanceof Part.Href href) {
                marks.add("a link to " + address(href.target()));
            } else if (part instanceof Part.Call call) {
                marks.add("the shortcode for " + call.shortcode().target());
            } else if (part instanceof Part.Picture picture) {
                marks.add("the picture " + picture.src());
            } else if (part instanceof Part.Title title) {
                marks.add("a box [!%s]".formatted(title.callout().word()));
            }
        }
        return marks;
    }

    /** Of sites elsewhere their name alone: many have pages of their own in a language. */
    private static String address(LinkTarget target) {
        if (target instanceof LinkTarget.Page page) {
            return page.path() + (page.anchor().isEmpty() ? "" : '#' + page.anchor());
        }
        if (target instanceof LinkTarget.SamePage same) {
            return '#' + same.anchor();
        }
        String url = ((LinkTarget.Elsewhere) target).url();
        return url.replaceFirst("^https?://(?:www\\.)?([^/?#]+).*", "$1");
    }
}

package org.approdo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.Ledger;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Heading;

/** Says what readers must know of a page's text: borrowed, machine-made, behind its source, not checked lately. */
final class NoticeComposer {
    private final Reader reader;
    private final Entry entry;
    private final EntryText text;

    NoticeComposer(Reader reader, Entry entry, EntryText text) {
        this.reader = reader;
        this.entry = entry;
        this.text = text;
    }

    /**
     * @param staleSections anchors of the sections whose source changed
     */
    List<NoticeView> compose(Set<String> staleSections) {
        var notices = new ArrayList<NoticeView>();
        if (entry.facts().isOverdue(reader.site().day())) {
            notices.add(new NoticeView("overdue", reader.word("notice.overdue"), List.of()));
        }
        if (!text.locale().equals(reader.locale())) {
            String words = reader.word("notice.borrowed", Map.of("language", reader.languageName(text.locale())));
            notices.add(new NoticeView("borrowed", words, otherLanguages()));
        }
        Optional<Translation> translation = text.translation();
        String source = reader.languageName(entry.sourceOf(text).locale());
        translation
                .filter(t -> t.method() != Translation.Method.HUMAN)
                .ifPresent(t -> notices.add(new NoticeView(
                        "machine",
                        reader.word("notice." + t.method().word(), Map.of("language", source)),
                        List.of(sourceLink()))));
        Optional<Ledger.State> state = Ledger.state(entry.sourceOf(text), text).filter(s -> !s.isCurrent());
        state.ifPresent(s -> notices.add(new NoticeView(
                "stale", reader.word("notice.stale", Map.of("language", source)), staleLinks(staleSections))));
        return notices;
    }

    private List<LinkView> otherLanguages() {
        return entry.languages().stream()
                .filter(l -> !l.equals(reader.locale()))
                .map(this::pageIn)
                .toList();
    }

    private LinkView sourceLink() {
        return pageIn(entry.sourceOf(text).locale());
    }

    /** The same page in another language, by that language's own name. */
    private LinkView pageIn(LocaleTag language) {
        var locales = reader.site().config().locales();
        return new LinkView(
                reader.base() + '/' + language + entry.path(),
                locales.get(language).endonym(),
                Markup.language(language, locales),
                language.tag(),
                false,
                "");
    }

    private List<LinkView> staleLinks(Set<String> sections) {
        List<String> anchors = reader.site().anchors().of(entry, text.locale());
        List<Heading> headings = sections.isEmpty() ? List.of() : text.body().headings();
        return sections.stream()
                .filter(anchors::contains)
                .map(a -> new LinkView(
                        "#" + a, headings.get(anchors.indexOf(a)).text(), reader.marks(text.locale()), "", false, ""))
                .toList();
    }
}

package org.approdo.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.locale.Messages;
import org.approdo.locale.Sentences;

/**
 * Composes the sentences of a letter, each beside its twin in the language of most offices. Without script they are a
 * sheet to point at.
 */
final class LetterComposer {
    /**
     * Tells the style that a script will run, before anything is painted, so that nothing moves; and that it will not after
     * all, when it did not come.
     */
    private static final String SUBJECTS = "frame";

    private static final String TOPICS = "topics";

    private final Reader reader;
    private final Messages messages;
    private final Locales locales;
    private final LocaleTag twin;

    LetterComposer(Reader reader) {
        this.reader = reader;
        this.messages = reader.site().messages();
        this.locales = reader.site().config().locales();
        LocaleTag source = reader.site().config().sourceLocale();
        this.twin = source.equals(reader.locale())
                ? locales.chain(source).stream()
                        .filter(t -> !t.equals(source))
                        .findFirst()
                        .orElse(source)
                : source;
    }

    /**
     * The page of the letter.
     *
     * @param source the language of most offices
     * @param twinTag the language beside the reader's
     * @param hidden words around the sentences: the subject, how free words are announced
     * @param before groups in front of the topics
     * @param topics groups that are topics
     * @param after groups behind the topics
     * @param offices the languages an office may have
     * @param languages the languages a writer may speak, the reader's first
     * @param days on which a writer can come
     */
    public record LetterView(
            String source,
            String twinTag,
            List<SentenceView> hidden,
            List<GroupView> before,
            List<GroupView> topics,
            List<GroupView> after,
            List<ChoiceView> offices,
            List<ChoiceView> languages,
            List<ChoiceView> days) {}

    /**
     * Sentences about one thing.
     *
     * @param step {@code me}, {@code topics} for every topic, {@code need} …
     */
    public record GroupView(String id, String label, String step, List<SentenceView> sentences) {}

    /**
     * A sentence and its twin.
     *
     * @param marks language of the reader's words where they are borrowed
     * @param raw with the gaps by name, when there are any; else empty
     */
    public record SentenceView(
            String id, String text, SafeString marks, String raw, String twin, SafeString twinMarks, String twinRaw) {}

    /** A value to choose, in both languages. */
    public record ChoiceView(String value, String text, String twin, SafeString marks) {}

    LetterView compose() {
        var hidden = new ArrayList<SentenceView>();
        var groups = new ArrayList<GroupView>();
        for (Sentences.Group group : messages.sentences().groups()) {
            List<SentenceView> views =
                    group.sentences().stream().map(this::sentence).toList();
            if (group.id().equals(SUBJECTS)) {
                hidden.addAll(views);
            } else {
                groups.add(group(group.id(), views));
            }
        }
        List<GroupView> topics =
                groups.stream().filter(g -> g.step().equals(TOPICS)).toList();
        int first = topics.isEmpty() ? groups.size() : groups.indexOf(topics.get(0));
        List<GroupView> others =
                groups.stream().filter(g -> !topics.contains(g)).toList();
        return new LetterView(
                reader.site().config().sourceLocale().tag(),
                twin.tag(),
                hidden,
                others.subList(0, first),
                topics,
                others.subList(first, others.size()),
                offices(),
                languages(),
                days());
    }

    private GroupView group(String id, List<SentenceView> sentences) {
        Optional<Vocabulary> topics =
                Optional.ofNullable(reader.site().content().vocabularies().get(TOPICS));
        Optional<Term> topic = topics.flatMap(v -> v.term(id));
        return topic.isPresent()
                ? new GroupView(id, reader.site().label(topics.get(), topic.get(), reader.locale()), TOPICS, sentences)
                : new GroupView(id, reader.word("write.group." + id), id, sentences);
    }

    private SentenceView sentence(Sentences.Sentence sentence) {
        var own = messages.text(reader.locale(), sentence);
        var other = messages.text(twin, sentence);
        String text = own.value().orElse("");
        String twinText = other.value().orElse("");
        boolean open = sentence.hasSlots();
        return new SentenceView(
                sentence.id(),
                shown(text, reader.locale()),
                reader.marks(own.from().orElse(reader.locale())),
                open ? text : "",
                shown(twinText, twin),
                Markup.language(other.from().orElse(twin), locales),
                open ? twinText : "");
    }

    /** The reader's language in its gap, dots in the others. */
    private String shown(String text, LocaleTag locale) {
        return text.replace(
                        "{language}",
                        locales.formats(locale).language(reader.locale().tag()))
                .replaceAll("\\{[a-z]+}", "…………");
    }

    private List<ChoiceView> offices() {
        return locales.all().stream()
                .map(l -> new ChoiceView(
                        l.tag().tag(),
                        l.endonym(),
                        l.direction().attribute(),
                        Markup.languageOfLink(l.tag(), reader.locale(), locales)))
                .toList();
    }

    private List<ChoiceView> languages() {
        Map<String, String> own = LetterData.names(reader.site(), reader.locale());
        Map<String, String> other = LetterData.names(reader.site(), twin);
        var choices = new ArrayList<ChoiceView>();
        own.forEach((tag, name) -> {
            var choice = new ChoiceView(tag, name, other.getOrDefault(tag, tag), Markup.NONE);
            choices.add(tag.equals(reader.locale().tag()) ? 0 : choices.size(), choice);
        });
        return choices;
    }

    private List<ChoiceView> days() {
        List<String> own = LetterData.days(reader.site(), reader.locale());
        List<String> other = LetterData.days(reader.site(), twin);
        var choices = new ArrayList<ChoiceView>();
        for (int i = 0; i < own.size(); i++) {
            choices.add(new ChoiceView(String.valueOf(i), own.get(i), other.get(i), Markup.NONE));
        }
        return choices;
    }
}

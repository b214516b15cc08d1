package org.approdo.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.FieldInput;
import org.approdo.content.Skeleton;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostic;
import org.approdo.source.Suggestion;

/** Gets the values of a new item's fields: those that were given, and what is required from the person at the terminal. */
final class FieldQuestions {
    /** The person. */
    interface Dialogue {
        /** Empty when they went away. */
        Optional<String> ask(String question);
    }

    private final Content content;
    private final LocaleTag language;
    private final Optional<Dialogue> dialogue;
    private final PrintWriter out;

    /**
     * @param dialogue empty when nobody is there: what is not given stays open then
     */
    FieldQuestions(Content content, LocaleTag language, Optional<Dialogue> dialogue, PrintWriter out) {
        this.content = content;
        this.language = language;
        this.dialogue = dialogue;
        this.out = out;
    }

    /**
     * Values as a file has them, by field. A mistake in what was given is wrong use; one in an answer is told, and asked
     * again.
     */
    Map<String, String> answers(ContentType type, Map<String, String> given) {
        var values = new LinkedHashMap<String, String>();
        given.forEach((name, typed) -> {
            Field field = type.field(name)
                    .orElseThrow(() -> new WrongUse("%s have no field '%s'; %s"
                            .formatted(type.name(), name, Suggestion.hint(name, type.fieldNames()))));
            FieldInput input = FieldInput.read(field, typed, content.vocabularies(), language);
            List<String> faults = faults(field, input, typed);
            if (!faults.isEmpty()) {
                throw new WrongUse("%s: %s".formatted(name, String.join("; ", faults)));
            }
            values.put(name, input.yaml());
        });
        dialogue.ifPresent(d -> type.fields().stream()
                .filter(f -> f.required() && !values.containsKey(f.name()))
                .forEach(f -> ask(f, d).ifPresent(v -> values.put(f.name(), v))));
        return values;
    }

    /** Empty when it is to stay open. */
    private Optional<String> ask(Field field, Dialogue dialogue) {
        String about = Skeleton.about(field, content.vocabularies());
        String question = field.name() + (about.isEmpty() ? "" : " (" + about + ')') + ": ";
        while (true) {
            String typed = dialogue.ask(question)
                    .orElseThrow(() -> new WrongUse("stopped at '%s'; nothing was made".formatted(field.name())));
            if (typed.isBlank()) {
                return Optional.empty();
            }
            FieldInput input = FieldInput.read(field, typed, content.vocabularies(), language);
            List<String> faults = faults(field, input, typed);
            if (faults.isEmpty()) {
                return Optional.of(input.yaml());
            }
            faults.forEach(f -> out.println("  " + f));
            out.println("  once more, or nothing to leave it open");
        }
    }

    private List<String> faults(Field field, FieldInput input, String typed) {
        Stream<String> written = input.faults().stream().map(FieldQuestions::words);
        Stream<String> unknown = field.type() == FieldType.REFERENCE
                ? Stream.of(typed.split(field.many() ? "[\\[\\], ]+" : "$", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .flatMap(id -> unknown(field.to().orElse(""), id).stream())
                : Stream.empty();
        return Stream.concat(written, unknown).toList();
    }

    private Optional<String> unknown(String type, String written) {
        String id = written.substring(written.lastIndexOf('/') + 1);
        if (content.entry(type, id).isPresent() || content.isExcused(type, id)) {
            return Optional.empty();
        }
        List<String> known = content.ofType(type).stream().map(Entry::id).toList();
        return Optional.of("there is no '%s' among the %s; %s".formatted(id, type, Suggestion.hint(id, known)));
    }

    private static String words(Diagnostic fault) {
        return fault.message() + (fault.hint().isEmpty() ? "" : "; " + fault.hint());
    }
}

package org.approdo.source;

import java.util.List;
import java.util.Optional;

/**
 * A YAML value with its place. Scalars keep the text that was typed: {@code 010}, {@code No} and {@code 1_000} stay so.
 *
 * <p>Grammar: {@code YamlNode = Scalar | Sequence(YamlNode*) | Mapping((key, YamlNode)*)}.
 */
public sealed interface YamlNode {
    Span span();

    /** What it is, for messages: {@code text}, {@code a list}, {@code a mapping}, {@code nothing}. */
    String kind();

    /** Text, a number, a date: whatever stands there, as typed. Empty when nothing was written behind the colon. */
    record Scalar(Span span, String text) implements YamlNode {
        @Override
        public String kind() {
            return text.isEmpty() ? "nothing" : "text";
        }
    }

    record Sequence(Span span, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys in the order they were written; no key twice. */
    record Mapping(Span span, List<Member> members) implements YamlNode {
        public Mapping {
            members = List.copyOf(members);
        }

        /** Nothing at all, at a place. */
        public static Mapping empty(Span span) {
            return new Mapping(span, List.of());
        }

        public Optional<Member> member(String key) {
            return members.stream().filter(m -> m.key().equals(key)).findFirst();
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A key and its value. */
    record Member(String key, Span keySpan, YamlNode value) {
        /** One whose key stands nowhere; it counts as standing where its value does. */
        public static Member of(String key, YamlNode value) {
            return new Member(key, value.span(), value);
        }
    }
}

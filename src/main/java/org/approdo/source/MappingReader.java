package org.approdo.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a mapping apart key by key, and reports the keys nobody asked for.
 *
 * <p>Reports {@link Rule#UNKNOWN_KEY}, {@link Rule#MISSING_KEY}, {@link Rule#WRONG_SHAPE}, {@link Rule#BAD_BOOLEAN},
 * {@link Rule#BAD_NUMBER}. A value of the wrong shape counts as absent after its report.
 */
public final class MappingReader {
    private final YamlNode.Mapping mapping;
    private final Diagnostics log;
    private final Set<String> asked = new TreeSet<>();

    public MappingReader(YamlNode.Mapping mapping, Diagnostics log) {
        this.mapping = mapping;
        this.log = log;
    }

    public Optional<YamlNode> node(String key) {
        asked.add(key);
        return mapping.member(key).map(YamlNode.Member::value);
    }

    public Optional<YamlNode.Scalar> scalar(String key) {
        return node(key).flatMap(n -> scalar(n, log));
    }

    public Optional<String> text(String key) {
        return scalar(key).map(YamlNode.Scalar::text);
    }

    /** Reports a missing key. */
    public Optional<String> requiredText(String key) {
        Optional<String> text = text(key);
        if (node(key).isEmpty()) {
            log.report(Rule.MISSING_KEY, mapping.span(), key);
        }
        return text;
    }

    public boolean flag(String key) {
        return scalar(key).flatMap(s -> flag(s, log)).orElse(false);
    }

    public Optional<Integer> number(String key) {
        return scalar(key).flatMap(s -> {
            if (s.text().matches("[0-9]{1,9}")) {
                return Optional.of(Integer.valueOf(s.text()));
            }
            log.reportWithHint(Rule.BAD_NUMBER, s.span(), "write a whole number in digits", s.text());
            return Optional.empty();
        });
    }

    public Optional<YamlNode.Mapping> mapping(String key) {
        return node(key).flatMap(n -> mapping(n, log));
    }

    /** The members of a nested mapping; none when it is absent. */
    public List<YamlNode.Member> members(String key) {
        return mapping(key).map(YamlNode.Mapping::members).orElse(List.of());
    }

    public List<YamlNode> items(String key) {
        return node(key).map(n -> items(n, log)).orElse(List.of());
    }

    public List<YamlNode.Scalar> scalars(String key) {
        return node(key).map(n -> scalars(n, log)).orElse(List.of());
    }

    /** Call last: reports every key that was not asked for, with the nearest that was. */
    public void finish() {
        for (YamlNode.Member member : mapping.members()) {
            if (!asked.contains(member.key())) {
                log.reportUnknown(Rule.UNKNOWN_KEY, member.keySpan(), member.key(), asked);
            }
        }
    }

    public static Optional<YamlNode.Scalar> scalar(YamlNode node, Diagnostics log) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(scalar);
        }
        String hint = "write one value; in quotes when it begins with a bracket or holds a colon";
        log.reportWithHint(Rule.WRONG_SHAPE, node.span(), hint, "text", node.kind());
        return Optional.empty();
    }

    public static Optional<YamlNode.Mapping> mapping(YamlNode node, Diagnostics log) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        String hint = "write {key: value}, or indented lines with a key and a value each";
        log.reportWithHint(Rule.WRONG_SHAPE, node.span(), hint, "a mapping", node.kind());
        return Optional.empty();
    }

    public static List<YamlNode> items(YamlNode node, Diagnostics log) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        String hint = "write [value, value], or lines that begin with '- '";
        log.reportWithHint(Rule.WRONG_SHAPE, node.span(), hint, "a list", node.kind());
        return List.of();
    }

    public static List<YamlNode.Scalar> scalars(YamlNode node, Diagnostics log) {
        var scalars = new ArrayList<YamlNode.Scalar>();
        items(node, log).forEach(n -> scalar(n, log).ifPresent(scalars::add));
        return scalars;
    }

    public static Optional<Boolean> flag(YamlNode.Scalar scalar, Diagnostics log) {
        if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
            log.report(Rule.BAD_BOOLEAN, scalar.span(), scalar.text());
            return Optional.empty();
        }
        return Optional.of(scalar.text().equals("true"));
    }
}

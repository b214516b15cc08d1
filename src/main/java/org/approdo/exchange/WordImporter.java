package org.approdo.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Messages;
import org.approdo.source.Diagnostics;
import org.approdo.source.OpenPlace;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Suggestion;
import org.approdo.source.YamlNode;

/**
 * Takes the portal's own words that came back into the file of their language; every other byte of it stays.
 *
 * <p>Reports {@link Rule#UNKNOWN_UNIT} and {@link Rule#UNIT_REFUSED}.
 */
final class WordImporter {
    private final Map<String, YamlNode.Scalar> originals;
    private final Map<String, YamlNode.Scalar> own;
    private final SourceFile file;
    private final LocaleTag locale;
    private final PortalWords words;
    private final Diagnostics log;

    /** The file as it is to be, and how many words of it are new. */
    record Taken(ChangedFile file, int units) {}

    WordImporter(PortalWords words, LocaleTag locale, Diagnostics log) {
        this.words = words;
        this.locale = locale;
        this.originals = words.of(words.source());
        this.own = words.of(locale);
        this.file = Optional.ofNullable(words.files().get(locale)).orElseThrow();
        this.log = log;
    }

    /** Empty when nothing changes. */
    Optional<Taken> take(List<Returned> units) {
        var chosen = new LinkedHashMap<String, String>();
        var seen = new TreeSet<String>();
        for (Returned unit : units) {
            if (unit.target().isBlank()) {
                continue;
            }
            if (!seen.add(unit.key())) {
                refuse(unit, "it stands twice in what came back");
                continue;
            }
            choose(unit).ifPresent(w -> chosen.put(unit.key(), w));
        }
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var splices = new Splices(file.text());
        boolean closed = file.text().isEmpty() || file.text().endsWith("\n");
        var added = new StringBuilder(closed ? "" : "\n");
        chosen.forEach((key, text) -> {
            YamlNode.Scalar there = own.get(key);
            if (there == null) {
                added.append(key).append(": ").append(YamlText.scalar(text)).append('\n');
            } else {
                int start = there.span().start();
                int length = there.span().text().stripTrailing().length();
                splices.replace(start, start + length, YamlText.scalar(text));
            }
        });
        if (added.length() > 1) {
            splices.replace(file.text().length(), file.text().length(), added.toString());
        }
        var written = new SourceFile(file.path(), splices.applied());
        if (!says(written, chosen)) {
            units.stream()
                    .filter(u -> chosen.containsKey(u.key()))
                    .forEach(u ->
                            refuse(u, "there is no place for it in %s; write it there by hand".formatted(file.path())));
            return Optional.empty();
        }
        return Optional.of(new Taken(
                new ChangedFile(file.path(), written.text(), file.text().isEmpty()), chosen.size()));
    }

    /** Reads the file back. */
    private boolean says(SourceFile written, Map<String, String> chosen) {
        Map<String, YamlNode.Scalar> now = new PortalWords(words.source(), Map.of(locale, written)).of(locale);
        return chosen.entrySet().stream()
                .allMatch(c -> Optional.ofNullable(now.get(c.getKey()))
                        .map(s -> s.text().equals(c.getValue()))
                        .orElse(false));
    }

    /** What is to stand there; empty when it stands there already or may not. */
    private Optional<String> choose(Returned unit) {
        YamlNode.Scalar original = originals.get(unit.key());
        if (original == null) {
            String hint = Suggestion.hint(unit.key(), originals.keySet());
            log.reportWithHint(Rule.UNKNOWN_UNIT, unit.place(), hint, unit.id());
            return Optional.empty();
        }
        String text = withEdges(original.text(), UnitText.normal(unit.target()).strip());
        YamlNode.Scalar there = own.get(unit.key());
        if (there != null && there.text().strip().equals(text.strip())) {
            return Optional.empty();
        }
        if (!unit.source().strip().equals(original.text().strip())) {
            return refuse(unit, "its source says something else now; export it again");
        }
        if (!unit.isDone(true)) {
            return refuse(unit, "it is marked as not finished");
        }
        if (OpenPlace.isIn(text)) {
            return refuse(unit, "it is still to be translated");
        }
        try {
            Set<String> names = Messages.arguments(text);
            Set<String> wanted = Messages.arguments(original.text());
            return names.equals(wanted)
                    ? Optional.of(text)
                    : refuse(unit, "it has the placeholders %s, its source %s".formatted(list(names), list(wanted)));
        } catch (IllegalArgumentException e) {
            return refuse(unit, "it is no ICU message; check the braces and the plural forms");
        }
    }

    /** Blanks around a word, as in {@code ", "}, belong to it; tools lose them. */
    private static String withEdges(String original, String text) {
        String start = original.substring(
                0, original.length() - original.stripLeading().length());
        return start + text + original.substring(original.stripTrailing().length());
    }

    private static String list(Set<String> names) {
        return names.isEmpty() ? "none" : "{" + String.join("}, {", names) + '}';
    }

    private Optional<String> refuse(Returned unit, String why) {
        log.report(Rule.UNIT_REFUSED, unit.place(), unit.id(), why);
        return Optional.empty();
    }
}

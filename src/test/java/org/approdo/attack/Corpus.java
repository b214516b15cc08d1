package org.approdo.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.approdo.Golden;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Reads the cases: each file is a kind, with groups of texts; a group's texts stand in each of its frames in each of its
 * places.
 *
 * <pre>
 * written:
 *   places: [body]
 *   frames: {inline: "[apri](¤)"}          # the text alone, unless said
 *   texts: {plain: "javascript:alert(1)"}
 *   expect: reported                       # harmless, unless said
 * </pre>
 */
public final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/attacks");

    private Corpus() {}

    /** All cases, in the order of the files and within them. */
    public static List<Attack> read() {
        var places = new LinkedHashMap<String, Place>();
        mapping(FOLDER.resolve("places.yml")).members().forEach(m -> places.put(m.key(), Place.read(m)));
        var attacks = new ArrayList<Attack>();
        for (Path file : files()) {
            String kind = file.getFileName().toString().replace(".yml", "");
            for (YamlNode.Member group : mapping(file).members()) {
                attacks.addAll(read(kind, group.key(), (YamlNode.Mapping) group.value(), places));
            }
        }
        return attacks;
    }

    private static List<Attack> read(String kind, String group, YamlNode.Mapping mapping, Map<String, Place> places) {
        var attacks = new ArrayList<Attack>();
        Map<String, String> frames = texts(mapping, "frames");
        Map<String, String> shown = texts(mapping, "shown");
        if (frames.isEmpty()) {
            frames = Map.of("", "¤");
        }
        for (YamlNode place :
                ((YamlNode.Sequence) mapping.member("places").orElseThrow().value()).items()) {
            String placeName = ((YamlNode.Scalar) place).text();
            Place where = Optional.ofNullable(places.get(placeName))
                    .orElseThrow(() -> new IllegalArgumentException("no place " + placeName));
            for (var frame : frames.entrySet()) {
                for (var text : texts(mapping, "texts").entrySet()) {
                    String name = Stream.of(kind, group, placeName, frame.getKey(), text.getKey())
                            .filter(n -> !n.isEmpty())
                            .reduce((a, b) -> a + '-' + b)
                            .orElseThrow();
                    attacks.add(new Attack(
                            kind,
                            name,
                            where,
                            frame.getValue().replace("¤", text.getValue()),
                            expectation(mapping),
                            shown.getOrDefault(text.getKey(), text.getValue())));
                }
            }
        }
        return attacks;
    }

    private static Attack.Expectation expectation(YamlNode.Mapping group) {
        if (group.member("shows").isPresent()) {
            return Attack.Expectation.LINKED;
        }
        return group.member("expect")
                .map(m -> ((YamlNode.Scalar) m.value()).text())
                .map(t -> Attack.Expectation.valueOf(t.toUpperCase(Locale.ROOT)))
                .orElse(Attack.Expectation.HARMLESS);
    }

    private static Map<String, String> texts(YamlNode.Mapping mapping, String key) {
        var texts = new LinkedHashMap<String, String>();
        mapping.member(key)
                .map(m -> (YamlNode.Mapping) m.value())
                .ifPresent(t -> t.members().forEach(m -> texts.put(m.key(), ((YamlNode.Scalar) m.value()).text())));
        return texts;
    }

    private static YamlNode.Mapping mapping(Path file) {
        var log = new Diagnostics();
        return YamlReader.readMapping(new SourceFile(file.toString(), Golden.read(file)), log)
                .orElseThrow(() -> new IllegalArgumentException(log.sorted().toString()));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> !f.endsWith("places.yml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

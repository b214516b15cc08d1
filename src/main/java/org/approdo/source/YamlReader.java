package org.approdo.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 to positioned nodes.
 *
 * <p>Stricter than the specification, because content is written by many hands: duplicate keys, aliases, merge keys and
 * second documents are errors. Reports {@link Rule#DUPLICATE_KEY}, {@link Rule#YAML_ALIAS}, {@link Rule#SECOND_DOCUMENT},
 * {@link Rule#TOO_DEEP}, {@link Rule#NOT_A_MAPPING}, {@link Rule#INVISIBLE_CHARACTER}, and through {@link YamlFault} what is no YAML.
 */
public final class YamlReader {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final int MAX_DEPTH = 20;

    private final SourceFile file;
    private final Diagnostics log;
    private final YAMLParser parser;
    private final CharacterRule characters;
    private final LineStarts lines;
    private boolean sound = true;

    private YamlReader(SourceFile file, int end, Diagnostics log) {
        this.file = file;
        this.log = log;
        this.characters = new CharacterRule(log);
        this.lines = new LineStarts(file.text());
        this.parser =
                (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(file.text(), end));
    }

    /** Reads a whole file that must be one mapping. Empty after an error, which was reported. */
    public static Optional<YamlNode.Mapping> readMapping(SourceFile file, Diagnostics log) {
        return readMapping(file, file.text().length(), log);
    }

    /** Reads the text up to an offset; positions stay those of the whole file. */
    static Optional<YamlNode.Mapping> readMapping(SourceFile file, int end, Diagnostics log) {
        var reader = new YamlReader(file, end, log);
        Optional<YamlNode> node = reader.readDocument();
        if (node.isEmpty() || !reader.sound) {
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        log.report(Rule.NOT_A_MAPPING, node.get().span(), node.get().kind());
        return Optional.empty();
    }

    private Optional<YamlNode> readDocument() {
        try (parser) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.of(YamlNode.Mapping.empty(file.start()));
            }
            YamlNode node = readValue(first, 0);
            if (sound && parser.nextToken() != null) {
                log.report(Rule.SECOND_DOCUMENT, tokenStart());
                sound = false;
            }
            return Optional.of(node);
        } catch (StreamConstraintsException e) {
            // far deeper than what was reported already
            if (sound) {
                new YamlFault(file, log).report(e);
            }
            return Optional.empty();
        } catch (JacksonException e) {
            new YamlFault(file, log).report(e);
            return Optional.empty();
        }
    }

    private YamlNode readValue(JsonToken token, int depth) {
        if (depth > MAX_DEPTH) {
            fail(Rule.TOO_DEEP, tokenStart(), MAX_DEPTH);
            parser.skipChildren();
            return new YamlNode.Scalar(tokenStart(), "");
        }
        if (parser.isCurrentAlias()) {
            fail(Rule.YAML_ALIAS, tokenSpan(), parser.getString());
        }
        return switch (token) {
            case START_OBJECT -> readObject(depth);
            case START_ARRAY -> readArray(depth);
            default -> readScalar(token);
        };
    }

    private YamlNode readScalar(JsonToken token) {
        var scalar = new YamlNode.Scalar(tokenSpan(), scalarText(token));
        characters.check(scalar.span(), scalar.text());
        return scalar;
    }

    private YamlNode readObject(int depth) {
        int start = tokenStart().start();
        var members = new LinkedHashMap<String, YamlNode.Member>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Span keySpan = tokenSpan();
            characters.check(keySpan, key);
            if (key.equals("<<")) {
                fail(Rule.YAML_ALIAS, keySpan, key);
            }
            var member = new YamlNode.Member(key, keySpan, readValue(parser.nextToken(), depth + 1));
            YamlNode.Member earlier = members.putIfAbsent(key, member);
            if (earlier != null) {
                fail(Rule.DUPLICATE_KEY, keySpan, key, earlier.keySpan().line());
            }
        }
        return new YamlNode.Mapping(spanFrom(start), List.copyOf(members.values()));
    }

    private YamlNode readArray(int depth) {
        int start = tokenStart().start();
        var items = new ArrayList<YamlNode>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            items.add(readValue(t, depth + 1));
        }
        return new YamlNode.Sequence(spanFrom(start), items);
    }

    /** What was typed; Jackson's null token stands for both {@code key:} and {@code ~}. */
    private String scalarText(JsonToken token) {
        String text = parser.getString();
        return token == JsonToken.VALUE_NULL && (text == null || text.equals("null"))
                ? typedNull()
                : text == null ? "" : text;
    }

    private String typedNull() {
        String typed = tokenSpan().text();
        return typed.equals("null") || typed.equals("~") ? typed : "";
    }

    private void fail(Rule rule, Span span, Object... arguments) {
        log.report(rule, span, arguments);
        sound = false;
    }

    private Span tokenStart() {
        int offset = offset(parser.currentTokenLocation());
        return file.span(offset, offset);
    }

    private Span tokenSpan() {
        return spanFrom(tokenStart().start());
    }

    private Span spanFrom(int start) {
        return file.span(start, Math.max(start, offset(parser.currentLocation())));
    }

    // line and column rather than Jackson's offset, which counts code points
    private int offset(TokenStreamLocation location) {
        return lines.offset(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}

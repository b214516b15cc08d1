package org.approdo.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.approdo.content.ContentType;
import org.approdo.content.field.Field;
import org.approdo.content.field.FieldType;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.Json;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlMerge;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;
import org.approdo.source.YamlStyle;

/**
 * One file of an item between the disk and a CMS.
 *
 * <p>A CMS is told every value as text, as it was typed, so that no number loses its zeros, and the item's id and area,
 * which stand in no file. What it gives back is compared with the file value by value, and only what differs is changed: it
 * writes comments, quotes and order as it likes, and files of languages that nobody touched.
 *
 * @param path {@code content/<type>/[<area>/]<id>/index.<locale>.<extension>}
 */
record CmsItem(ContentType type, String path) {
    /** The keys of every item that the CMS shows. */
    private static final List<String> FACTS = List.of("reviewed", "sources", "publish", "expires", "draft");

    private static final List<String> TOLD = List.of("id", "area");

    private record Parts(SourceFile file, YamlNode.Mapping mapping, int bodyStart) {
        String body() {
            return file.text().substring(bodyStart);
        }
    }

    /** Whether it holds the item's facts. */
    boolean isSource(byte[] bytes) {
        return parts(bytes)
                .filter(p -> p.mapping.member("translation").isEmpty())
                .isPresent();
    }

    /** What the CMS gets to read; empty when the file cannot be read, so that no save can lose what is in it. */
    Optional<String> told(byte[] bytes) {
        return parts(bytes).map(p -> told(normal(type.fields(), p.mapping), p.body()));
    }

    /** What the CMS gets to read of a file without text. */
    String empty() {
        return told(YamlNode.Mapping.empty(SourceFile.named(path).start()), "");
    }

    private String told(YamlNode.Mapping mapping, String body) {
        var members = new LinkedHashMap<String, Object>();
        String[] names = path.split("/", -1);
        members.put("id", names[names.length - 2]);
        if (type.area()) {
            members.put("area", names[names.length - 3]);
        }
        mapping.members().stream()
                .filter(m -> !TOLD.contains(m.key()) && !YamlMerge.isEmpty(m.value()))
                .forEach(m -> members.put(m.key(), plain(m.value())));
        String yaml = Json.write(members) + "\n";
        return type.prose() ? "---\n" + yaml + "---\n" + body : yaml;
    }

    /**
     * The file as it is to be, byte for byte the old one where nothing was changed.
     *
     * @param raw what the CMS wants to write
     * @param source the language of the item's source when this file is new and a translation
     * @return empty when nothing is to be written
     * @throws IllegalArgumentException when either text cannot be read
     */
    Optional<byte[]> merged(Optional<byte[]> present, String raw, Optional<String> source) {
        String whole = type.prose() && !raw.startsWith("---") ? "---\n---\n" + raw : raw;
        Parts wanted = parts(whole.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("the text for " + path + " is no YAML"));
        if (present.isEmpty()) {
            return made(wanted, source);
        }
        byte[] bytes = present.get();
        Parts old =
                parts(bytes).orElseThrow(() -> new IllegalArgumentException(path + " has an error; correct it first"));
        boolean translation = old.mapping.member("translation").isPresent();
        YamlNode.Mapping values = shown(normal(type.fields(), wanted.mapping), translation);
        Set<String> removable = new LinkedHashSet<>(type.fieldNames());
        removable.addAll(FACTS);
        int end = type.prose()
                ? old.file.text().lastIndexOf("---", old.bodyStart - 1)
                : old.file.text().length();
        String head = YamlMerge.merge(old.file, normal(type.fields(), old.mapping), values, removable, end);
        String text = withBody(head, old, wanted);
        if (text.equals(old.file.text())) {
            return Optional.empty();
        }
        boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xEF;
        String lines =
                old.file.text().contains("\r\n") ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
        return Optional.of(((marked ? "\uFEFF" : "") + lines).getBytes(StandardCharsets.UTF_8));
    }

    private String withBody(String text, Parts old, Parts wanted) {
        String body = old.body();
        if (!type.prose()
                || body.strip().equals(wanted.body().replace("\r\n", "\n").strip())
                || body.replace("\r\n", "\n")
                        .strip()
                        .equals(wanted.body().replace("\r\n", "\n").strip())) {
            return text;
        }
        String before = body.isBlank() ? "\n" : body.substring(0, body.indexOf(body.strip()));
        return text.substring(0, text.length() - body.length()) + before
                + wanted.body().strip() + "\n";
    }

    /** A new file, unless there is no text in it. */
    private Optional<byte[]> made(Parts wanted, Optional<String> source) {
        YamlNode.Mapping values = shown(normal(type.fields(), wanted.mapping), source.isPresent());
        String body = type.prose() ? wanted.body().strip() : "";
        var text = new StringBuilder();
        values.members().stream()
                .filter(m -> !YamlMerge.saysNothing(m.value()) && !m.key().equals("translation"))
                .forEach(m -> text.append(YamlStyle.member(m.key(), m.value())));
        if (text.isEmpty() && body.isEmpty()) {
            return Optional.empty();
        }
        source.ifPresent(s -> text.append("translation: {source: " + s + ", digests: \"\", method: human}\n"));
        String whole =
                type.prose() ? "---\n" + text + "---\n" + (body.isEmpty() ? "" : "\n" + body + "\n") : text.toString();
        return Optional.of(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** What the CMS may say of this file: not what only we told it, and in a translation no facts. */
    private YamlNode.Mapping shown(YamlNode.Mapping mapping, boolean translation) {
        return new YamlNode.Mapping(
                mapping.span(),
                mapping.members().stream()
                        .filter(m ->
                                !TOLD.contains(m.key()) || type.field(m.key()).isPresent())
                        .filter(m -> !YamlMerge.isEmpty(m.value()))
                        .filter(m -> !translation
                                || m.key().equals("translation")
                                || type.field(m.key())
                                        .filter(Field::hasTranslatableText)
                                        .isPresent())
                        .toList());
    }

    private Optional<Parts> parts(byte[] bytes) {
        var log = new Diagnostics();
        return SourceFile.decode(path, bytes, log)
                .flatMap(f -> type.prose()
                        ? FrontMatter.read(f, log).map(m -> new Parts(f, m.mapping(), m.bodyStart()))
                        : YamlReader.readMapping(f, log)
                                .map(m -> new Parts(f, m, f.text().length())));
    }

    /** A period may be written as one day; forms always have a beginning and an end. */
    private static YamlNode.Mapping normal(List<Field> fields, YamlNode.Mapping mapping) {
        var members = new ArrayList<YamlNode.Member>();
        for (YamlNode.Member member : mapping.members()) {
            Optional<Field> field =
                    fields.stream().filter(f -> f.name().equals(member.key())).findFirst();
            YamlNode value = field.map(f -> normal(f, member.value())).orElse(member.value());
            members.add(new YamlNode.Member(member.key(), member.keySpan(), value));
        }
        return new YamlNode.Mapping(mapping.span(), members);
    }

    private static YamlNode normal(Field field, YamlNode value) {
        if (field.type() == FieldType.PERIOD
                && value instanceof YamlNode.Scalar day
                && !day.text().isEmpty()) {
            return new YamlNode.Mapping(day.span(), List.of(YamlNode.Member.of("from", day)));
        }
        if (value instanceof YamlNode.Sequence list) {
            return new YamlNode.Sequence(
                    list.span(),
                    list.items().stream().map(i -> normal(field, i)).toList());
        }
        return value instanceof YamlNode.Mapping group ? normal(field.parts(), group) : value;
    }

    /** Texts as typed; truth values as such, since a switch would take the word for on. */
    private static Object plain(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(CmsItem::plain).toList();
        }
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, Object> members = new LinkedHashMap<>();
            mapping.members().forEach(m -> members.put(m.key(), plain(m.value())));
            return members;
        }
        String text = ((YamlNode.Scalar) node).text();
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }
}

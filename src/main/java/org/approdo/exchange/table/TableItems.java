package org.approdo.exchange.table;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.content.ContentType;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * The items of a type in an area as their files say them, drafts and expired ones among them.
 *
 * @param byId each item's source file
 */
public record TableItems(ContentType type, String area, Map<String, Item> byId) {
    public TableItems {
        byId = Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    /**
     * An item.
     *
     * @param translations its other files
     * @param files names of pictures and files beside it
     */
    public record Item(
            SourceFile source,
            YamlNode.Mapping mapping,
            Map<SourceFile, YamlNode.Mapping> translations,
            Set<String> files) {
        Optional<YamlNode> value(String field) {
            return mapping.member(field).map(YamlNode.Member::value);
        }
    }

    /** Files that cannot be read are left out; reading the site reports them. */
    public static TableItems read(Path root, ContentType type, String area) {
        var ignored = new Diagnostics();
        String folder = "content/" + type.name() + '/' + area + '/';
        var names = new TreeMap<String, Set<String>>();
        for (String path : SourceTree.list(root, folder, ignored)) {
            String[] parts = path.substring(folder.length()).split("/", -1);
            if (parts.length == 2) {
                names.computeIfAbsent(parts[0], i -> new TreeSet<>()).add(parts[1]);
            }
        }
        var items = new TreeMap<String, Item>();
        names.forEach((id, files) -> item(root, folder + id, files).ifPresent(i -> items.put(id, i)));
        return new TableItems(type, area, items);
    }

    private static Optional<Item> item(Path root, String folder, Set<String> names) {
        var ignored = new Diagnostics();
        Optional<SourceFile> source = Optional.empty();
        var translations = new TreeMap<String, SourceFile>();
        for (String name : names) {
            if (name.startsWith("index.")) {
                Optional<SourceFile> file = SourceFile.read(root, folder + '/' + name, ignored);
                if (file.flatMap(f -> YamlReader.readMapping(f, ignored))
                        .filter(m -> m.member("translation").isEmpty())
                        .isPresent()) {
                    source = file;
                } else {
                    file.ifPresent(f -> translations.put(name, f));
                }
            }
        }
        var others = new LinkedHashMap<SourceFile, YamlNode.Mapping>();
        translations.values().forEach(f -> YamlReader.readMapping(f, ignored).ifPresent(m -> others.put(f, m)));
        Set<String> files = new TreeSet<>(names);
        files.removeIf(n -> n.startsWith("index."));
        return source.flatMap(f -> YamlReader.readMapping(f, ignored).map(m -> new Item(f, m, others, files)));
    }

    /** What names an item. */
    String title(Item item) {
        return item.value(type.title())
                .map(v -> v instanceof YamlNode.Scalar s ? s.text() : "")
                .orElse("");
    }
}

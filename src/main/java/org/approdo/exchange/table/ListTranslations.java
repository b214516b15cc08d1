package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.approdo.content.field.Field;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlMerge;
import org.approdo.source.YamlNode;

/** Translations of an item whose lists grew or shrank: they have one entry for each of the source's. */
record ListTranslations(TableItems.Item item) {
    /**
     * The translations that change: words stay with the entry they belong to, new entries have none.
     *
     * @param lists the fields that changed
     * @param wanted their new values; absent for one that is gone
     */
    List<TableImport.Change> follow(Set<Field> lists, Map<String, YamlNode> wanted) {
        var changes = new ArrayList<TableImport.Change>();
        item.translations().forEach((file, mapping) -> {
            String text = followed(file, mapping, lists, wanted);
            if (!text.equals(file.text())) {
                changes.add(new TableImport.Change(
                        file.path(),
                        RowWriter.lines(file, text),
                        false,
                        List.of("entries of lists, as in its source")));
            }
        });
        return changes;
    }

    private String followed(SourceFile file, YamlNode.Mapping mapping, Set<Field> lists, Map<String, YamlNode> wanted) {
        var members = new ArrayList<YamlNode.Member>();
        var removed = new TreeSet<String>();
        for (Field field : lists) {
            List<YamlNode> words = items(mapping.member(field.name()).map(YamlNode.Member::value));
            List<YamlNode> before = items(item.value(field.name()));
            List<YamlNode> now = items(Optional.ofNullable(wanted.get(field.name())));
            if (words.isEmpty() || words.size() == now.size()) {
                continue;
            }
            if (now.isEmpty()) {
                removed.add(field.name());
                continue;
            }
            List<YamlNode> entries =
                    now.stream().map(n -> words(n, before, words)).toList();
            members.add(YamlNode.Member.of(field.name(), new YamlNode.Sequence(file.start(), entries)));
        }
        return YamlMerge.merge(
                file,
                mapping,
                new YamlNode.Mapping(file.start(), members),
                removed,
                file.text().length());
    }

    /** The words of the entry that was the same before. */
    private static YamlNode words(YamlNode entry, List<YamlNode> before, List<YamlNode> words) {
        return IntStream.range(0, Math.min(before.size(), words.size()))
                .filter(i -> YamlMerge.same(before.get(i), entry))
                .mapToObj(words::get)
                .findFirst()
                .orElseGet(() -> YamlNode.Mapping.empty(entry.span()));
    }

    private static List<YamlNode> items(Optional<YamlNode> node) {
        return node.map(n -> n instanceof YamlNode.Sequence s ? s.items() : List.<YamlNode>of())
                .orElse(List.of());
    }
}

package org.approdo.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;
import org.approdo.source.Suggestion;

/**
 * Who names whom. References are looked up once and known both ways.
 *
 * <p>Reports {@link Rule#BROKEN_REFERENCE}, {@link Rule#REFERENCE_AREA}.
 */
public final class References {
    private final Map<String, Entry> byKey = new LinkedHashMap<>();
    private final Map<String, Set<String>> namedBy = new ConcurrentHashMap<>();
    private final Content content;
    private final Diagnostics log;

    private References(Content content, Diagnostics log) {
        content.entries().forEach(e -> byKey.put(e.key(), e));
        this.content = content;
        this.log = log;
    }

    static References build(Content content, Diagnostics log) {
        var references = new References(content, log);
        for (Entry entry : content.entries()) {
            for (Value.Reference reference : references(entry.source().values().values())) {
                references
                        .resolve(reference.type(), reference.target(), reference.span())
                        .ifPresent(target -> references.remember(entry, target));
            }
        }
        return references;
    }

    /** Every reference among values, however deep. */
    public static List<Value.Reference> references(Collection<Value> values) {
        var found = new ArrayList<Value.Reference>();
        for (Value value : values) {
            if (value instanceof Value.Reference reference) {
                found.add(reference);
            } else if (value instanceof Value.Items items) {
                found.addAll(references(items.values()));
            } else if (value instanceof Value.Group group) {
                found.addAll(references(group.parts().values()));
            }
        }
        return found;
    }

    void remember(Entry from, Entry to) {
        if (!from.key().equals(to.key())) {
            namedBy.computeIfAbsent(to.key(), k -> new ConcurrentSkipListSet<>())
                    .add(from.key());
        }
    }

    /** Looks a reference up and reports it when it is broken. An item that is not shown today is no fault. */
    public Optional<Entry> resolve(String type, String target, Span span) {
        Optional<Entry> entry = find(type, target);
        String id = target.substring(target.indexOf('/') + 1);
        if (entry.isEmpty() && !content.isExcused(type, id)) {
            List<String> known = byKey.values().stream()
                    .filter(e -> e.type().name().equals(type))
                    .map(Entry::id)
                    .sorted()
                    .toList();
            log.reportWithHint(Rule.BROKEN_REFERENCE, span, Suggestion.hint(id, known), id, type);
        }
        if (entry.isPresent() && target.contains("/")) {
            String area = target.substring(0, target.indexOf('/'));
            String actual = entry.get().area().orElse("");
            if (!area.equals(actual)) {
                log.report(Rule.REFERENCE_AREA, span, id, actual, area);
            }
        }
        return entry;
    }

    /**
     * Looks an item up without reporting.
     *
     * @param target {@code id} or {@code area/id}
     */
    public Optional<Entry> find(String type, String target) {
        return Optional.ofNullable(byKey.get(type + '/' + target.substring(target.indexOf('/') + 1)));
    }

    /** Whether an item names another. */
    public boolean names(Entry from, Entry to) {
        return namedBy.getOrDefault(to.key(), Set.of()).contains(from.key());
    }

    /** The items whose fields or prose name an item, in the order of their keys. */
    public List<Entry> namedBy(Entry entry) {
        return namedBy.getOrDefault(entry.key(), Set.of()).stream()
                .map(byKey::get)
                .toList();
    }
}

package org.approdo.editorial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.SiteConfig;
import org.approdo.history.Change;
import org.approdo.locale.LocaleTag;

/**
 * Whose part of the site a set of changes stays within, as CODEOWNERS parts it: a language's translations and words, an
 * area's own files, or neither.
 *
 * @param name the area's id or the language's tag; empty for {@link Kind#MIXED} and {@link Kind#NONE}
 */
public record ChangeScope(Kind kind, String name) {
    /** What bounds the changes. */
    public enum Kind {
        AREA,
        LOCALE,
        MIXED,
        NONE
    }

    private static final ChangeScope MIXED = new ChangeScope(Kind.MIXED, "");

    /**
     * Judges by where files lie, not by what stands in them.
     *
     * @param areas those that were there before: nobody owns an area that a change only now adds
     */
    public static ChangeScope of(List<Change> changes, Content content, SiteConfig config, Set<String> areas) {
        if (changes.isEmpty()) {
            return new ChangeScope(Kind.NONE, "");
        }
        return one(changes, p -> locale(p, content, config))
                .map(l -> new ChangeScope(Kind.LOCALE, l))
                .or(() -> one(changes, p -> area(p, content).filter(areas::contains))
                        .map(a -> new ChangeScope(Kind.AREA, a)))
                .orElse(MIXED);
    }

    /** As commands print it: {@code area:lombardia}, {@code locale:ar}, {@code mixed}, {@code none}. */
    public String word() {
        return switch (kind) {
            case AREA -> "area:" + name;
            case LOCALE -> "locale:" + name;
            case MIXED -> "mixed";
            case NONE -> "none";
        };
    }

    private interface Bound {
        Optional<String> of(String path);
    }

    /** What bounds all changes, where it is the same for each. */
    private static Optional<String> one(List<Change> changes, Bound bound) {
        Set<Optional<String>> found =
                changes.stream().map(c -> bound.of(c.path())).collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    /** {@code ar} for {@code locales/ar.yml} and for a translation; an item's source belongs to no language. */
    private static Optional<String> locale(String path, Content content, SiteConfig config) {
        Set<String> tags = config.locales().tags().stream().map(LocaleTag::tag).collect(Collectors.toSet());
        int slash = path.lastIndexOf('/');
        String[] name = path.substring(slash + 1).split("\\.", -1);
        if (path.startsWith("locales/")) {
            return slash == "locales".length() && name.length == 2 && name[1].equals("yml")
                    ? Optional.of(name[0]).filter(tags::contains)
                    : Optional.empty();
        }
        if (!path.startsWith("content/") || name.length != 3 || !name[0].equals("index")) {
            return Optional.empty();
        }
        String source = content.entries().stream()
                .filter(e -> e.folder().equals(path.substring(0, slash)))
                .findFirst()
                .map(Entry::sourceLocale)
                .orElse(config.sourceLocale())
                .tag();
        return Optional.of(name[1]).filter(l -> tags.contains(l) && !l.equals(source));
    }

    /** {@code lombardia} for what lies in the area's folders and for its own item. */
    private static Optional<String> area(String path, Content content) {
        String[] names = path.split("/", -1);
        if (names.length < 4 || !names[0].equals("content")) {
            return Optional.empty();
        }
        boolean lives = Optional.ofNullable(content.types().get(names[1]))
                .map(ContentType::area)
                .orElse(false);
        return lives || names[1].equals(Content.REGIONS) ? Optional.of(names[2]) : Optional.empty();
    }

    /** The areas that have an item among some files. */
    public static Set<String> areas(Set<String> paths) {
        var areas = new TreeSet<String>();
        String folder = "content/" + Content.REGIONS + '/';
        paths.stream()
                .filter(p -> p.startsWith(folder) && p.indexOf('/', folder.length()) > 0)
                .forEach(p -> areas.add(p.substring(folder.length(), p.indexOf('/', folder.length()))));
        return areas;
    }
}

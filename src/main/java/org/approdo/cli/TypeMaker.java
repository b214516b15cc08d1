package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.SiteConfig;
import org.approdo.content.TypeSkeleton;
import org.approdo.source.Json;

/** Begins a content type: its folder with {@code _type.yml}, and what it is called. */
final class TypeMaker {
    private final Path root;
    private final SiteConfig config;
    private final Content content;

    TypeMaker(Path root, SiteConfig config, Content content) {
        this.root = root;
        this.config = config;
        this.content = content;
    }

    /**
     * Returns what was made and what remains, line by line.
     *
     * @param one what an item is called in the source language
     * @param many what several are called
     */
    List<String> make(String id, boolean record, boolean area, Optional<String> one, Optional<String> many)
            throws IOException {
        NewSite.checkId(id);
        Path folder = root.resolve("content/" + id);
        if (content.types().containsKey(id) || Files.exists(folder)) {
            throw new WrongUse(folder + " exists already");
        }
        if (List.of("translation", "region", "locale", "type").contains(id)) {
            throw new WrongUse("'%s' is a word of this command; take another".formatted(id));
        }
        if (config.locales().names().contains(id)) {
            throw new WrongUse("'%s' is the address of a language; take another".formatted(id));
        }
        String words = "locales/" + config.sourceLocale() + ".yml";
        Saved.write(folder.resolve("_type.yml"), TypeSkeleton.of(record, area));
        var lines = new ArrayList<>(List.of("made content/%s/_type.yml".formatted(id), "what remains:"));
        if (one.isPresent() && many.isPresent()) {
            Path file = root.resolve(words);
            String text = Files.readString(file);
            String end = text.endsWith("\n") ? "" : "\n";
            String line = "type.%s: {one: %s, many: %s}\n".formatted(id, Json.write(one.get()), Json.write(many.get()));
            Saved.write(file, text + end + line);
            lines.add("  type.%s.one and .many in the other languages of locales".formatted(id));
        } else {
            lines.add("  type.%s.one and .many in %s, then in the other languages".formatted(id, words));
        }
        lines.add("  its fields, and a word field.<name> in locales for each that is new");
        lines.add("  ./approdo schema emit, so that editors know it");
        lines.add("  ./approdo new %s %sID".formatted(id, area ? "AREA " : ""));
        return lines;
    }
}

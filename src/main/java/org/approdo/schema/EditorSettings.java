package org.approdo.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.ContentType;
import org.approdo.source.Json;

/**
 * The settings that tell Visual Studio Code, and what follows it, which schema goes with which file. Only {@code
 * yaml.schemas} is ours, and in it only what points into our folder; all else a person wrote is kept.
 */
final class EditorSettings {
    static final String PATH = ".vscode/settings.json";
    private static final String KEY = "yaml.schemas";

    private EditorSettings() {}

    /**
     * The file as it should be; empty when it is no JSON object, so that nothing in it can be replaced.
     *
     * @param present the file as it is
     */
    static Optional<String> write(Definitions site, Optional<String> present) {
        String text = present.filter(t -> !t.isBlank()).orElse("{}\n");
        return Json.read(text).map(settings -> {
            var schemas = new LinkedHashMap<String, Object>();
            if (settings.get(KEY) instanceof Map<?, ?> old) {
                old.forEach((path, glob) -> schemas.put(String.valueOf(path), glob));
            }
            schemas.keySet().removeIf(path -> path.startsWith("./" + SchemaFiles.FOLDER));
            schemas.putAll(globs(site));
            return schemas.equals(settings.get(KEY)) ? text : Json.with(text, KEY, schemas);
        });
    }

    /** No editor reads the front matter of Markdown by a schema; records alone are named. */
    private static Map<String, String> globs(Definitions site) {
        var globs = new LinkedHashMap<String, String>();
        for (ContentType type : site.types().values()) {
            if (!type.prose()) {
                String folder = "content/" + type.name() + (type.area() ? "/*/*/" : "/*/");
                globs.put(path(type.name()), folder + "index.*.yml");
            }
        }
        globs.put(path(SchemaFiles.TYPE), "content/*/_type.yml");
        globs.put(path(SchemaFiles.VOCABULARY), "content/_vocabularies/*.yml");
        globs.put(path(SchemaFiles.CONFIG), "site-config.yml");
        return globs;
    }

    private static String path(String name) {
        return "./" + SchemaFiles.FOLDER + name + ".json";
    }
}

package org.approdo.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.approdo.content.ContentType;
import org.approdo.output.OutputFile;
import org.approdo.source.Json;
import org.approdo.source.YamlText;

/**
 * All files that follow from the content types, with paths relative to the site's folder.
 *
 * <pre>
 * .schema/&lt;type&gt;.json                       JSON Schema of a type's files
 * .schema/_type.json … site-config.json      of the files that define the site
 * .vscode/settings.json                      which schema goes with which file
 * .cms/decap.yml  .cms/sveltia.yml           configuration of CMSs
 * .github/ISSUE_TEMPLATE/propose-&lt;type&gt;.yml  forms for proposals, of types with {@code proposed: true}
 * </pre>
 */
public final class SchemaFiles {
    static final String FOLDER = ".schema/";
    static final String TYPE = "_type";
    static final String VOCABULARY = "_vocabulary";
    static final String CONFIG = "site-config";

    private static final String FORM = ".github/ISSUE_TEMPLATE/propose-";
    private static final String MADE =
            "# Made by ./approdo schema emit from content/*/_type.yml; changes here are lost.\n";

    /** The one file that people write too; {@link #of} wants it as it is. */
    public static final String SHARED = EditorSettings.PATH;

    private SchemaFiles() {}

    /**
     * The files as they should be.
     *
     * @param settings {@link #SHARED} as it is, if it is there; when it is no JSON object, it is left out of the answer
     */
    public static List<OutputFile> of(Definitions site, Optional<String> settings) {
        var words = new Words(site);
        var schemas = new SiteSchemas(site);
        var files = new ArrayList<OutputFile>();
        for (ContentType type : site.types().values()) {
            files.add(json(type.name(), type.file().path(), new ItemSchema(site, words, type).write()));
        }
        String config = site.config().file().path();
        files.add(json(TYPE, config, schemas.type()));
        files.add(json(VOCABULARY, config, schemas.vocabulary()));
        files.add(json(CONFIG, config, schemas.config()));
        EditorSettings.write(site, settings).ifPresent(text -> files.add(OutputFile.text(SHARED, config, text)));
        for (CmsFlavour flavour : CmsFlavour.values()) {
            String text = MADE + YamlText.write(new CmsConfig(site, flavour).published());
            files.add(OutputFile.text(".cms/" + flavour.word() + ".yml", config, text));
        }
        for (ContentType type : site.types().values()) {
            if (type.proposed()) {
                String text = MADE + YamlText.write(new IssueForm(site, words, type).write());
                files.add(
                        OutputFile.text(FORM + type.name() + ".yml", type.file().path(), text));
            }
        }
        return files;
    }

    /** Whether a file is of our making, so that it goes when its type goes. */
    public static boolean isOurs(String path) {
        return (path.startsWith(FOLDER) && path.endsWith(".json")) || (path.startsWith(FORM) && path.endsWith(".yml"));
    }

    /** The folders that hold such files. */
    public static List<String> folders() {
        return List.of(FOLDER, FORM.substring(0, FORM.lastIndexOf('/') + 1));
    }

    private static OutputFile json(String name, String origin, Object schema) {
        return OutputFile.text(FOLDER + name + ".json", origin, Json.pretty(schema));
    }
}

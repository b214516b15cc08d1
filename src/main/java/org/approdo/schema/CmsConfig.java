package org.approdo.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.field.FieldType;

/**
 * The configuration of a CMS that edits a site's content in the browser: a collection for each content type, a tab for each
 * language, one file each.
 *
 * @see <a href="https://decapcms.org/docs/configuration-options/">Decap's options</a>
 * @see <a href="https://sveltiacms.app/en/docs/">Sveltia's</a>
 */
public final class CmsConfig {
    /** {@code https://github.com/owner/name/edit/branch/{path}}. */
    private static final Pattern EDIT = Pattern.compile("https://github\\.com/([^/]+/[^/]+)/edit/([^/]+)/.*");

    private final Definitions site;
    private final CmsFlavour flavour;
    private final Words words;

    public CmsConfig(Definitions site, CmsFlavour flavour) {
        this.site = site;
        this.flavour = flavour;
        this.words = new Words(site);
    }

    /** For a CMS on the web: pull requests on GitHub, also by people who may not write to the repository. */
    public Map<String, Object> published() {
        Matcher edit = EDIT.matcher(site.config().editUrl());
        boolean known = edit.matches();
        var backend = Members.of("name", "github")
                .with("repo", known ? edit.group(1) : "OWNER/REPOSITORY")
                .with("branch", known ? edit.group(2) : "main")
                .with("open_authoring", true)
                .with("auth_scope", "public_repo");
        var config = Members.of("backend", backend).with("publish_mode", "editorial_workflow");
        return (flavour == CmsFlavour.DECAP ? config.with("local_backend", true) : config)
                .with("site_url", site.config().baseUrl())
                .withAll(rest())
                .map();
    }

    /**
     * For the preview, which keeps what is saved in the working tree.
     *
     * @param proxy the path that answers Decap's proxy protocol
     */
    public Map<String, Object> local(String proxy) {
        var backend = Members.of("name", "proxy").with("proxy_url", proxy).with("branch", "main");
        return Members.of("backend", backend).withAll(rest()).map();
    }

    private Members rest() {
        var i18n = Members.of("structure", "multiple_files")
                .with("locales", site.config().locales().names())
                .with("default_locale", site.config().sourceLocale().tag());
        if (flavour == CmsFlavour.SVELTIA) {
            i18n.with("initial_locales", "default");
        }
        var rest = new Members();
        if (flavour == CmsFlavour.DECAP) {
            rest.with("locale", site.config().sourceLocale().tag());
        }
        if (flavour == CmsFlavour.SVELTIA) {
            rest.with("output", Members.of("omit_empty_optional_fields", true).map());
        }
        return rest.with("media_folder", "content")
                .with("public_folder", "/content")
                .with("slug", Members.of("encoding", "ascii").with("clean_accents", true))
                .with("i18n", i18n)
                .with("editor", Members.of("preview", false))
                .with(
                        "collections",
                        site.types().values().stream().map(this::collection).toList());
    }

    private Map<String, Object> collection(ContentType type) {
        var fields = new CmsField(site, words, flavour, type);
        var shown = new ArrayList<Map<String, Object>>();
        if (type.area()) {
            // of an item that is there Sveltia does not know it, and would save none without
            shown.add(Members.of("name", "area")
                    .with("label", words.of("search.area"))
                    .withAll(fields.relation(Content.REGIONS))
                    .with("required", flavour == CmsFlavour.DECAP)
                    .map());
        }
        shown.addAll(fields.all(type.fields()));
        if (type.prose()) {
            shown.add(Members.of("name", "body")
                    .with("label", words.of("field.text"))
                    .withAll(CmsField.widget("markdown"))
                    .with("modes", List.of("raw"))
                    .with("required", false)
                    .with("i18n", true)
                    .map());
        }
        shown.addAll(facts(fields));
        var collection = Members.of("name", type.name())
                .with("label", words.many(type))
                .with("label_singular", words.one(type))
                .with("folder", "content/" + type.name())
                .with("path", type.area() ? "{{area}}/{{slug}}/index" : "{{slug}}/index")
                .with("slug", "{{slug}}")
                .with("extension", type.extension())
                .with("format", type.prose() ? "yaml-frontmatter" : "yml")
                .with("identifier_field", type.title())
                .with("summary", "{{" + type.title() + "}}")
                .with("create", true)
                .with("media_folder", "")
                .with("public_folder", "")
                .with("i18n", true);
        if (type.area() && flavour == CmsFlavour.DECAP) {
            var groups = List.of(Members.of("label", words.of("search.area"))
                    .with("field", "area")
                    .map());
            collection.with("view_groups", groups);
        }
        return collection.with("fields", shown).map();
    }

    /** The keys that every item may have; those that a CMS does not show survive. */
    private List<Map<String, Object>> facts(CmsField fields) {
        var url = CmsField.widget("string")
                .with("pattern", List.of("^(" + FieldType.URL.form() + ")$", words.example(FieldType.URL.example())));
        var source = List.of(
                Members.of("name", "title")
                        .with("label", words.of("field.title"))
                        .withAll(CmsField.widget("string"))
                        .map(),
                Members.of("name", "url")
                        .with("label", words.of("field.url"))
                        .withAll(url)
                        .with("required", false)
                        .map(),
                fields.part("checked", "checked", fields.date()));
        return List.of(
                fields.part("reviewed", "reviewed", fields.date()),
                fields.part("sources", "sources", fields.list(source)),
                fields.part("publish", "publish", fields.date()),
                fields.part("expires", "expires", fields.date()),
                fields.part("draft", "draft", CmsField.widget("boolean")));
    }
}

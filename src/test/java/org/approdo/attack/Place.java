package org.approdo.attack;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.approdo.TestSite;
import org.approdo.source.Json;
import org.approdo.source.YamlNode;

/**
 * Where a case is put, as {@code places.yml} says.
 *
 * @param form the line or the file, {@code ¤} for the text, {@code §} for the text as a quoted value
 * @param file the path of a file, empty where the form is a line
 * @param alone whether the case needs a site of its own
 */
record Place(String name, Kind kind, String form, String file, boolean alone) {
    private static final Set<String> MARKDOWN = Set.of("body", "translated-body", "prose-field", "office-who");
    private static final String ITEM = "content/cases/%s/index.it.md";
    /** What cases refer to: one pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private static final String OFFICE = "content/contact-points/lombardia/%s/index.it.yml";

    enum Kind {
        FRONT,
        RECORD,
        FILE,
        CONFIG,
        WORD
    }

    static Place read(YamlNode.Member member) {
        var mapping = (YamlNode.Mapping) member.value();
        boolean alone = text(mapping, "alone").isPresent();
        for (Kind kind : List.of(Kind.FRONT, Kind.RECORD, Kind.CONFIG, Kind.WORD)) {
            Optional<String> form = text(mapping, kind.toString().toLowerCase(Locale.ROOT));
            if (form.isPresent()) {
                return new Place(member.key(), kind, form.get(), "", alone);
            }
        }
        return new Place(
                member.key(),
                Kind.FILE,
                text(mapping, "text").orElseThrow(),
                text(mapping, "file").orElseThrow(),
                alone);
    }

    private static Optional<String> text(YamlNode.Mapping mapping, String key) {
        return mapping.member(key).map(m -> ((YamlNode.Scalar) m.value()).text());
    }

    boolean isMarkdown() {
        return MARKDOWN.contains(name);
    }

    /** The name of the folder of a case's item. */
    String folder(String id, String text) {
        return name.equals("folder-name") ? text : id;
    }

    /** Writes the text of a case into a site. */
    void write(TestSite site, String id, String text) {
        String filled = fill(form, id, text);
        if (kind == Kind.FRONT || file.startsWith("content/cases/")) {
            site.write("content/cases/%s/casa.png".formatted(folder(id, text)), PICTURE);
        }
        switch (kind) {
            case FRONT -> site.write(ITEM.formatted(id), item(filled, id));
            case RECORD -> site.write(OFFICE.formatted(id), office(filled));
            case FILE -> writeFile(site, id, text, filled);
            case CONFIG -> configure(site, filled);
            case WORD -> reword(site, filled);
        }
    }

    private static String fill(String form, String id, String text) {
        return form.replace("ID", id).replace("§", Json.write(text)).replace("¤", text);
    }

    private static String item(String line, String id) {
        String title = line.startsWith("title:") ? "" : "title: Caso\n";
        return "---\n%s%s\n---\n\nParola di %s.\n".formatted(title, line, id);
    }

    private static String office(String line) {
        String name = line.startsWith("name:") ? "" : "name: Ufficio\n";
        return "%sorganisation: ente\nservices: [family]\nlanguages: [{code: it}]\n%s\n".formatted(name, line);
    }

    private void writeFile(TestSite site, String id, String text, String filled) {
        String path = fill(file, id, text);
        String index = ITEM.formatted(id);
        if (path.startsWith("content/cases/" + id + '/') && !path.equals(index)) {
            site.write(index, item("summary: Con un file accanto", id));
        }
        site.write(path, filled);
    }

    /** Replaces a line of the configuration, or the first language's own name. */
    private static void configure(TestSite site, String line) {
        String config = site.read("site-config.yml");
        String key = line.substring(0, line.indexOf(':'));
        String value = line.substring(line.indexOf(':') + 2);
        if (key.equals("endonym")) {
            site.write("site-config.yml", config.replace("endonym: Italiano", "endonym: " + value));
            return;
        }
        String others = config.lines().filter(l -> !l.startsWith(key + ':')).reduce("", (a, b) -> a + b + '\n');
        site.write("site-config.yml", others + line + '\n');
    }

    /** Replaces words of the portal in every language. */
    private static void reword(TestSite site, String value) {
        for (String locale : List.of("it", "en", "ar")) {
            String path = "locales/" + locale + ".yml";
            String words = site.read(path);
            site.write(
                    path,
                    words.replaceFirst("(?m)^  home: .*$", Matcher.quoteReplacement("  home: " + value))
                            .replaceFirst(
                                    "(?m)^  pages: \\{.*$",
                                    Matcher.quoteReplacement("  pages: {one: x, many: " + value + "}")));
        }
    }
}

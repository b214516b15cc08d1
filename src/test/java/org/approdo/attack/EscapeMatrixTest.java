package org.approdo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.approdo.Generated;
import org.approdo.Golden;
import org.approdo.TestSite;
import org.approdo.content.field.FieldType;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.source.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every field type, and every other text of a site, in every context it reaches: a text of all the characters that any
 * format gives a meaning to is put into each, and looked for in every published file by a parser of that file's format. It
 * has to come back letter by letter. {@code escape-matrix.txt} lists the contexts; one that is new has to be put there.
 */
class EscapeMatrixTest {
    private static final Path SITE = Path.of("src/test/resources/attacks-site");
    private static final Path MATRIX = Path.of("src/test/resources/escape-matrix.txt");

    /** What HTML, XML, JSON, JavaScript, URLs, CSV, calendars, cards and templates read as their own. */
    private static final String META = " <b>&amp;\"'`{{x}}${1}%3C;,\\]]></script>--> =|#";

    /**
     * A text of the site.
     *
     * @param id what it begins with, found nowhere else
     * @param kind the field type, or what else it is
     */
    private record Mark(String id, String kind, String text) {
        /** As a quoted YAML value. */
        String yaml() {
            return Json.write(text);
        }

        /** As Markdown that means the text. */
        String markdown() {
            return text.replaceAll("([!-/:-@\\[-`{-~])", "\\\\$1");
        }
    }

    /** What is left of a heading in its anchor. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

    @TempDir
    private Path folder;

    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /** A text of every character, as the value of a field or of something else that takes any text. */
    private Mark any(String kind) {
        return mark(kind, "q%02dq".formatted(10 + marks.size()) + META);
    }

    /** A value of a type that takes few characters. */
    private Mark only(FieldType type, String form) {
        return mark(type.word(), form.replace("ID", "q%02dq".formatted(10 + marks.size())));
    }

    private Mark mark(String kind, String text) {
        return marks.computeIfAbsent(kind, k -> new Mark(text.replaceFirst(".*?(q[0-9]{2}q).*", "$1"), k, text));
    }

    private OutputTree tree() {
        TestSite site = TestSite.in(folder);
        TestSite.copy(SITE, folder);
        site.append("locales/it.yml", Golden.read(SITE.resolve("words.it")));
        site.picture("content/cases/prova/casa.png").write("content/cases/prova/q99q.txt", "testo\n");
        site.write("content/cases/prova/index.it.md", """
                ---
                title: %s
                summary: %s
                day: 2026-11-20
                link: %s
                mail: %s
                notes: [%s]
                pair: {left: %s}
                picture: {src: casa.png, alt: %s}
                paper: {it: {src: q99q.txt}}
                seat: {street: %s, number: %s, postcode: %s, city: %s, province: %s}
                prose: %s
                sources: [{title: %s, url: https://www.example.org/}]
                ---

                ## %s

                %s

                | %s |
                |---|
                | `%s` |
                """.formatted(
                        any("text: title").yaml(),
                        any("text: summary").yaml(),
                        only(FieldType.URL, "https://www.example.org/ID?a=1&b='c'&d=%3Cx%3E#e;f,g")
                                .yaml(),
                        only(FieldType.EMAIL, "ID.x+y@example.org").yaml(),
                        any("list").yaml(),
                        any("group").yaml(),
                        any("image: alt").yaml(),
                        any("address: street").yaml(),
                        any("address: number").yaml(),
                        any("address: postcode").yaml(),
                        any("address: city").yaml(),
                        any("address: province").yaml(),
                        Json.write(any("markdown").markdown()),
                        any("source title").yaml(),
                        any("heading").markdown(),
                        any("prose").markdown(),
                        any("table head").markdown().replace("\\|", "").replace("|", ""),
                        "x"));
        marks.remove("table head");
        marks.put("file: name", new Mark("q99q", "file: name", "q99q.txt"));
        site.write("content/contact-points/lombardia/ufficio/index.it.yml", """
                name: %s
                organisation: ente
                services: [family]
                languages: [{code: it}]
                reviewed: 2026-05-01
                phones: [{number: +39 02 0000000, label: %s}]
                emails: [{email: info@example.org, label: %s}]
                address: {street: %s, city: Milano}
                who: %s
                """.formatted(
                        any("office: name").yaml(),
                        any("office: phone label").yaml(),
                        any("office: e-mail label").yaml(),
                        any("office: street").yaml(),
                        Json.write(any("office: markdown").markdown())));
        site.write(
                "content/organisations/italia/ente/index.it.yml",
                "name: " + any("organisation").yaml() + '\n');
        site.write(
                "content/_vocabularies/topics.yml",
                "label: vocabulary.topics\npages: true\nterms:\n  family: {label: {it: %s, en: Family, ar: x}}\n  work: {label: {it: Lavoro, en: Work, ar: y}}\n"
                        .formatted(any("choice: term label").yaml()));
        site.write(
                "content/regions/lombardia/index.it.md",
                "---\ntitle: %s\nparent: italia\n---\n"
                        .formatted(any("area title").yaml()));
        String offices = "content/contact-points/_type.yml";
        site.write(offices, "help: true\n" + site.read(offices));
        String config = site.read("site-config.yml");
        site.write(
                "site-config.yml",
                config.replace("name: Prova", "name: " + any("site name").yaml())
                        .replace(
                                "endonym: Italiano",
                                "endonym: " + any("language name").yaml()));
        Generated generated = site.generate();
        assertThat(TestSite.errors(generated)).isEmpty();
        return generated.tree().orElseThrow();
    }

    @Test
    void everyTextComesBackFromEveryContextLetterByLetter() {
        OutputTree tree = tree();
        Map<String, Set<String>> contexts = new LinkedHashMap<>();
        marks.keySet().forEach(k -> contexts.put(k, new TreeSet<>()));
        var broken = new ArrayList<String>();
        var brokenCells = new TreeSet<String>();
        int places = 0;

        for (OutputFile file : tree.files()) {
            String raw = new String(file.bytes(), StandardCharsets.UTF_8);
            List<ParsedOutput.Found> found = ParsedOutput.read(file);
            for (Mark mark : marks.values()) {
                int seen = 0;
                for (ParsedOutput.Found text : found) {
                    for (int at = text.text().indexOf(mark.id());
                            at >= 0;
                            at = text.text().indexOf(mark.id(), at + 1)) {
                        seen++;
                        contexts.computeIfAbsent(mark.kind(), k -> new TreeSet<>())
                                .add(text.context());
                        if (!isWhole(text, at, mark)) {
                            brokenCells.add(mark.kind() + ' ' + text.context());
                            broken.add(file.path() + ' ' + text.context() + ": "
                                    + text.text()
                                            .substring(at, Math.min(text.text().length(), at + 70)));
                        }
                    }
                }
                places += seen;
                if (seen == 0 && raw.contains(mark.id())) {
                    broken.add(file.path() + ": " + mark.id() + " stands where no parser finds it");
                }
            }
        }

        var matrix = new StringBuilder();
        contexts.forEach((mark, where) -> {
            matrix.append(mark).append('\n');
            where.forEach(c -> matrix.append("    ").append(c).append('\n'));
        });
        int cells = contexts.values().stream().mapToInt(Set::size).sum();
        System.out.printf(
                "escape matrix: %d of %d cells covered, %d places, %d texts%n",
                cells - brokenCells.size(), cells, places, marks.size());
        assertThat(broken).isEmpty();
        Golden.check(MATRIX, matrix.toString());
    }

    /** Whether the text goes on as it was written, or is cut where readers see that it is. */
    private static boolean isWhole(ParsedOutput.Found found, int at, Mark mark) {
        String text = mark.text().substring(mark.text().indexOf(mark.id()));
        String seen = found.text().substring(at);
        if (seen.startsWith(text) || seen.startsWith(text.replaceAll("\\s+", " "))) {
            return true;
        }
        if (found.context().endsWith(" href") || found.context().endsWith(" id")) {
            return SLUG.matcher(seen).matches() || decoded(seen).startsWith(text);
        }
        int end = seen.indexOf('…');
        return end > 0 && text.startsWith(seen.substring(0, end).strip());
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Test
    void everyFieldTypeIsInTheMatrix() {
        List<String> listed =
                Golden.read(MATRIX).lines().filter(l -> !l.startsWith(" ")).toList();

        // of these, nothing but what their form allows reaches a page: no character that any format reads as its own
        Set<FieldType> formed = Set.of(
                FieldType.PHONE,
                FieldType.DATE,
                FieldType.DATETIME,
                FieldType.PERIOD,
                FieldType.BOOLEAN,
                FieldType.NUMBER,
                FieldType.MONEY,
                FieldType.REFERENCE,
                FieldType.GEO,
                FieldType.HOURS,
                FieldType.LANGUAGES,
                FieldType.RECURRENCE);
        for (FieldType type : FieldType.values()) {
            boolean marked = listed.stream().anyMatch(l -> l.split(":", 2)[0].equals(type.word()));
            assertThat(marked).as(type.word()).isNotEqualTo(formed.contains(type));
        }
        assertThat(formed).filteredOn(t -> !t.form().isEmpty()).allSatisfy(t -> {
            for (char c : META.strip().toCharArray()) {
                if ("<>&\"'`{}$%\\".indexOf(c) >= 0) {
                    assertThat(("1" + c + "1").matches(t.form()))
                            .as(t + " " + c)
                            .isFalse();
                }
            }
        });
    }
}

package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.approdo.source.Diagnostic;
import org.approdo.source.Rule;
import org.approdo.source.RuleExample;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the handbook's pages of rules: the wrong one is found, the right one is not. */
class RuleExamplesTest {
    /** What one text in a file cannot show. */
    private static final Set<Rule> NOT_SHOWN_BY_A_FILE = EnumSet.of(
            Rule.UNREADABLE_FILE,
            Rule.FILE_TOO_LARGE,
            Rule.BAD_ENCODING,
            Rule.SYMBOLIC_LINK,
            Rule.TOO_MANY_PIXELS,
            Rule.CONFIG_MISSING,
            Rule.NO_TYPES,
            Rule.PAGE_WEIGHT,
            Rule.MANY_FINDINGS,
            Rule.HARD_TO_READ,
            Rule.PLAINER_WORD,
            Rule.COPIED_TEXT,
            Rule.BAD_EXCHANGE_FILE,
            Rule.UNKNOWN_UNIT,
            Rule.UNIT_REFUSED,
            Rule.UNIT_NUMBERS,
            Rule.UNIT_ALONE,
            Rule.UNMAPPED_COLUMN,
            Rule.ABSENT_COLUMN,
            Rule.ROW_LENGTH,
            Rule.REPEATED_ROW,
            Rule.ROW_GONE,
            Rule.LINK_GONE,
            Rule.LINK_PRIVATE,
            Rule.LINK_SILENT,
            Rule.LINK_MOVED,
            Rule.LINK_UNSURE,
            Rule.MAJOR_CHANGE,
            Rule.TRANSLATION_DIFFERS,
            Rule.FOREIGN_FOLDER,
            Rule.WRITE_FAILED);

    private static final String PAGE = "content/pages/about/index.it.md";
    private static final String CONTACT = "content/contact-points/lombardia/sportello/index.";
    private static final String GUIDE = "content/guides/italia/casa/index.";
    private static final String FRONT = "---\ntitle: Chi siamo\norder: 1\n---\n\n";
    private static final Pattern KEY = Pattern.compile("[\"\\w-]+:.*");

    @Test
    void everyRuleHasAnExample() {
        Set<Rule> shown = RuleExample.all().keySet();

        assertThat(Arrays.stream(Rule.values()).filter(r -> !shown.contains(r)).map(Rule::id))
                .as("rules without an example in src/main/resources/handbook/rules.yml")
                .isEmpty();
    }

    @Test
    void everyExampleSaysWhyAndDiffers() {
        assertThat(RuleExample.all().values()).allSatisfy(e -> {
            assertThat(e.why()).as(e.rule().id()).endsWith(".").hasSizeBetween(20, 260);
            assertThat(e.wrong().strip())
                    .as(e.rule().id())
                    .isNotEqualTo(e.right().strip());
            assertThat(e.wrong().lines().count() + e.right().lines().count())
                    .as(e.rule().id())
                    .isLessThan(30);
        });
    }

    @TestFactory
    Stream<DynamicTest> theWrongOneIsFoundAndTheRightOneIsNot(@TempDir Path folder) {
        List<String> usual = messages(site(folder.resolve("base")).generate());
        return RuleExample.all().values().stream()
                .filter(e -> !NOT_SHOWN_BY_A_FILE.contains(e.rule()))
                .map(e -> DynamicTest.dynamicTest(e.rule().id(), () -> {
                    Path own = folder.resolve(e.rule().id());
                    assertThat(found(own.resolve("wrong"), e.place(), e.wrong(), usual))
                            .contains(e.rule());
                    assertThat(found(own.resolve("right"), e.place(), e.right(), usual))
                            .doesNotContain(e.rule());
                }));
    }

    /** The rules that speak up once the example is there, and did not before. */
    private static Set<Rule> found(Path folder, RuleExample.Place place, String text, List<String> usual) {
        TestSite site = site(folder);
        lay(site, place, text);
        var rules = new TreeSet<Rule>();
        for (Diagnostic diagnostic : site.generate().diagnostics()) {
            if (!usual.contains(message(diagnostic))) {
                rules.add(diagnostic.rule());
            }
        }
        return rules;
    }

    private static List<String> messages(Generated generated) {
        return generated.diagnostics().stream().map(RuleExamplesTest::message).toList();
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.rule().id() + ' ' + diagnostic.span().file().path() + ' ' + diagnostic.message();
    }

    /** The base site with more fields, and a map, for examples to stand in. */
    private static TestSite site(Path folder) {
        return TestSite.in(folder)
                .picture("content/pages/about/sede.jpg")
                .picture("content/contact-points/lombardia/sportello/logo.png")
                .write("content/contact-points/lombardia/sportello/logo.pdf", "%PDF-1.4")
                .with("""
                        -- content/_vocabularies/area-kinds.yml --
                        label: vocabulary.area-kinds
                        terms:
                          region: {label: {it: Regione, en: Region, ar: إقليم}}
                          country: {label: {it: Paese, en: Country, ar: بلد}}
                        -- content/_maps/lombardia.geojson --
                        {"attribution": {"source": "Natural Earth"}, "type": "FeatureCollection", "features": [
                        {"type": "Feature", "properties": {"id": "lombardia"}, "geometry": {"type": "Polygon", "coordinates": [[[8.5, 45.0], [11.0, 45.0], [11.0, 46.5], [8.5, 46.5], [8.5, 45.0]]]}}
                        ]}
                        -- locales/glossary.yml --
                        residence-permit:
                          it: {words: [trovare casa], definition: Dove si abita., avoid: {clandestino: senza permesso di soggiorno}}
                          en: {words: [finding a home], definition: Where one lives.}
                        -- content/regions/_type.yml --
                        format: markdown
                        area: none
                        summary: []
                        fields:
                          title: {type: text, translatable: true, required: true}
                          parent: {type: reference, to: regions}
                          kind: {type: choice, from: area-kinds}
                          time-zone: {type: text}
                        -- content/pages/_type.yml --
                        format: markdown
                        area: none
                        order: order
                        fields:
                          title: {type: text, translatable: true, required: true}
                          order: {type: number}
                          date: {type: datetime}
                          when: {type: period}
                          recurs: {type: recurrence}
                          files: {type: file}
                          kind: {type: choice, from: topics}
                          reason: {type: text, required-if: {kind: family}}
                        """);
    }

    private static void lay(TestSite site, RuleExample.Place place, String text) {
        switch (place) {
            case PROSE -> site.write(PAGE, FRONT + text);
            case PAGE -> site.write(PAGE, text);
            case PAGE_FIELDS -> fields(site, PAGE, text);
            case PAGE_EN -> site.write("content/pages/about/index.en.md", text);
            case CONTACT -> keys(site, CONTACT + "it.yml", text);
            case CONTACT_AR -> keys(site, CONTACT + "ar.yml", text);
            case GUIDE -> fields(site, GUIDE + "it.md", text);
            case GUIDE_PROSE -> prose(site.delete(GUIDE + "en.md"), GUIDE + "it.md", text);
            case GUIDE_EN -> fields(site, GUIDE + "en.md", text);
            case GUIDE_EN_PROSE -> prose(site, GUIDE + "en.md", text);
            case REGION -> fields(site, "content/regions/lombardia/index.it.md", text);
            case TYPE -> keys(site, "content/pages/_type.yml", text);
            case VOCABULARY -> keys(site, "content/_vocabularies/topics.yml", text);
            case WORDS -> words(site, text);
            case SENTENCES -> site.write("locales/sentences.yml", text);
            case TOWNS -> site.write("content/_towns/italia.tsv", text);
            case OUTLINE -> site.write("content/_maps/lombardia.geojson", text);
            case CONFIG -> keys(site, "site-config.yml", text);
            case TEMPLATE ->
                site.write(
                        "templates/not-found.peb",
                        "{% extends \"base.peb\" %}\n{% block main %}\n" + text + "{% endblock %}\n");
            case FILES -> text.lines().forEach(f -> site.write(f, file(f)));
            case TOOL -> throw new AssertionError("an example of the tool cannot be laid over a site");
        }
    }

    private static String file(String name) {
        return name.endsWith(".md")
                ? "---\ntitle: Prova\n---\n\n## Per chi {#who}\n\nUna prova.\n"
                : name.endsWith(".yml") ? "title: Prova\n" : "x\n";
    }

    /** What stands in English alone, above words the other languages have. */
    private static void words(TestSite site, String text) {
        for (String locale : List.of("it", "en", "ar")) {
            String path = "locales/" + locale + ".yml";
            String words = Golden.read(site.root().resolve(path));
            site.write(path, (locale.equals("en") ? text : "extra: \"{number} / {last}\"\n") + words);
        }
    }

    private static void prose(TestSite site, String path, String text) {
        String file = Golden.read(site.root().resolve(path));
        site.write(path, file.substring(0, file.indexOf("\n---\n") + 5) + '\n' + text);
    }

    private static void fields(TestSite site, String path, String text) {
        String file = Golden.read(site.root().resolve(path));
        int end = file.indexOf("\n---\n") + 1;
        site.write(path, "---\n" + merged(file.substring(4, end), text) + file.substring(end));
    }

    private static void keys(TestSite site, String path, String text) {
        site.write(path, merged(Golden.read(site.root().resolve(path)), text));
    }

    /** The lines of a mapping, the example's keys in place of its own. */
    private static String merged(String mapping, String example) {
        Map<String, String> own = byKey(mapping);
        Set<String> replaced = byKey(example).keySet();
        own.keySet().removeIf(replaced::contains);
        return String.join("", own.values()) + example;
    }

    /** The lines of each top-level key; what stands before the first has the key "". */
    private static Map<String, String> byKey(String mapping) {
        var lines = new LinkedHashMap<String, String>();
        String key = "";
        for (String line : mapping.split("(?<=\n)", 0)) {
            key = KEY.matcher(line.strip()).matches() && !Character.isWhitespace(line.charAt(0))
                    ? line.substring(0, line.indexOf(':'))
                    : key;
            lines.merge(key, line, String::concat);
        }
        return new TreeMap<>(lines);
    }
}

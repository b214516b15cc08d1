package org.approdo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.approdo.output.OutputFile;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the portal itself: a schema that refused one of its files, or accepted a mistake, would mislead every editor. */
class SchemaFilesTest {
    private static final Path ROOT = Path.of("");
    private static final Map<String, String> FILES = new TreeMap<>();

    @BeforeAll
    static void emits() {
        Definitions portal = Definitions.read(ROOT, new Diagnostics()).orElseThrow();
        for (OutputFile file : SchemaFiles.of(portal, Optional.empty())) {
            FILES.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyFileOfEveryItemHoldsToTheSchemaOfItsType() throws IOException {
        var faults = new ArrayList<String>();
        var schemas = new TreeMap<String, Schema>();
        int files = 0;
        for (String path : SourceTree.list(ROOT, "content", new Diagnostics())) {
            String[] names = path.split("/", -1);
            if (names[names.length - 1].startsWith("index.")) {
                faults.addAll(Judged.yaml(
                        schemas.computeIfAbsent(names[1], SchemaFilesTest::schema),
                        path,
                        Files.readString(Path.of(path))));
                files++;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(schemas).hasSizeGreaterThan(10);
        assertThat(files).isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "_type, content/[a-z-]+/_type\\.yml, 10",
        "_vocabulary, content/_vocabularies/.+\\.yml, 10",
        "site-config, site-config\\.yml, 1",
    })
    void theFilesThatDefineThePortalHoldToTheirs(String name, String pattern, int least) throws IOException {
        List<String> paths = Stream.concat(
                        SourceTree.list(ROOT, "content", new Diagnostics()).stream(), Stream.of("site-config.yml"))
                .filter(p -> Pattern.matches(pattern, p))
                .toList();

        assertThat(paths).hasSizeGreaterThanOrEqualTo(least);
        for (String path : paths) {
            assertThat(Judged.yaml(schema(name), path, Files.readString(Path.of(path))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Sportello                 | nome: Sportello                | 'nome'",
                "visibility: public              | visibility: open               | /visibility",
                "organisation: a-b               |                                | 'organisation'",
                "services: [family]              | services: family               | /services",
                "phones: [{number: +39 02 55}]   | phones: [{number: 02-x}]       | /phones/0/number",
                "geo: {lat: 45.1, lon: 9}        | geo: {lat: 95.1, lon: 9}       | /geo/lat",
                "reviewed: 2026-11-02            | reviewed: 2.11.2026            | /reviewed",
                "hours: {weekly: {mon: [09:00-12:30]}} | hours: {weekly: {lun: [09:00-12:30]}} | 'lun'",
                "networks: []                    | networks: [union-migrant-net]  | 'affiliation'",
            })
    void refusesWhatCheckRefuses(String right, String wrong, String said) {
        String rest = Stream.of("name: N", "visibility: public", "organisation: a")
                .filter(l -> !right.startsWith(l.substring(0, l.indexOf(':') + 1)))
                .reduce("", (a, b) -> a + b + "\n");

        assertThat(judge("contact-points", rest + right)).isEmpty();
        assertThat(judge("contact-points", rest + (wrong == null ? "" : wrong))).anyMatch(f -> f.contains(said));
    }

    @Test
    void aTranslationHoldsTextAloneAndADraftMayLackAnything() {
        String made = "translation: {source: it, digests: '', method: human}\n";

        assertThat(judge("contact-points", "name: N\nphones: [{label: L}, {}]\n" + made))
                .isEmpty();
        assertThat(judge("contact-points", "name: N\nvisibility: public\n" + made))
                .singleElement()
                .asString()
                .contains("'visibility'");
        assertThat(judge("contact-points", "phones: [{number: '1522'}]\n" + made))
                .singleElement()
                .asString()
                .contains("'number'");
        assertThat(judge("contact-points", "draft: true\nname: N\n")).isEmpty();
        assertThat(judge("contact-points", "draft: false\nname: N\n")).hasSize(2);
    }

    @Test
    void theSettingsNameEachSchemaOfARecordWithItsFiles() {
        assertThat(FILES.get(".vscode/settings.json"))
                .contains("\"./.schema/contact-points.json\": \"content/contact-points/*/*/index.*.yml\"")
                .contains("\"./.schema/site-config.json\": \"site-config.yml\"")
                .doesNotContain("guides");
    }

    @Test
    void onlyTypesThatAnybodyMayProposeHaveAForm() {
        assertThat(FILES.keySet())
                .contains(".github/ISSUE_TEMPLATE/propose-contact-points.yml")
                .doesNotContain(".github/ISSUE_TEMPLATE/propose-regions.yml");
        assertThat(FILES.get(".github/ISSUE_TEMPLATE/propose-contact-points.yml"))
                .contains("name: \"Proponi: Sportello\"", "id: phones", "- Aperto a tutti", "id: source")
                .doesNotContain("id: organisation");
    }

    @Test
    void onlyDecapIsToldOfALocalBackendAndOnlySveltiaOfFewLanguages() {
        assertThat(FILES.get(".cms/decap.yml"))
                .contains("local_backend: true", "value_field: id")
                .doesNotContain("initial_locales");
        assertThat(FILES.get(".cms/sveltia.yml"))
                .contains("initial_locales: default", "value_field: \"{{slug}}\"")
                .doesNotContain("local_backend");
        assertThat(FILES.get(".cms/decap.yml"))
                .contains("path: \"{{area}}/{{slug}}/index\"", "media_folder: \"\"", "structure: multiple_files");
    }

    private static List<String> judge(String type, String yaml) {
        return Judged.yaml(schema(type), "index.it.yml", yaml);
    }

    private static Schema schema(String name) {
        return Judged.schema(FILES.getOrDefault(".schema/" + name + ".json", ""));
    }
}

package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlMergeTest {
    private static final String FILE = """
            # an office
            name: "Sportello"   # as on the door
            services: [family,   work]
            phones:
              - {number: '020202', label: centralino} # main
              - {number: +39 02 1}
            address: {city: Milano, number: "010"}
            who: |
              Persone migranti.

              Anche di notte.
            reviewed: 2026-11-02
            # the end
            """;

    @Test
    void theSameValuesInOtherClothesChangeNoByte() {
        String other = """
                {"reviewed": "2026-11-02", "name": Sportello, "services": ["family", "work"], "empty": [], "none": "",
                 "phones": [{"label": "centralino", "number": "020202"}, {"number": "+39 02 1", "label": ""}],
                 "address": {"number": "010", "city": "Milano"}, "who": "Persone migranti.\\n\\nAnche di notte."}
                """;

        assertThat(merge(FILE, other)).isEqualTo(FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name: Nuovo                        | name: \"Sportello\"  | name: \"Nuovo\"",
                "phones: [{number: '03', label: centralino}, {number: +39 02 1}] | '020202' | '03'",
                "phones: [{number: '020202', label: 'a, b'}, {number: +39 02 1}] | centralino | \"a, b\"",
                "address: {city: Roma, number: '010'} | Milano            | Roma",
                "services: [family, study]          | work               | study",
                "reviewed: '2026-12-01'             | 2026-11-02         | 2026-12-01",
            })
    void aScalarIsReplacedWhereItStandsInItsOwnQuotes(String change, String before, String after) {
        assertThat(merge(FILE, change)).isEqualTo(FILE.replace(before, after));
    }

    @Test
    void aTextOfLinesStaysOne() {
        assertThat(merge(FILE, "who: \"Tutti.\\n\\nSempre.\\n\""))
                .isEqualTo(FILE.replace("Persone migranti.", "Tutti.").replace("Anche di notte.", "Sempre."));
    }

    @Test
    void aMemberOfAnotherShapeIsWrittenAnewAndNothingElse() {
        String changed =
                merge(FILE, "phones: [{number: '020202', label: centralino}, {number: '112'}, {number: 1522}]");

        assertThat(changed).isEqualTo(FILE.replace("""
                          - {number: '020202', label: centralino} # main
                          - {number: +39 02 1}
                        """, """
                          - {number: "020202", label: centralino}
                          - {number: "112"}
                          - {number: 1522}
                        """));
    }

    @Test
    void aNewMemberComesAtTheEndAndAnEmptiedOneGoes() {
        assertThat(merge(FILE, "web: [\"https://example.org/\"]", "services"))
                .isEqualTo(FILE.replace("services: [family,   work]\n", "") + "web: [https://example.org/]\n");
    }

    @Test
    void aKeyThatIsNotRemovableStays() {
        assertThat(merge(FILE, "name: Sportello")).isEqualTo(FILE);
    }

    private static String merge(String file, String wanted, String... removable) {
        var log = new Diagnostics();
        var source = new SourceFile("a.yml", file);
        String merged = YamlMerge.merge(
                source,
                YamlReader.readMapping(source, log).orElseThrow(),
                YamlReader.readMapping(new SourceFile("b.yml", wanted), log).orElseThrow(),
                Set.of(removable),
                file.length());
        assertThat(YamlReader.readMapping(new SourceFile("a.yml", merged), log)).isPresent();
        assertThat(log.sorted()).isEmpty();
        return merged;
    }
}

package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static final String LISTS = """
            # an office
            phones:
              # rings in the hall
              - {number: '020202', label: centralino} # main
              # at night
              - {number: "03",   label: notte} # night
              - {number: +39 02 1} # mobile
            services: [family,   work] # two
            languages:
            - code: it   # all
              days: [mon,  tue]
              # by phone only
              mode: phone
            - code: ar

            # said by the region
            sources:
              - title: Regione   # its site
                url: https://example.org/
            hours: {weekly: {mon: [9-12], tue: [9-13]},   note: x} # winter
            reviewed: 2026-11-02
            """;

    static Stream<Arguments> changes() {
        return Stream.of(
                // at the front, in the middle, at the end
                arguments(
                        "phones: [{number: '1'}, {number: '020202', label: centralino}, {number: '03', label: notte}, {number: +39 02 1}]",
                        List.of("  # rings in the hall", "  - {number: \"1\"}\n  # rings in the hall")),
                arguments(
                        "phones: [{number: '020202', label: centralino}, {number: x}, {number: '03', label: notte}, {number: +39 02 1}]",
                        List.of("  # at night", "  - {number: x}\n  # at night")),
                arguments(
                        "phones: [{number: '020202', label: centralino}, {number: '03', label: notte}, {number: +39 02 1}, {number: x}]",
                        List.of("1} # mobile\n", "1} # mobile\n  - {number: x}\n")),
                arguments(
                        "phones: [{number: '03', label: notte}, {number: +39 02 1}]",
                        List.of("  # rings in the hall\n  - {number: '020202', label: centralino} # main\n", "")),
                arguments(
                        "phones: [{number: '020202', label: centralino}, {number: +39 02 1}]",
                        List.of("  # at night\n  - {number: \"03\",   label: notte} # night\n", "")),
                arguments(
                        "phones: [{number: '020202', label: centralino}, {number: '03', label: notte}]",
                        List.of("  - {number: +39 02 1} # mobile\n", "")),
                // one edited while another comes or goes
                arguments(
                        "phones: [{number: '020202', label: portineria}, {number: '03', label: notte}]",
                        List.of("centralino} # main", "portineria} # main", "  - {number: +39 02 1} # mobile\n", "")),
                arguments(
                        "phones: [{number: '020202', label: centralino}, {number: '1'}, {number: '03', label: alba}, {number: +39 02 1}]",
                        List.of(
                                "notte} # night",
                                "alba} # night",
                                "  # at night",
                                "  - {number: \"1\"}\n  # at night")),
                // between brackets
                arguments("services: [family, work, study]", List.of("work] # two", "work, study] # two")),
                arguments("services: [study, family, work]", List.of("[family,", "[study, family,")),
                arguments("services: [work]", List.of("family,   ", "")),
                arguments("services: [family]", List.of(",   work", "")),
                arguments("services: [study]", List.of("family,   work", "study")),
                // parts of entries
                arguments(
                        "phones: [{number: '020202'}, {number: '03', label: notte}, {number: +39 02 1, label: rete}]",
                        List.of("'020202', label: centralino", "'020202'", "+39 02 1}", "+39 02 1, label: rete}")),
                arguments(
                        "languages: [{code: it, days: [mon, tue], mode: phone}, {code: ar, mode: phone}]",
                        List.of("- code: ar\n", "- code: ar\n  mode: phone\n")),
                arguments(
                        "languages: [{code: it, days: [mon, tue, wed]}, {code: ar}]",
                        List.of("tue]", "tue, wed]", "  # by phone only\n  mode: phone\n", "")),
                arguments(
                        "languages: [{days: [mon, tue], mode: phone}, {code: ar}]",
                        List.of("code: it   # all\n  ", "")),
                arguments(
                        "languages: [{code: it, days: [mon, tue], mode: phone}, {code: ar}, {code: en, days: [mon]}]",
                        List.of("- code: ar\n", "- code: ar\n- code: en\n  days: [mon]\n")),
                arguments(
                        "sources: [{title: Regione, url: 'https://example.org/'}, {title: Comune, checked: 2026-01-01}]",
                        List.of(
                                "    url: https://example.org/\n",
                                "    url: https://example.org/\n  - title: Comune\n    checked: 2026-01-01\n")),
                arguments(
                        "hours: {weekly: {mon: [9-12, 14-16], tue: [9-13], wed: [10-11]}, note: x}",
                        List.of("[9-12]", "[9-12, 14-16]", "[9-13]}", "[9-13], wed: [10-11]}")),
                arguments("hours: {weekly: {tue: [9-13]}}", List.of("mon: [9-12], ", "", ",   note: x", "")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aListThatGrowsOrShrinksKeepsTheBytesOfWhatStays(String change, List<String> replacements) {
        String expected = LISTS;
        for (int i = 0; i < replacements.size(); i += 2) {
            assertThat(expected).containsOnlyOnce(replacements.get(i));
            expected = expected.replace(replacements.get(i), replacements.get(i + 1));
        }

        assertThat(merge(LISTS, change)).isEqualTo(expected);
    }

    @Test
    void aListInLinesBetweenBracketsKeepsThem() {
        String file = """
                services: [
                  family, # for all
                  work, # on mondays
                ]
                """;

        assertThat(merge(file, "services: [family]")).isEqualTo(file.replace("  work, # on mondays\n", ""));
        assertThat(merge(file, "services: [family, study, work]"))
                .isEqualTo(file.replace("  work", "  study,\n  work"));
        assertThat(merge(file, "services: [family, work, study]")).isEqualTo(file.replace("work,", "work,\n  study,"));
    }

    @Test
    void aMemberWithoutAValueGetsOne() {
        assertThat(merge("web:\nname: x\n", "web: y")).isEqualTo("web: y\nname: x\n");
        assertThat(merge("web: {}\nname: x\n", "web: {a: b}")).isEqualTo("web: {a: b}\nname: x\n");
        assertThat(merge("list:\n  - a: x\n    b:\n  - a: y", "list: [{a: x, b: z}, {a: y}, {a: n}]"))
                .isEqualTo("list:\n  - a: x\n    b: z\n  - a: y\n  - a: n");
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

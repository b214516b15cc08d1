package org.approdo.content.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.approdo.UnderSeveralLocales;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field type with what it takes and what it refuses. */
@UnderSeveralLocales
class ValueReaderTest {
    private static final LocaleTag ITALIAN = new LocaleTag("it");
    private static final Map<String, Vocabulary> VOCABULARIES = Map.of(
            "topics", vocabulary("topics", "family", "work"), "languages", vocabulary("languages", "it", "ar", "uk"));

    private final Diagnostics log = new Diagnostics();

    @ParameterizedTest
    @ValueSource(strings = {"Sportello di prova", "No", "010", "0612345670", "1_000", "\"a: b\"", "🏠 مكتب", "'  x  '"})
    void textStaysWhatWasTyped(String typed) {
        String bare = typed.replaceAll("^[\"' ]+|[\"' ]+$", "");

        assertThat(read("{type: text}", typed)).get().satisfies(value -> {
            assertThat(((Value.Text) value).text()).isEqualTo(bare);
            assertThat(((Value.Text) value).language()).isEqualTo(ITALIAN);
            assertThat(((Value.Text) value).span().text()).isEqualTo(typed);
        });
        assertThat(findings()).isEmpty();
    }

    @Test
    void textIsCountedInCharactersThatPeopleSee() {
        read("{type: text, max: 3}", "🏠🏠🏠");
        assertThat(findings()).isEmpty();

        read("{type: text, max: 3}", "\" abcd \"");
        assertThat(findings()).containsExactly("1:4 too-long 4 characters, at most 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "url -> https://example.org/a?b=c -> Url[address=https://example.org/a?b=c]",
                "url -> http://example.org/ü -> Url[address=http://example.org/%C3%BC]",
                "email -> Info.Point+a@sub.example.org -> Email[address=Info.Point+a@sub.example.org]",
                "phone -> +39 02 1234567 -> Phone[typed=+39 02 1234567]",
                "phone -> +1-202-555-0100 -> Phone[typed=+1-202-555-0100]",
                "phone -> +390212345 -> Phone[typed=+390212345]",
                "phone -> 112 -> Phone[typed=112]",
                "phone -> 1522 -> Phone[typed=1522]",
                "phone -> 800 290 290 -> Phone[typed=800 290 290]",
                "phone -> 800290290 -> Phone[typed=800290290]",
                "phone -> 116 117 -> Phone[typed=116 117]",
                "phone -> 020202 -> Phone[typed=020202]",
                "date -> 2024-02-29 -> Day[date=2024-02-29]",
                "datetime -> 2026-11-02T09:30 -> Moment[at=2026-11-02T09:30]",
                "boolean -> true -> Flag[on=true]",
                "boolean -> false -> Flag[on=false]",
                "number -> 010 -> Quantity[value=10]",
                "number -> -4.50 -> Quantity[value=-4.50]",
                "money -> 30.46 EUR -> Money[amount=30.46, currency=EUR]",
                "money -> 700 CHF -> Money[amount=700, currency=CHF]",
                "period -> 2026-12-01 -> Period[from=2026-12-01T00:00, to=Optional.empty, timed=false]",
                "geo -> {lat: -45.4786, lon: 180} -> Geo[latitude=-45.4786, longitude=180.0]",
                "address -> {city: Milano} -> Address[street=, number=, postcode=, city=Milano, province=]",
                "address -> {street: Via X, number: 010, postcode: 00100, city: Roma, province: RM}"
                        + " -> Address[street=Via X, number=010, postcode=00100, city=Roma, province=RM]"
            })
    void readsAGoodValue(String type, String typed, String value) {
        assertThat(read("{type: " + type + "}", typed)).map(Value::toString).contains(value);
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "url -> www.example.org -> 1:4 bad-url",
                "url -> ftp://example.org/ -> 1:4 bad-url",
                "url -> javascript:alert(1) -> 1:4 bad-url",
                "url -> https://localhost/ -> 1:4 bad-url",
                "email -> info@example -> 1:4 bad-email",
                "email -> \"Info <info@example.org>\" -> 1:4 bad-email",
                "email -> a@b@example.org -> 1:4 bad-email",
                "phone -> 0212345678 -> 1:4 bad-phone",
                "phone -> 333 1234567 -> 1:4 bad-phone",
                "phone -> 02 1234567 -> 1:4 bad-phone",
                "phone -> +39 02/1234567 -> 1:4 bad-phone",
                "phone -> +39 -> 1:4 bad-phone",
                "phone -> +٣٩ ٠٢ ١٢٣٤ -> 1:4 bad-phone",
                "phone -> +0 02 1234567 -> 1:4 bad-phone",
                "date -> 2026-02-29 -> 1:4 bad-date",
                "date -> 2026-2-9 -> 1:4 bad-date",
                "date -> 02/11/2026 -> 1:4 bad-date",
                "date -> ٢٠٢٦-١١-٠٢ -> 1:4 bad-date",
                "date -> 2026-11-02T09:30 -> 1:4 bad-date",
                "datetime -> 2026-11-02 -> 1:4 bad-datetime",
                "datetime -> 2026-11-02T24:30 -> 1:4 bad-datetime",
                "datetime -> 2026-11-02T09:30Z -> 1:4 bad-datetime",
                "boolean -> yes -> 1:4 bad-boolean",
                "boolean -> TRUE -> 1:4 bad-boolean",
                "number -> 1.000,5 -> 1:4 bad-number",
                "number -> 1e9 -> 1:4 bad-number",
                "number -> ١٢ -> 1:4 bad-number",
                "money -> 30,46 EUR -> 1:4 bad-money",
                "money -> EUR 30 -> 1:4 bad-money",
                "money -> 30.466 EUR -> 1:4 bad-money",
                "money -> 30 XQQ -> 1:4 bad-money",
                "money -> 30 eur -> 1:4 bad-money",
                "period -> soon -> 1:4 bad-date",
                "period -> {from: 2026-12-02, to: 2026-12-01} -> 1:4 backward-period",
                "period -> {from: 2026-12-01, to: soon} -> 1:27 bad-date",
                "period -> {to: 2026-12-01} -> 1:4 missing-key",
                "geo -> {lat: 90.01, lon: 9} -> 1:10 bad-coordinate",
                "geo -> {lat: 45, lon: -180.5} -> 1:19 bad-coordinate",
                "geo -> {lat: 45} -> 1:4 missing-key",
                "geo -> 45,9 -> 1:4 wrong-shape",
                "address -> {street: Via X} -> 1:4 missing-key",
                "address -> {city: Milano, cap: 20100} -> 1:19 unknown-key",
                "address -> Milano -> 1:4 wrong-shape",
                "text -> [a] -> 1:4 wrong-shape",
                "text -> \"a\\nb\" -> 1:4 line-break"
            })
    void refusesABadValueAtItsPlace(String type, String typed, String finding) {
        read("{type: " + type + "}", typed);

        assertThat(findings()).singleElement().asString().startsWith(finding + " ");
    }

    @Test
    void aPeriodIsADayAMomentOrTwo() {
        assertThat(read("{type: period}", "2026-12-01T09:30"))
                .contains(new Value.Period(LocalDateTime.of(2026, 12, 1, 9, 30), Optional.empty(), true));
        assertThat(read("{type: period}", "{from: 2026-12-01, to: 2026-12-02}")).hasValueSatisfying(v -> {
            var period = (Value.Period) v;
            assertThat(period.timed()).isFalse();
            assertThat(period.end()).isEqualTo(LocalDate.of(2026, 12, 2).atStartOfDay());
        });
        assertThat(read("{type: period}", "{from: 2026-12-01}"))
                .hasValueSatisfying(
                        v -> assertThat(((Value.Period) v).end()).isEqualTo(LocalDateTime.of(2026, 12, 1, 0, 0)));
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+39 02 1234567, +39021234567", "1522, 1522", "+1-202-555.0100, +12025550100"})
    void aPhoneDialsDigitsAlone(String typed, String dialled) {
        assertThat(new Value.Phone(typed).dialled()).isEqualTo(dialled);
    }

    @Test
    void aChoiceIsATermOfItsVocabulary() {
        assertThat(read("{type: choice, from: topics}", "family")).contains(new Value.Choice("topics", "family"));
        assertThat(read("{type: choice, from: topics, many: true}", "[work, family]"))
                .contains(new Value.Items(
                        List.of(new Value.Choice("topics", "work"), new Value.Choice("topics", "family"))));

        assertThat(read("{type: choice, from: topics, many: true}", "[work, famly, work]"))
                .contains(new Value.Items(
                        List.of(new Value.Choice("topics", "work"), new Value.Choice("topics", "work"))));
        assertThat(findings())
                .containsExactly(
                        "1:11 unknown-term 'famly' is no term of the vocabulary 'topics'",
                        "1:18 repeated-value 'work' stands here twice");
    }

    @Test
    void aReferenceKeepsItsPlaceForTheSiteToResolve() {
        assertThat(read("{type: reference, to: organisations}", "italia/ente")).hasValueSatisfying(v -> {
            var reference = (Value.Reference) v;
            assertThat(reference.type()).isEqualTo("organisations");
            assertThat(reference.target()).isEqualTo("italia/ente");
            assertThat(reference.span().text()).isEqualTo("italia/ente");
        });
    }

    @Test
    void aListHoldsValuesOrNamedParts() {
        assertThat(read("{type: list, of: {type: date}}", "[2026-11-02, soon, 2026-11-03]"))
                .contains(new Value.Items(
                        List.of(new Value.Day(LocalDate.of(2026, 11, 2)), new Value.Day(LocalDate.of(2026, 11, 3)))));
        assertThat(read(
                        "{type: list, of: {number: {type: phone, required: true}, label: {type: text}}}",
                        "[{label: a}, {number: 112, lable: b}, x]"))
                .hasValueSatisfying(v -> assertThat(((Value.Items) v).values()).hasSize(2));
        assertThat(findings())
                .containsExactly(
                        "1:5 field-missing 'number' is missing",
                        "1:17 bad-date 'soon' is no date",
                        "1:31 unknown-key unknown key 'lable'",
                        "1:42 wrong-shape expected a mapping, found text");
    }

    @Test
    void aGroupHoldsItsPartsInTheOrderOfTheType() {
        String type = "{type: group, fields: {a: {type: number}, b: {type: boolean}}}";

        assertThat(read(type, "{b: true, a: 1}"))
                .hasValueSatisfying(
                        v -> assertThat(((Value.Group) v).parts().keySet()).containsExactly("a", "b"));
    }

    @Test
    void anImageLiesBesideItsFile() {
        assertThat(read("{type: image}", "{src: logo.PNG, alt: Il logo}"))
                .contains(new Value.Image("logo.PNG", "Il logo", ITALIAN));
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "{src: nologo.png, alt: a} -> 1:10 file-missing",
                "{src: ../logo.PNG, alt: a} -> 1:10 bad-file-name",
                "{src: /etc/passwd, alt: a} -> 1:10 bad-file-name",
                "{src: index.it.md, alt: a} -> 1:10 bad-file-name",
                "{src: .hidden.png, alt: a} -> 1:10 bad-file-name",
                "{src: \"a\\\\b.png\", alt: a} -> 1:10 bad-file-name",
                "{src: manual.pdf, alt: a} -> 1:10 bad-image",
                "{src: drawing.svg, alt: a} -> 1:10 bad-image",
                "{src: logo.PNG} -> 1:4 missing-key",
                "{alt: a} -> 1:4 missing-key",
                "logo.PNG -> 1:4 wrong-shape"
            })
    void refusesAnImageThatIsNone(String typed, String finding) {
        read("{type: image}", typed);

        assertThat(findings()).singleElement().asString().startsWith(finding + " ");
    }

    @Test
    void aFileIsGivenPerLanguageHereOrElsewhere() {
        assertThat(read("{type: file}", "{it: {src: manual.pdf}, pt-BR: {url: \"https://example.org/a\"}}"))
                .contains(new Value.Files(Map.of(
                        "it",
                        new Value.Download("manual.pdf", ""),
                        "pt-BR",
                        new Value.Download("", "https://example.org/a"))));

        read(
                "{type: file}",
                "{it: {}, en: {src: manual.pdf, url: \"https://example.org/\"}, fr: {url: x}, IT: {src: manual.pdf}}");
        assertThat(findings())
                .containsExactly(
                        "1:9 file-needs-one a file has either 'src' or 'url'",
                        "1:17 file-needs-one a file has either 'src' or 'url'",
                        "1:75 bad-url 'x' is no web address",
                        "1:79 bad-language 'IT' is no language");
    }

    @Test
    void languagesAreTermsWithDaysAndAWayOfSpeaking() {
        assertThat(read("{type: languages}", "[{code: it}, {code: ar, days: [thu, mon], mode: interpreter}]"))
                .hasValueSatisfying(v -> assertThat(((Value.Languages) v).languages())
                        .extracting(l -> l.code() + l.days() + l.mode())
                        .containsExactly("it[]SPOKEN", "ar[MONDAY, THURSDAY]INTERPRETER"));

        read("{type: languages}", "[{code: de}, {days: [thu]}, {code: ar, days: [giovedì], mode: telefono}]");
        assertThat(findings())
                .containsExactly(
                        "1:12 unknown-term 'de' is no term of the vocabulary 'languages'",
                        "1:17 missing-key 'code' is missing",
                        "1:50 bad-day 'giovedì' is no weekday",
                        "1:66 wrong-shape expected a way of speaking, found 'telefono'");
    }

    @Test
    void markdownKnowsItsPlaceInTheFile() {
        read("{type: markdown}", "|\n  Per chi [cerca](javascript:x).");

        assertThat(findings()).containsExactly("2:19 bad-link 'javascript:x' is no link we follow");
    }

    @Test
    void aTranslationHoldsWordsAlone() {
        var field = field(
                "{type: list, of: {number: {type: phone, required: true}, label: {type: text, translatable: true}}}");

        Optional<Value> value = read(field, "[{label: centralino}, {}]", Optional.of("index.it.yml"));

        assertThat(value)
                .hasValueSatisfying(v -> assertThat(((Value.Items) v).values()).hasSize(2));
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "{type: text} -> x -> 1:1",
                "{type: phone} -> 112 -> 1:1",
                "{type: list, of: {number: {type: phone}, label: {type: text, translatable: true}}} -> [{number: 112}] -> 1:6",
                "{type: group, fields: {on: {type: boolean}, text: {type: text, translatable: true}}} -> {on: true} -> 1:5",
                "{type: image} -> {src: logo.PNG, alt: x} -> 1:5"
            })
    void aTranslationThatStatesAFactIsToldWhereItBelongs(String type, String typed, String place) {
        read(field(type), typed, Optional.of("index.it.yml"));

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(place + " fact-in-translation ")
                .endsWith("is a fact; it stands in index.it.yml and holds for every language");
    }

    private Optional<Value> read(String type, String typed) {
        return read(field(type), typed, Optional.empty());
    }

    private Optional<Value> read(Field field, String typed, Optional<String> factsIn) {
        var reader =
                new ValueReader(VOCABULARIES, ITALIAN, Set.of("logo.PNG", "manual.pdf", "drawing.svg"), factsIn, log);
        return reader.read(field, mapping("f: " + typed + '\n').members().get(0));
    }

    private static Field field(String type) {
        var quiet = new Diagnostics();
        Field field = new FieldReader(VOCABULARIES.keySet(), Set.of("organisations"), quiet)
                .read("f", mapping(type))
                .orElseThrow();
        assertThat(quiet.sorted()).isEmpty();
        return field;
    }

    private static YamlNode.Mapping mapping(String yaml) {
        return YamlReader.readMapping(new SourceFile("f", yaml), new Diagnostics())
                .orElseThrow();
    }

    private static Vocabulary vocabulary(String name, String... terms) {
        List<Term> list = List.of(terms).stream()
                .map(t -> new Term(t, Map.of(), Optional.empty(), Optional.empty()))
                .toList();
        return new Vocabulary(name, "vocabulary." + name, false, false, list);
    }

    private List<String> findings() {
        return log.sorted().stream()
                .map(d -> d.span().line() + ":" + d.span().column() + " "
                        + d.rule().id() + " " + d.message())
                .toList();
    }
}

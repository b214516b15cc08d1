package org.approdo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.approdo.Golden;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of texts. {@code src/test/resources/analysis/<tag>.tsv} is read by the tests of the engine too, so that both
 * sides agree: its first line has the rules as a root carries them, the others a text, its words and its terms.
 */
class AnalysisTest {
    private static final Path FOLDER = Path.of("src/test/resources/analysis");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it", "en", "fr", "es", "ar", "zh", "ro", "sq", "uk", "ur", "bn", "de", "tr", "el", "hi", "ja", "so"
            })
    void isWhatTheFileSays(String tag) {
        Path file = FOLDER.resolve(tag + ".tsv");
        Language language = Language.of(new LocaleTag(tag));
        String expected = Golden.read(file)
                .lines()
                .map(l -> l.startsWith("{") || l.isBlank() ? "" : l.split("\t", 2)[0])
                .filter(t -> !t.isEmpty())
                .map(t -> t + '\t' + words(language.words(t)) + '\t' + terms(language.analyse(t)) + '\n')
                .collect(Collectors.joining());

        Golden.check(file, rules(language) + '\n' + expected);
    }

    /** Words are analysed one by one, each once; here Lucene's analyzer goes through the whole text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it", "en", "fr", "es", "ar", "zh", "ro", "sq", "uk", "ur", "bn", "de", "tr", "el", "hi", "ja", "so"
            })
    void makesTheSameOfAWordWhereverItStands(String tag) throws IOException {
        Language language = Language.of(new LocaleTag(tag));
        String text = Golden.read(FOLDER.resolve(tag + ".tsv"))
                .lines()
                .map(l -> l.split("\t", 2)[0])
                .collect(Collectors.joining(" "));
        var whole = new ArrayList<String>();
        Languages.Choice choice = Languages.choice(tag);
        try (TokenStream stream = choice.analyzer()
                .get()
                .tokenStream(
                        "",
                        choice.spelling().apply(new String(language.folding().clean(text))))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                whole.add((increment.getPositionIncrement() == 0 ? "+" : "") + term);
            }
            stream.end();
        }

        assertThat(language.analyse(text).stream().map(t -> (t.further() ? "+" : "") + t.term()))
                .containsExactlyElementsOf(whole);
    }

    /** Work, home, money, papers, time and the like, and what Lucene's lists of stop words hold of that kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it|lavoro casa soldi legge diritto giorno anno ora nome numero nuovo vecchio paese stato persona donna uomo"
                        + " figlio medico scuola aiuto pagare gratis aperto chiuso usare feci",
                "en|work home house money law right rights day year time name number new old country state people woman man"
                        + " child doctor school help pay free open close use",
                "fr|travail maison argent loi droit jour an année temps nom numéro nouveau vieux pays état gens femme homme"
                        + " enfant médecin école aide payer gratuit ouvert fermé été",
                "es|trabajo casa dinero ley derecho día año tiempo nombre número nuevo viejo país estado estados gente mujer"
                        + " hombre niño médico escuela ayuda pagar gratis abierto cerrado",
                "ar|عمل بيت مال قانون حق حقوق يوم سنة وقت اسم رقم جديد قديم بلد دولة حالة ناس امرأة رجل طفل طبيب مدرسة مساعدة"
                        + " دفع مجاني مفتوح مغلق",
                "zh|工作 房子 钱 法律 权利 天 年 时间 名字 号码 新 旧 国家 人 女人 男人 孩子 医生 学校 帮助 付款 免费",
                "ro|muncă casă bani lege drept drepturi zi an timp nume număr nou vechi țară stat oameni femeie bărbat copil medic"
                        + " școală ajutor plată gratuit deschis închis",
                "sq|punë shtëpi para ligj drejtë ditë vit kohë emër numër ri vjetër vend shtet njerëz grua burrë fëmijë mjek"
                        + " shkollë ndihmë paguaj falas hapur mbyllur",
                "uk|робота дім гроші закон право день рік час ім'я номер новий старий країна край округ округи кінець держава стан"
                        + " люди жінка чоловік дитина лікар школа допомога платити",
                "ur|کام گھر پیسے قانون حق حقوق دن سال وقت نام نمبر نیا پرانا ملک حالت لوگ عورت مرد بچہ ڈاکٹر اسکول مدد مفت کھلا بند",
                "bn|কাজ কাজে কাজের বাড়ি টাকা আইন অধিকার বছর সময় নাম নম্বর নতুন পুরনো দেশ অবস্থা মানুষ নারী পুরুষ শিশু"
                        + " ডাক্তার স্কুল সাহায্য উত্তর থাকা চালু শুরু প্রাথমিক সাধারণ বক্তব্য বন",
                "de|arbeit haus wohnung geld gesetz recht rechte tag jahr zeit name nummer neu alt land staat leute frau mann kind"
                        + " arzt schule hilfe zahlen kostenlos offen weg",
            })
    void dropsNoWordThatSomebodyMayLookForAlone(String tag, String words) {
        Language language = Language.of(new LocaleTag(tag));

        for (String word : words.split(" ", -1)) {
            assertThat(language.analyse(word)).as(word).isNotEmpty();
            assertThat(language.words(word))
                    .as(word)
                    .noneMatch(w -> language.stopWords().contains(w.form()));
        }
    }

    /** What a phone leaves out of a question must be what the index lacks, else such a page counts as a half one. */
    @Test
    void dropsRomanianWordsOfBothSpellingsFromIndexAndQuestions() {
        Language language = Language.of(new LocaleTag("ro"));

        assertThat(language.analyse("și şi")).isEmpty();
        assertThat(language.words("și şi"))
                .hasSize(2)
                .allMatch(w -> language.stopWords().contains(w.form()));
        assertThat(language.analyse("informațiile"))
                .extracting(Token::term)
                .isEqualTo(language.analyse("informaţiile").stream()
                        .map(Token::term)
                        .toList());
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
    }

    private static String terms(List<Token> tokens) {
        return tokens.stream().map(Token::term).collect(Collectors.joining(" "));
    }

    private static String rules(Language language) {
        Map<String, Object> rules = new LinkedHashMap<>();
        Folding folding = language.folding();
        rules.put(
                "fold",
                folding.rules().stream()
                        .map(r -> List.of(r.pattern().pattern(), r.replacement()))
                        .toList());
        rules.put("lower", folding.locale().getLanguage());
        rules.put("joins", folding.apostrophes());
        rules.put("pairs", language.bigrams());
        return Json.write(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "ar", "zh", "ur", "bn", "uk", "de"})
    void takesAnyText(String tag) {
        Language language = Language.of(new LocaleTag(tag));

        for (String text :
                List.of("", " ", "\u0000\uFFFF", "🏠🏠", "\u200f\u202e\u2066", "'".repeat(5_000), "ʼ", "\uD800")) {
            assertThat(language.words(text)).as(text).hasSizeLessThan(2);
        }
        assertThat(language.analyse("x".repeat(20_000))).isNotEmpty();
    }
}

package org.approdo.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings words to one spelling, so that they are found however they are typed: {@code Città} and {@code citta} both become
 * {@code citta}. The browser does the same with the same rules, which the index carries.
 *
 * @param locale by which letters become small; Turkish has an i of its own
 * @param apostrophes whether an apostrophe is a letter, as in Ukrainian {@code здоров'я}; else it parts words
 * @param rules in their order, on small letters in NFKD
 */
record Folding(Locale locale, boolean apostrophes, List<Rule> rules) {
    private static final char APOSTROPHE = 'ʼ';
    private static final char TYPED_APOSTROPHE = '\'';
    private static final char CURLED_APOSTROPHE = '’';

    Folding {
        rules = List.copyOf(rules);
    }

    /**
     * What becomes what.
     *
     * @param pattern a regular expression that Java and JavaScript read alike
     * @param replacement with {@code $1} for a group
     */
    record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    /** Latin and Greek accents, and the letters that Unicode does not take apart. */
    private static final List<Rule> ACCENTS = List.of(
            Rule.of("([a-zα-ω])[\\u0300-\\u036f]+", "$1"),
            Rule.of("ß", "ss"),
            Rule.of("æ", "ae"),
            Rule.of("œ", "oe"),
            Rule.of("ø", "o"),
            Rule.of("ł", "l"),
            Rule.of("đ", "d"),
            Rule.of("ı", "i"),
            Rule.of("ʼ", ""));

    /** Vowel marks, hamza and the long stroke go; letters that look alike and stand on different keyboards become one. */
    private static final List<Rule> ARABIC_SCRIPT = List.of(
            Rule.of("[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]", ""),
            Rule.of("[ىیېے]", "ي"),
            Rule.of("[ةہۂەھۀ]", "ه"),
            Rule.of("ک", "ك"),
            Rule.of("ٱ", "ا"));

    /** The article and the words that are written together with the next. */
    private static final List<Rule> ARABIC_PREFIXES = List.of(Rule.of("^و?(?:ال|بال|كال|فال|لل)(?=...)", ""));

    private static final List<Rule> GERMAN = List.of(Rule.of("([aou])e(?=[^aeiou]|$)", "$1"));

    /** The rules of a language. */
    static Folding of(String language) {
        var rules = new ArrayList<>(ACCENTS);
        switch (language) {
            case "ar" -> {
                rules.addAll(ARABIC_SCRIPT);
                rules.addAll(ARABIC_PREFIXES);
                rules.addAll(digits());
            }
            case "fa", "ur", "ckb", "ps", "sd", "ug" -> {
                rules.addAll(ARABIC_SCRIPT);
                rules.addAll(digits());
            }
            case "bn", "hi", "ne", "mr", "pa" -> rules.addAll(digits());
            case "de" -> rules.addAll(GERMAN);
            default -> {}
        }
        Locale locale = language.equals("tr") || language.equals("az") ? Locale.forLanguageTag(language) : Locale.ROOT;
        return new Folding(locale, language.equals("uk") || language.equals("be"), rules);
    }

    /** Arabic, Persian, Bengali and Hindi digits. */
    private static List<Rule> digits() {
        var rules = new ArrayList<Rule>();
        for (char digit = 0; digit < 10; digit++) {
            String written = "[%c%c%c%c]".formatted('٠' + digit, '۰' + digit, '০' + digit, '०' + digit);
            rules.add(Rule.of(written, String.valueOf((char) ('0' + digit))));
        }
        return rules;
    }

    /** A text with a blank in place of everything that is no letter, mark or number. */
    char[] clean(String text) {
        char[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
        int end = 0;
        // letter by letter and in place: this goes through every text of a site, too many for regular expressions
        for (int i = 0; i < letters.length; ) {
            int letter = Character.codePointAt(letters, i);
            int size = Character.charCount(letter);
            if (isOfWords(letter) && letter != APOSTROPHE) {
                end += Character.toChars(letter, letters, end);
            } else if (isApostrophe(letter)) {
                letters[end++] = apostrophes ? APOSTROPHE : ' ';
            } else if (!isInvisible(letter)) {
                letters[end++] = ' ';
            }
            i += size;
        }
        return Arrays.copyOf(letters, end);
    }

    private static boolean isApostrophe(int letter) {
        return letter == APOSTROPHE || letter == TYPED_APOSTROPHE || letter == CURLED_APOSTROPHE;
    }

    /** Whether it is a letter, a mark or a number. */
    private static boolean isOfWords(int letter) {
        return switch (Character.getType(letter)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Soft hyphens, joiners and marks of direction: nobody means to search for them. */
    private static boolean isInvisible(int letter) {
        return letter == 0xad
                || letter == 0x61c
                || (letter >= 0x200b && letter <= 0x200f)
                || (letter >= 0x202a && letter <= 0x202e)
                || (letter >= 0x2060 && letter <= 0x2069)
                || letter == 0xfeff;
    }

    /** The spelling that words are compared by. */
    String fold(String word) {
        String folded = Normalizer.normalize(word.toLowerCase(locale), Normalizer.Form.NFKD);
        for (Rule rule : rules) {
            folded = rule.pattern().matcher(folded).replaceAll(rule.replacement());
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The word as it is written, but in small letters. */
    String exact(String word) {
        return Normalizer.normalize(word.toLowerCase(locale), Normalizer.Form.NFKC);
    }
}

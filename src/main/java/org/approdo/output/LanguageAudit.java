package org.approdo.output;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.ETHIOPIC;
import static java.lang.Character.UnicodeScript.GEORGIAN;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.SINHALA;
import static java.lang.Character.UnicodeScript.TAMIL;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.approdo.source.Rule;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Checks that no text stands in a language whose script it is not written in: a screen reader would read Italian out with
 * the voice for Arabic, or not at all.
 *
 * <p>A text counts when it has no letter of the language's script and at least {@value #FEWEST_WORDS} words that begin with
 * a small letter, or with one of a script without capitals. So names, numbers, addresses of pages, streets and people may
 * stand anywhere. Code has no language. Looks at what is shown and at the attributes that are read out; tags of
 * other languages than those below are passed over, and so are those that name a script or country.
 *
 * <p>Reports {@link Rule#PAGE_LANGUAGE}.
 */
final class LanguageAudit {
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_EXCERPT = 60;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS_AROUND = Pattern.compile("^\\p{P}+|\\p{P}+$");
    private static final Set<String> WITHOUT_LANGUAGE = Set.of("script", "style", "code", "pre");
    private static final List<String> READ_OUT = List.of("alt", "aria-label", "title", "placeholder");
    private static final Map<String, UnicodeScript> SCRIPTS = scripts();

    private final PageReport report;
    /** Of the element that is visited and those around it, by their depth. */
    private final List<String> languages = new ArrayList<>();

    LanguageAudit(PageReport report) {
        this.report = report;
    }

    /** Elements come as they begin in the page, each at its depth. */
    void visit(Element element, int depth) {
        // what lies in it asks for it, whether its own text has one or not
        String language = languageOf(element, depth);
        if (WITHOUT_LANGUAGE.contains(element.normalName())) {
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                check(text.getWholeText(), language);
            }
        }
        if (element.attributesSize() > 0) {
            for (String name : READ_OUT) {
                if (element.hasAttr(name)) {
                    check(element.attr(name), language);
                }
            }
        }
    }

    private void check(String text, String language) {
        if (text.isBlank()) {
            return;
        }
        UnicodeScript script = SCRIPTS.get(language);
        if (script != null && isForeign(text, script)) {
            String excerpt = text.strip();
            String shown = excerpt.length() <= LONGEST_EXCERPT
                    ? excerpt
                    : excerpt.substring(0, excerpt.offsetByCodePoints(0, LONGEST_EXCERPT - 1)) + '…';
            report.report(Rule.PAGE_LANGUAGE, shown, language);
        }
    }

    /** What the nearest element says that says anything; empty is an answer, too: nobody knows. */
    private String languageOf(Element element, int depth) {
        while (languages.size() > depth) {
            languages.remove(languages.size() - 1);
        }
        String around = languages.isEmpty() ? "" : languages.get(languages.size() - 1);
        String language = element.hasAttr("lang") ? element.attr("lang") : around;
        while (languages.size() <= depth) {
            languages.add(language);
        }
        return language;
    }

    private static boolean hasLetterOf(UnicodeScript script, String text) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetter(c) && UnicodeScript.of(c) == script) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForeign(String text, UnicodeScript script) {
        return !hasLetterOf(script, text)
                && WHITE_SPACE
                                .splitAsStream(text)
                                .filter(LanguageAudit::isPlainWord)
                                .count()
                        >= FEWEST_WORDS;
    }

    /** Neither a name nor a number nor an address. */
    private static boolean isPlainWord(String typed) {
        String word = MARKS_AROUND.matcher(typed).replaceAll("");
        return word.length() > 1
                && !Character.isUpperCase(word.codePointAt(0))
                && word.codePoints()
                        .allMatch(c -> Character.isLetter(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                                || "'’-".indexOf(c) >= 0);
    }

    private static Map<String, UnicodeScript> scripts() {
        var scripts = new TreeMap<String, UnicodeScript>();
        put(scripts, LATIN, "it en fr es pt ro sq de nl pl cs sk sl hr hu tr da sv nb fi et lv lt mt ga ca eu so sw");
        put(scripts, ARABIC, "ar ur fa ps ckb sd ug");
        put(scripts, CYRILLIC, "uk ru be bg mk");
        put(scripts, BENGALI, "bn as");
        put(scripts, DEVANAGARI, "hi mr ne");
        put(scripts, ETHIOPIC, "am ti");
        put(scripts, HAN, "zh");
        put(scripts, GREEK, "el");
        put(scripts, HEBREW, "he yi");
        put(scripts, GEORGIAN, "ka");
        put(scripts, GURMUKHI, "pa");
        put(scripts, SINHALA, "si");
        put(scripts, TAMIL, "ta");
        return scripts;
    }

    private static void put(Map<String, UnicodeScript> scripts, UnicodeScript script, String languages) {
        for (String language : languages.split(" ", -1)) {
            scripts.put(language, script);
        }
    }
}

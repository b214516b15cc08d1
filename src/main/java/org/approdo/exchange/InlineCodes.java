package org.approdo.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;

/**
 * What translators' tools should show as a block that is moved, never edited: shortcodes, the addresses of links, the kind
 * of a callout.
 */
final class InlineCodes {
    private static final Pattern CODE =
            Pattern.compile("\\{\\{<.*?>}}|]\\([^)\\s]*\\)|<(?:https?|mailto|tel):[^>\\s]*>|\\[![A-Za-z]+]");

    private InlineCodes() {}

    /** A code's words and its id: {@code 1}, {@code 2}; the same words twice have two. */
    private static Map<String, List<String>> ids(String source) {
        var ids = new LinkedHashMap<String, List<String>>();
        int number = 1;
        for (Matcher code = CODE.matcher(source); code.find(); number++) {
            ids.computeIfAbsent(code.group(), c -> new ArrayList<>()).add(Integer.toString(number));
        }
        return ids;
    }

    /**
     * Appends words, the codes among them as codes. In a translation only those that the source has too.
     *
     * @param source the words of the source
     */
    static void append(String words, String source, Fragment fragment) {
        Map<String, List<String>> ids = ids(source);
        int from = 0;
        for (Matcher code = CODE.matcher(words); code.find(); ) {
            List<String> free = ids.getOrDefault(code.group(), List.of());
            if (!free.isEmpty()) {
                fragment.append(words, from, code.start());
                fragment.appendCode(free.remove(0), code.group()).setEquiv(code.group());
                from = code.end();
            }
        }
        fragment.append(words, from, words.length());
    }

    /** The words again. Marks that tools put around them are left out. */
    static String words(Fragment fragment) {
        var words = new StringBuilder();
        for (Object part : fragment) {
            if (part instanceof String text) {
                words.append(text);
            } else if (part instanceof CTag code) {
                words.append(code.hasData() ? code.getData() : code.getEquiv() == null ? "" : code.getEquiv());
            }
        }
        return words.toString();
    }
}

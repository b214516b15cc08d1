package org.approdo.locale;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms in which a language counts: {@code one few many other} for Polish.
 *
 * @see <a href="https://cldr.unicode.org/index/cldr-spec/plural-rules">CLDR, plural rules</a>
 */
public final class PluralForms {
    private static final List<String> ALL = List.of("zero", "one", "two", "few", "many", "other");

    private PluralForms() {}

    /** In the order of CLDR; {@code other} is always there. */
    public static List<String> of(LocaleTag tag) {
        Set<String> known = PluralRules.forLocale(tag.icu()).getKeywords();
        return ALL.stream().filter(known::contains).toList();
    }

    /**
     * A message with a branch for each form of another language, where it counts: those it has, and the words of
     * {@code other} for the rest. Branches for a number, {@code =0}, stay.
     *
     * @throws IllegalArgumentException when it is no ICU message
     */
    static String rewritten(String message, LocaleTag tag) {
        var pattern = new MessagePattern(message);
        var result = new StringBuilder();
        int from = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                int limit = pattern.getLimitPartIndex(i);
                int first = selector(pattern, i + 1);
                result.append(message, from, pattern.getPart(first).getIndex());
                result.append(branches(branches(pattern, first, limit), tag));
                from = pattern.getPart(limit).getIndex();
                i = limit;
            }
        }
        return result.append(message.substring(from)).toString();
    }

    private static int selector(MessagePattern pattern, int from) {
        int i = from;
        while (pattern.getPart(i).getType() != MessagePattern.Part.Type.ARG_SELECTOR) {
            i++;
        }
        return i;
    }

    /** By selector, braces and all. */
    private static Map<String, String> branches(MessagePattern pattern, int first, int limit) {
        var branches = new LinkedHashMap<String, String>();
        for (int i = first; i < limit; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                int start = i + 1;
                while (pattern.getPart(start).getType() != MessagePattern.Part.Type.MSG_START) {
                    start++;
                }
                int end = pattern.getLimitPartIndex(start);
                String words = pattern.getPatternString()
                        .substring(
                                pattern.getPart(start).getIndex(),
                                pattern.getPart(end).getLimit());
                branches.put(pattern.getSubstring(part), words);
                i = end;
            }
        }
        return branches;
    }

    private static String branches(Map<String, String> branches, LocaleTag tag) {
        String other = branches.getOrDefault("other", "{}");
        return Stream.concat(branches.keySet().stream().filter(s -> s.startsWith("=")), of(tag).stream())
                .map(s -> s + ' ' + branches.getOrDefault(s, other))
                .collect(Collectors.joining(" "));
    }
}

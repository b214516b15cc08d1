package org.approdo.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.approdo.history.Difference;

/** A run of words that a text kept, lost or gained. */
public record WordChange(Kind kind, String words) {
    /** Words, blanks, signs; in scripts without blanks a character at a time. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{Nd}]+|\\s+|.", Pattern.DOTALL);

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** How one text becomes another, in the order of reading. */
    public static List<WordChange> between(String before, String now) {
        List<String> old = words(before);
        List<String> own = words(now);
        var changes = new ArrayList<WordChange>();
        int at = 0;
        for (Difference difference : Difference.between(old, own)) {
            add(Kind.SAME, own.subList(at, difference.nowStart()), changes);
            add(Kind.REMOVED, old.subList(difference.beforeStart(), difference.beforeEnd()), changes);
            add(Kind.ADDED, own.subList(difference.nowStart(), difference.nowEnd()), changes);
            at = difference.nowEnd();
        }
        add(Kind.SAME, own.subList(at, own.size()), changes);
        return changes;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(Kind kind, List<String> words, List<WordChange> changes) {
        if (!words.isEmpty()) {
            changes.add(new WordChange(kind, String.join("", words)));
        }
    }
}

package org.approdo.editorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.markdown.Block;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * Finds passages of national items that regions copied, by runs of words that stand in both. Takes time in proportion to
 * the words of the site.
 *
 * <p>Reports {@link Rule#COPIED_TEXT}.
 */
final class CopiedText {
    /** A run that is looked up; shorter ones are phrases that everybody uses. */
    private static final int RUN = 8;
    /** From here on it is a passage. */
    private static final int LONG = 24;

    private static final long SEED = 1125899906842597L;
    /** The multiplier of Knuth's generator of random numbers. */
    private static final long SPREAD = 6364136223846793005L;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Diagnostics log;
    private final Map<Long, Origin> runs = new LinkedHashMap<>();

    /** Where a run stands: the section is a level-2 heading's anchor. */
    private record Origin(Entry entry, Optional<String> section) {}

    /** A word, by a hash of its small letters, and its place in the file. */
    private record Word(long hash, int start, int end) {}

    private CopiedText(Diagnostics log) {
        this.log = log;
    }

    static void check(Site site, Diagnostics log) {
        var copied = new CopiedText(log);
        String home = site.config().homeArea();
        List<Entry> entries = site.content().entries();
        entries.stream().filter(e -> e.area().equals(Optional.of(home))).forEach(copied::remember);
        entries.parallelStream()
                .filter(e -> e.area().filter(a -> !a.equals(home)).isPresent())
                .forEach(copied::compare);
    }

    private void remember(Entry entry) {
        EntryText text = entry.source();
        List<String> anchors = text.body().anchors();
        Optional<String> section = Optional.empty();
        for (Block block : text.body().blocks()) {
            if (text.body().startsSection(block)) {
                section = Optional.of(anchors.get(block.heading()));
            }
            var origin = new Origin(entry, section);
            List<Word> words = words(block);
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.putIfAbsent(hash(words, i), origin);
            }
        }
    }

    /** The longest stretches of a block whose every run of words stands in one national item. */
    private void compare(Entry entry) {
        for (Block block : entry.source().body().blocks()) {
            List<Word> words = words(block);
            int from = 0;
            while (from + RUN <= words.size()) {
                Origin origin = runs.get(hash(words, from));
                int next = from + 1;
                while (origin != null && next + RUN <= words.size() && isFrom(origin, words, next)) {
                    next++;
                }
                int length = next - 1 + RUN - from;
                if (origin != null && length >= LONG) {
                    report(entry, words.get(from), words.get(from + length - 1), length, origin);
                }
                from = next;
            }
        }
    }

    private boolean isFrom(Origin origin, List<Word> words, int from) {
        Origin other = runs.get(hash(words, from));
        return other != null && other.entry().key().equals(origin.entry().key());
    }

    private void report(Entry entry, Word first, Word last, int length, Origin origin) {
        String target = origin.entry().key();
        String hint = origin.section()
                .map(s -> "write {{< include %s#%s >}} in its place, which follows when the national text changes"
                        .formatted(target, s))
                .orElse("link to %s, which follows when the national text changes"
                        .formatted(origin.entry().path()));
        log.reportWithHint(
                Rule.COPIED_TEXT,
                entry.source().file().span(first.start(), last.end()),
                hint,
                length,
                origin.entry().source().file().path());
    }

    private static List<Word> words(Block block) {
        var words = new ArrayList<Word>();
        int start = block.span().start();
        String text = block.span().text();
        for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
            words.add(new Word(
                    hash(text, matcher.start(), matcher.end()), start + matcher.start(), start + matcher.end()));
        }
        return words;
    }

    private static long hash(String text, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }

    /** Of 64 bits, so that different runs hardly ever share one. */
    private static long hash(List<Word> words, int from) {
        long hash = SEED;
        for (int i = from; i < from + RUN; i++) {
            hash = SPREAD * hash + words.get(i).hash();
        }
        return hash;
    }
}

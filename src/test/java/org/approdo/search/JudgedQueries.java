package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.approdo.locale.LocaleTag;

/** Queries with their answers: those that people judged, and those that follow from titles. */
final class JudgedQueries {
    static final Path FOLDER = Path.of("src/test/resources/questions");

    private JudgedQueries() {}

    /** From {@code src/test/resources/questions}. */
    static List<JudgedQuery> golden(LocaleTag locale) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(locale + ".tsv"))) {
            return lines.filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> JudgedQuery.parse(locale.tag(), l))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every page its title, its title with a slip in one word, and its title before its last word is finished. */
    static List<JudgedQuery> ofTitles(String locale, List<SearchDocument> pages, Language language) {
        var queries = new ArrayList<JudgedQuery>();
        var random = new SplittableRandom(locale.hashCode());
        for (SearchDocument page : pages) {
            Map<String, Integer> only = Map.of(page.path(), 3);
            queries.add(new JudgedQuery(locale, "title", page.title(), only));
            List<String> words = Stream.of(page.title().split("[^\\p{L}\\p{M}\\p{N}]+"))
                    .filter(w -> !language.words(w).isEmpty())
                    .toList();
            List<String> longer = words.stream()
                    .filter(w -> w.length() > 4 && Character.isLetter(w.charAt(0)))
                    .toList();
            if (!longer.isEmpty() && !language.bigrams()) {
                String word = longer.get(random.nextInt(longer.size()));
                queries.add(new JudgedQuery(locale, "typo", page.title().replace(word, slip(word, random)), only));
            }
            if (words.size() > 1) {
                // as far as somebody has typed it
                String title = page.title();
                int last = title.lastIndexOf(words.get(words.size() - 1));
                int letters = Math.max(1, words.get(words.size() - 1).length() * 2 / 3);
                queries.add(new JudgedQuery(locale, "prefix", title.substring(0, last + letters), only));
            }
        }
        return queries;
    }

    /** A letter left out, doubled or swapped with the next, not the first one. */
    static String slip(String word, SplittableRandom random) {
        int at = 1 + random.nextInt(word.length() - 2);
        String letter = word.substring(at, at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + letter + word.substring(at + 2);
        };
    }
}

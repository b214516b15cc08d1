package org.approdo.search;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Parallel;

/**
 * The index alone, at sizes that a site is not rendered at: {@code java -Xmx1500m … org.approdo.search.ScaleBenchmark PAGES
 * LANGUAGES}. Every language has all pages, made of the words of the portal's own language of that tag; two are indexed at a
 * time, as the build does, and their files are kept, as the build does.
 */
final class ScaleBenchmark {
    /** Words in a body; the shortest has a third of it. */
    private static final int LONGEST = 300;

    private ScaleBenchmark() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        List<LocaleTag> locales = SearchedPortal.locales().subList(0, Integer.parseInt(arguments[1]));
        var official = new LocaleTag("it");
        long start = System.nanoTime();
        List<Map<String, byte[]>> files = Parallel.map(locales, locale -> {
            var generated = new GeneratedPages(locale, count, LONGEST);
            var synonyms = new Synonyms(new Glossary(List.of()), Language.of(locale), official);
            Packing packing = Packing.of(count * locales.size());
            return new LanguageWriter(synonyms, generated.written(), packing)
                    .write("ltr", List.of(), generated.pages());
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        long used = IntStream.range(0, 3)
                .mapToLong(i ->
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed())
                .max()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d pages in each of %d languages: %d files, %.1f MB, in %.0f s; heap at the end %d MB of %d%n",
                count,
                locales.size(),
                files.stream().mapToInt(Map::size).sum(),
                files.stream()
                                .flatMap(f -> f.values().stream())
                                .mapToLong(b -> b.length)
                                .sum()
                        / 1e6,
                seconds,
                used >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}

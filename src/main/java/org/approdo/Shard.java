package org.approdo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.approdo.cache.StepCache;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.search.SearchIndex;
import org.approdo.site.Site;
import org.approdo.source.Sha256;

/**
 * One of several equal shares of a site, {@code 2/5}. The address of a file says whose it is, whatever else the site has; the
 * search's languages are dealt in turn. {@linkplain OutputFile#isLate() Late} files are nobody's: they ask for those of all.
 *
 * @param number 1-based
 * @param count how many shares there are, {@value #MOST} at most
 */
public record Shard(int number, int count) implements Share {
    private static final int MOST = 9999;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    public Shard {
        if (number < 1 || number > count || count > MOST) {
            throw new IllegalArgumentException("no share: " + number + "/" + count);
        }
    }

    /** Reads {@code 2/5}; empty when it is none. */
    public static Optional<Shard> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        int count = Integer.parseInt(matcher.group(2));
        return number < 1 || number > count ? Optional.empty() : Optional.of(new Shard(number, count));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return number + "/" + count;
    }

    @Override
    public OutputTree of(OutputTree planned) {
        return planned.map(f -> takes(f) ? f : f.elsewhere());
    }

    private boolean takes(OutputFile file) {
        return !file.isLate() && number(file, count) == number;
    }

    /** Whose of so many shares a file is, 1-based. */
    static int number(OutputFile file, int count) {
        return (int) (Long.parseLong(Sha256.of(file.path()).mark(), 16) % count) + 1;
    }

    /** No files: the run that has all languages names their folder. */
    @Override
    public SearchIndex search(Site site, StepCache cache) {
        List<LocaleTag> all = site.config().locales().tags();
        List<LocaleTag> mine = IntStream.range(0, all.size())
                .filter(i -> i % count == number - 1)
                .mapToObj(all::get)
                .toList();
        SearchIndex.prepare(site, cache, mine);
        return new SearchIndex("search", List.of());
    }
}

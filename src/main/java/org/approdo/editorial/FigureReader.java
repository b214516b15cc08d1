package org.approdo.editorial;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.locale.Formats;

/** Reads the numbers of texts in one language. */
final class FigureReader {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** What parts the thousands, not hours and minutes, nor the parts of a date. */
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[.,'’٬\\u00a0\\u202f ]\\d{3})+(?!\\d)");

    /** Words behind a number that make it larger, in the portal's languages: the beginning of each, and its zeros. */
    private static final Map<String, Integer> MAGNITUDES = new TreeMap<>(Map.ofEntries(
            Map.entry("mila|mille|thousand|mil|mii|mijë|tausend|тисяч\\p{L}*|тис|ألفا?|آلاف|ہزار|হাজার|千", 3),
            Map.entry("万|萬", 4),
            Map.entry("لاکھ|লাখ|লক্ষ", 5),
            Map.entry(
                    "mili?on\\p{L}*|million\\p{L}*|mill[oó]n\\p{L}*|mio|мільйон\\p{L}*|млн|مليون|ملايين|ملین|মিলিয়ন",
                    6),
            Map.entry("کروڑ|কোটি", 7),
            Map.entry("亿|億", 8),
            Map.entry("mil?liard\\p{L}*|billion|mld|мільярд\\p{L}*|млрд|مليار\\p{L}*|ارب", 9)));

    private static final Pattern LARGE = Pattern.compile(
            "(\\d+(?:[.,٫]\\d+)?)[\\s\\u00a0]*(?:de\\s)?(?:"
                    + MAGNITUDES.keySet().stream().map(w -> "(" + w + ")").collect(Collectors.joining("|"))
                    + ")(?!(?!\\p{IsHan})\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Integer> months;
    private final Set<String> afternoon;
    private final Pattern month;

    FigureReader(Formats formats) {
        this.months = formats.months();
        this.afternoon = formats.afternoon();
        String names = months.keySet().stream()
                .filter(n -> n.codePoints().noneMatch(Character::isDigit))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        // beside a number: may is a word elsewhere
        this.month = Pattern.compile(
                "(?<!\\p{L})(?:%s)(?!\\p{L})".formatted(names.isEmpty() ? "(?!)" : names),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Figures read(String words) {
        String text = inWesternDigits(words);
        if (!NUMBER.matcher(text).find()) {
            return new Figures(Set.of(), false);
        }
        String joined =
                THOUSANDS.matcher(withMonths(text)).replaceAll(m -> m.group().replaceAll("\\D", ""));
        String lower = words.toLowerCase(Locale.ROOT);
        return new Figures(numbers(withZeros(joined)), afternoon.stream().anyMatch(lower::contains));
    }

    private static Set<BigDecimal> numbers(String text) {
        var numbers = new TreeSet<BigDecimal>();
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            var value = new BigDecimal(number.group());
            if (value.signum() > 0) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    private static String inWesternDigits(String words) {
        var text = new StringBuilder();
        words.codePoints().forEach(c -> text.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return text.toString();
    }

    private String withMonths(String text) {
        return month.matcher(text).replaceAll(m -> {
            boolean beside = hasDigit(text, m.start() - 6, m.start()) || hasDigit(text, m.end(), m.end() + 4);
            Integer number = months.get(m.group().toLowerCase(Locale.ROOT));
            return beside && number != null ? " " + number + " " : Matcher.quoteReplacement(m.group());
        });
    }

    private static boolean hasDigit(String text, int from, int to) {
        return text.substring(Math.max(0, from), Math.min(text.length(), to))
                .chars()
                .anyMatch(Character::isDigit);
    }

    /** {@code 580 mila} becomes 580000, {@code 5 لاکھ 80 ہزار} as well. */
    private static String withZeros(String text) {
        var result = new StringBuilder();
        int from = 0;
        BigDecimal sum = BigDecimal.ZERO;
        int start = -1;
        List<MatchResult> found = LARGE.matcher(text).results().toList();
        for (int i = 0; i < found.size(); i++) {
            MatchResult match = found.get(i);
            start = start < 0 ? match.start() : start;
            sum = sum.add(new BigDecimal(match.group(1).replaceAll("[,٫]", ".")).scaleByPowerOfTen(zeros(match)));
            boolean goesOn = i + 1 < found.size()
                    && found.get(i + 1).start() - match.end() <= 3
                    && zeros(found.get(i + 1)) < zeros(match);
            if (!goesOn) {
                result.append(text, from, start).append(sum.toBigInteger());
                from = match.end();
                sum = BigDecimal.ZERO;
                start = -1;
            }
        }
        return result.append(text.substring(from)).toString();
    }

    private static int zeros(MatchResult match) {
        List<Integer> zeros = List.copyOf(MAGNITUDES.values());
        for (int i = 0; i < zeros.size(); i++) {
            if (match.group(i + 2) != null) {
                return zeros.get(i);
            }
        }
        throw new IllegalStateException("no magnitude in " + match.group());
    }
}

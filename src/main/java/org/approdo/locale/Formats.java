package org.approdo.locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How one language writes dates, numbers, money, lists and the names of languages, and how it sorts.
 *
 * <p>From Unicode CLDR through ICU. Safe for use by several threads: ICU's formats are not, so each call works on a copy.
 */
public final class Formats {
    private final ULocale locale;
    private final DateFormat date;
    private final DateFormat dateTime;
    private final DateFormat time;
    private final NumberFormat number;
    private final NumberFormat money;
    private final ListFormatter list;
    private final LocaleDisplayNames names;
    /** Those asked for: pages ask for the same few. */
    private final Map<String, String> languages = new ConcurrentHashMap<>();

    private final Collator collator;
    private final String[] weekdays;
    private final List<DayOfWeek> week;
    private final Map<String, Integer> months;
    private final Set<String> afternoon;
    private final AlphabeticIndex.ImmutableIndex<Void> alphabet;

    Formats(LocaleTag tag, Optional<String> numerals) {
        this.locale = ULocale.forLanguageTag(
                tag + "-u-ca-gregory" + numerals.map(n -> "-nu-" + n).orElse(""));
        this.date = utc(DateFormat.getDateInstance(DateFormat.LONG, locale));
        this.dateTime = utc(DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale));
        this.time = utc(DateFormat.getTimeInstance(DateFormat.SHORT, locale));
        this.number = NumberFormat.getInstance(locale);
        this.money = NumberFormat.getCurrencyInstance(locale);
        this.list = ListFormatter.getInstance(locale);
        this.names = LocaleDisplayNames.getInstance(locale);
        this.collator = Collator.getInstance(locale).freeze();
        // with Latin letters, which titles of other languages begin with
        this.alphabet =
                new AlphabeticIndex<Void>(locale).addLabels(ULocale.ENGLISH).buildImmutableIndex();
        var symbols = new DateFormatSymbols(locale);
        this.weekdays = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        this.week = week(locale);
        this.months = months(symbols);
        this.afternoon =
                Set.copyOf(List.of(UCharacter.toLowerCase(ULocale.ROOT, symbols.getAmPmStrings()[1]), "p.m.", "pm"));
    }

    ULocale icu() {
        return locale;
    }

    /** {@code 2 novembre 2026}. */
    public String date(LocalDate day) {
        return format(date, day.atStartOfDay());
    }

    /** {@code 2 novembre 2026 alle ore 09:30}. */
    public String dateTime(LocalDateTime moment) {
        return format(dateTime, moment);
    }

    /** {@code 09:30}, or {@code 9:30 AM} where that is usual. */
    public String time(LocalDateTime moment) {
        return format(time, moment);
    }

    public String number(BigDecimal value) {
        return ((NumberFormat) number.clone()).format(value);
    }

    public String number(long value) {
        return ((NumberFormat) number.clone()).format(value);
    }

    /** {@code 30,46 €}. */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = (NumberFormat) money.clone();
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    /** {@code a, b e c}. */
    public String list(Collection<String> items) {
        return list.format(items);
    }

    /** The name of a language in this one; the code itself where CLDR has none. */
    public String language(String code) {
        return languages.computeIfAbsent(code, c -> names.localeDisplayName(ULocale.forLanguageTag(c)));
    }

    /** Full name of a weekday, as it stands alone. */
    public String weekday(DayOfWeek day) {
        return weekdays[day.getValue() % 7 + 1];
    }

    /** The numbers of months by their names, long and short, in lower case. */
    public Map<String, Integer> months() {
        return months;
    }

    /** How this language says that an hour is of the afternoon, in lower case. */
    public Set<String> afternoon() {
        return afternoon;
    }

    private static Map<String, Integer> months(DateFormatSymbols symbols) {
        var months = new TreeMap<String, Integer>();
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < 12; i++) {
                    months.putIfAbsent(UCharacter.toLowerCase(ULocale.ROOT, names[i]), i + 1);
                }
            }
        }
        return Collections.unmodifiableMap(months);
    }

    /** The order in which this language sorts words. */
    public Comparator<String> order() {
        return collator::compare;
    }

    /** The place of a title's {@link #initial} in the alphabet: an alphabetical list goes by it, then by {@link #order}. */
    public int letter(String title) {
        return alphabet.getBucketIndex(title);
    }

    /** The letter under which an alphabetical list shows a title; empty for digits and signs. */
    public String initial(String title) {
        AlphabeticIndex.Bucket<?> bucket = alphabet.getBucket(alphabet.getBucketIndex(title));
        return bucket.getLabelType() == AlphabeticIndex.Bucket.LabelType.NORMAL ? bucket.getLabel() : "";
    }

    /** The days of a week, the one first that is first here. */
    public List<DayOfWeek> week() {
        return week;
    }

    private static List<DayOfWeek> week(ULocale locale) {
        int first = new GregorianCalendar(locale).getFirstDayOfWeek();
        DayOfWeek start = DayOfWeek.of((first + 5) % 7 + 1);
        return List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L).stream().map(start::plus).toList();
    }

    private static String format(DateFormat format, LocalDateTime moment) {
        return ((DateFormat) format.clone()).format(Date.from(moment.toInstant(ZoneOffset.UTC)));
    }

    private static DateFormat utc(DateFormat format) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}

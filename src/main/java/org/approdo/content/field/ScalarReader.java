package org.approdo.content.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.LinkRule;
import org.approdo.markdown.WebAddress;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.OpenPlace;
import org.approdo.source.Rule;
import org.approdo.source.YamlNode;

/**
 * Decodes values that are written as one piece of text, and pairs of them.
 *
 * <p>Reports {@link Rule#TOO_LONG}, {@link Rule#LINE_BREAK}, {@link Rule#BAD_URL}, {@link Rule#MISLEADING_LINK}, {@link Rule#BAD_EMAIL}, {@link
 * Rule#BAD_PHONE}, {@link Rule#BAD_DATE}, {@link Rule#BAD_DATETIME}, {@link Rule#BACKWARD_PERIOD}, {@link
 * Rule#BAD_BOOLEAN}, {@link Rule#BAD_NUMBER}, {@link Rule#BAD_MONEY}, {@link Rule#BAD_COORDINATE}.
 */
final class ScalarReader {
    private static final Pattern EMAIL = Pattern.compile(FieldType.EMAIL.form());
    private static final Pattern PHONE = Pattern.compile(FieldType.PHONE.form());
    private static final Pattern NUMBER = Pattern.compile(FieldType.NUMBER.form());
    private static final Pattern MONEY = Pattern.compile(FieldType.MONEY.form());

    private final LocaleTag language;
    private final Diagnostics log;

    ScalarReader(LocaleTag language, Diagnostics log) {
        this.language = language;
        this.log = log;
    }

    Optional<Value> read(Field field, YamlNode.Scalar scalar) {
        String text = scalar.text();
        return switch (field.type()) {
            case TEXT -> readText(field, scalar);
            case URL -> readUrl(scalar);
            case EMAIL -> checked(EMAIL.matcher(text).matches(), new Value.Email(text), Rule.BAD_EMAIL, scalar);
            case PHONE -> checked(PHONE.matcher(text).matches(), new Value.Phone(text), Rule.BAD_PHONE, scalar);
            case DATE -> checked(date(text).map(Value.Day::new), Rule.BAD_DATE, scalar);
            case DATETIME -> checked(moment(text).map(Value.Moment::new), Rule.BAD_DATETIME, scalar);
            case BOOLEAN -> MappingReader.flag(scalar, log).map(Value.Flag::new);
            case NUMBER ->
                checked(
                        NUMBER.matcher(text).matches()
                                ? Optional.of(new Value.Quantity(new BigDecimal(text)))
                                : Optional.empty(),
                        Rule.BAD_NUMBER,
                        scalar);
            case MONEY -> checked(money(text), Rule.BAD_MONEY, scalar);
            default -> throw new IllegalArgumentException("not one piece of text: " + field.type());
        };
    }

    private Optional<Value> readUrl(YamlNode.Scalar scalar) {
        Optional<String> address = WebAddress.parse(scalar.text());
        address.ifPresent(a -> LinkRule.check(a, scalar.span(), log));
        return checked(address.map(Value.Url::new), Rule.BAD_URL, scalar);
    }

    private Optional<Value> readText(Field field, YamlNode.Scalar scalar) {
        String text = scalar.text().strip();
        int length = text.codePointCount(0, text.length());
        if (text.contains("\n")) {
            log.report(Rule.LINE_BREAK, scalar.span());
        }
        field.max()
                .filter(max -> length > max && !OpenPlace.isIn(text))
                .ifPresent(max -> log.report(Rule.TOO_LONG, scalar.span(), length, max));
        return Optional.of(new Value.Text(text, language, scalar.span()));
    }

    /** A day, a moment, or {@code {from: …, to: …}} of them. */
    Optional<Value> readPeriod(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return MappingReader.scalar(node, log)
                    .flatMap(s -> point(s).map(from -> period(from, Optional.empty(), s.text())));
        }
        var reader = new MappingReader(mapping, log);
        reader.requiredText("from");
        Optional<YamlNode.Scalar> typedFrom = reader.scalar("from");
        Optional<YamlNode.Scalar> typedTo = reader.scalar("to");
        reader.finish();
        Optional<LocalDateTime> from = typedFrom.flatMap(this::point);
        Optional<LocalDateTime> to = typedTo.flatMap(this::point);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            log.report(Rule.BACKWARD_PERIOD, mapping.span());
        }
        return from.map(f -> period(f, to, typedFrom.get().text()));
    }

    private static Value period(LocalDateTime from, Optional<LocalDateTime> to, String typed) {
        return new Value.Period(from, to, typed.contains("T"));
    }

    private Optional<LocalDateTime> point(YamlNode.Scalar scalar) {
        Optional<LocalDateTime> point = scalar.text().contains("T")
                ? moment(scalar.text())
                : date(scalar.text()).map(LocalDate::atStartOfDay);
        if (point.isEmpty()) {
            log.report(Rule.BAD_DATE, scalar.span(), scalar.text());
        }
        return point;
    }

    Optional<Value> readGeo(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        Optional<Double> latitude = degrees(reader, "lat", 90);
        Optional<Double> longitude = degrees(reader, "lon", 180);
        reader.finish();
        return latitude.flatMap(lat -> longitude.map(lon -> new Value.Geo(lat, lon)));
    }

    private Optional<Double> degrees(MappingReader reader, String key, int most) {
        reader.requiredText(key);
        return reader.scalar(key).flatMap(s -> {
            if (s.text().matches(FieldType.GEO.form()) && Math.abs(Double.parseDouble(s.text())) <= most) {
                return Optional.of(Double.valueOf(s.text()));
            }
            log.report(Rule.BAD_COORDINATE, s.span(), s.text(), key.equals("lat") ? "latitude" : "longitude");
            return Optional.empty();
        });
    }

    /** Reports a date that is none. */
    Optional<LocalDate> readDate(YamlNode.Scalar scalar) {
        Optional<LocalDate> date = date(scalar.text());
        if (date.isEmpty()) {
            log.report(Rule.BAD_DATE, scalar.span(), scalar.text());
        }
        return date;
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text.matches(FieldType.DATE.form()) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return text.matches(FieldType.DATETIME.form()) ? Optional.of(LocalDateTime.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Value> money(String text) {
        if (!MONEY.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", 2);
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(parts[1]));
        return known ? Optional.of(new Value.Money(new BigDecimal(parts[0]), parts[1])) : Optional.empty();
    }

    private Optional<Value> checked(boolean good, Value value, Rule rule, YamlNode.Scalar scalar) {
        return checked(good ? Optional.of(value) : Optional.empty(), rule, scalar);
    }

    private Optional<Value> checked(Optional<? extends Value> value, Rule rule, YamlNode.Scalar scalar) {
        if (value.isEmpty()) {
            log.report(rule, scalar.span(), scalar.text());
        }
        return value.map(v -> v);
    }
}

package org.approdo.content.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.approdo.UnderSeveralLocales;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@UnderSeveralLocales
class HoursReaderTest {
    private final Diagnostics log = new Diagnostics();
    private final HoursReader reader = new HoursReader(new ScalarReader(new LocaleTag("it"), log), log);

    @Test
    void readsWeekAppointmentsAndExceptions() {
        OpeningHours hours = hours("""
                weekly: {thu: [14:00-17:00], mon: [09:00-12:30, 12:30-17:00]}
                by-appointment: [fri, tue]
                exceptions:
                  - {from: 2026-12-24, to: 2026-12-26, closed: true}
                  - {from: 2026-12-31, open: [09:00-11:00]}
                """);

        assertThat(log.sorted()).isEmpty();
        assertThat(hours.weekly().toString()).isEqualTo("{MONDAY=[09:00–12:30, 12:30–17:00], THURSDAY=[14:00–17:00]}");
        assertThat(hours.byAppointment()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
        assertThat(hours.exceptions())
                .containsExactly(
                        new OpeningHours.Exceptional(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26), List.of()),
                        new OpeningHours.Exceptional(
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2026, 12, 31),
                                List.of(new OpeningHours.Slot(LocalTime.of(9, 0), LocalTime.of(11, 0)))));
    }

    @Test
    void endsADayAtMidnight() {
        OpeningHours hours = hours("weekly: {mon: [00:00-24:00], tue: [18:00-24:00]}\n");

        assertThat(hours.weekly().get(DayOfWeek.MONDAY)).singleElement().satisfies(s -> {
            assertThat(s.wholeDay()).isTrue();
            assertThat(s).hasToString("00:00–24:00");
        });
        assertThat(hours.weekly().get(DayOfWeek.TUESDAY)).noneMatch(OpeningHours.Slot::wholeDay);
        assertThat(hours.always()).isFalse();
    }

    @Test
    void isAlwaysOpenWhenEveryDayIsWhole() {
        String day = ": [00:00-24:00], ";
        String week = String.join(day, "mon", "tue", "wed", "thu", "fri", "sat", "sun") + ": [%s]";

        assertThat(hours("weekly: {" + week.formatted("00:00-24:00") + "}\n").always())
                .isTrue();
        assertThat(hours("weekly: {" + week.formatted("00:00-12:00, 12:00-24:00") + "}\n")
                        .always())
                .isFalse();
        assertThat(hours("weekly: {mon: [00:00-24:00], sun: [00:00-24:00]}\n").always())
                .isFalse();
        assertThat(hours("weekly: {" + week.formatted("") + "}\n").always()).isFalse();
    }

    @Test
    void byAppointmentMayHoldForEveryDayOrNone() {
        assertThat(hours("by-appointment: true\n").byAppointment()).containsExactly(DayOfWeek.values());
        assertThat(hours("by-appointment: false\n").byAppointment()).isEmpty();
        assertThat(hours("weekly: {mon: [09:00-10:00]}\n").byAppointment()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "weekly: {lunedì: [09:00-12:00]} -> 1:10 bad-day 'lunedì' is no weekday",
                "weekly: {Mon: [09:00-12:00]} -> 1:10 bad-day 'Mon' is no weekday",
                "weekly: {mon: 09:00-12:00} -> 1:15 wrong-shape expected a list, found text",
                "weekly: {mon: [9:00-12:00]} -> 1:16 bad-hours '9:00-12:00' are no opening hours",
                "weekly: {mon: [09:00-25:00]} -> 1:16 bad-hours '09:00-25:00' are no opening hours",
                "weekly: {mon: [24:00-24:00]} -> 1:16 bad-hours '24:00-24:00' are no opening hours",
                "weekly: {mon: [12:00-09:00]} -> 1:16 bad-hours '12:00-09:00' are no opening hours",
                "weekly: {mon: [09:00-09:00]} -> 1:16 bad-hours '09:00-09:00' are no opening hours",
                "weekly: {mon: [09:00–12:00]} -> 1:16 bad-hours '09:00–12:00' are no opening hours",
                "weekly: {mon: [09:00-12:00, 11:59-13:00]} -> 1:29 overlapping-hours '11:59–13:00' begins before '09:00–12:00' ends",
                "weekly: {mon: [14:00-17:00, 09:00-12:00]} -> 1:29 overlapping-hours '09:00–12:00' begins before '14:00–17:00' ends",
                "by-appointment: maybe -> 1:17 bad-boolean 'maybe' is neither true nor false",
                "by-appointment: [noon] -> 1:18 bad-day 'noon' is no weekday",
                "exceptions: [{to: 2026-12-24, closed: true}] -> 1:14 missing-key 'from' is missing",
                "exceptions: [{from: natale, closed: true}] -> 1:21 bad-date 'natale' is no date",
                "exceptions: [{from: 2026-12-26, to: 2026-12-24, closed: true}] -> 1:14 backward-period it ends before it begins",
                "exceptions: [{from: 2026-12-26}] -> 1:14 wrong-shape expected either 'closed: true' or 'open', found neither",
                "exceptions: [{from: 2026-12-26, closed: true, open: [09:00-10:00]}]"
                        + " -> 1:14 wrong-shape expected either 'closed: true' or 'open', found both",
                "holidays: [] -> 1:1 unknown-key unknown key 'holidays'"
            })
    void refusesWhatIsNoTime(String yaml, String finding) {
        hours(yaml);

        assertThat(log.sorted())
                .singleElement()
                .extracting(d -> d.span().line() + ":" + d.span().column() + " "
                        + d.rule().id() + " " + d.message())
                .isEqualTo(finding);
    }

    @Test
    void readsARhythm() {
        assertThat(reader.readRhythm(mapping("every: week\non: [tue, thu]\nuntil: 2027-06-30\n")))
                .contains(new Value.Recurrence(new Rhythm(
                        false, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), Optional.of(LocalDate.of(2027, 6, 30)))));
        assertThat(reader.readRhythm(mapping("every: month\n")))
                .contains(new Value.Recurrence(new Rhythm(true, Set.of(), Optional.empty())));
        assertThat(log.sorted()).isEmpty();
    }

    @Test
    void refusesARhythmThatIsNone() {
        reader.readRhythm(mapping("every: day\non: [x]\nuntil: soon\n"));
        assertThat(reader.readRhythm(mapping("on: [mon]\n"))).isEmpty();

        assertThat(log.sorted())
                .extracting(d -> d.span().line() + " " + d.rule().id())
                .containsExactly("1 missing-key", "1 bad-recurrence", "2 bad-day", "3 bad-date");
    }

    private OpeningHours hours(String yaml) {
        return ((Value.Hours) reader.readHours(mapping(yaml))).hours();
    }

    private static YamlNode.Mapping mapping(String yaml) {
        return YamlReader.readMapping(new SourceFile("f", yaml), new Diagnostics())
                .orElseThrow();
    }
}

package org.approdo.locale;

import static org.assertj.core.api.Assertions.assertThat;

import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenMessagesTest {
    private static final LocaleTag ENGLISH = new LocaleTag("en");

    @Test
    void everyWordIsOpenAndOrderAndCommentsStay() {
        var file = new SourceFile("locales/en.yml", """
                # words
                page: {menu: Menu, "skip": 'Skip, please'}
                list:
                  comma: ", "   # between two
                """);

        assertThat(OpenMessages.of(file, ENGLISH, new LocaleTag("pl"))).isEqualTo("""
                # Write the translation in place of what is in quotes, with its mark. Counted forms: one, few, many, other.
                # words
                page: {menu: "…en: Menu", "skip": "…en: Skip, please"}
                list:
                  comma: "…en: , "   # between two
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl | {n, plural, one {# day} other {# days}} | {n, plural, one {# day} few {# days} many {# days} other {# days}}",
                "zh | {n, plural, one {# day} other {# days}} | {n, plural, other {# days}}",
                "pl | {n, plural, =0 {none} one {a {what}} other {#}} now | {n, plural, =0 {none} one {a {what}} few {#} many {#} other {#}} now",
                "pl | no count of {what} | no count of {what}"
            })
    void countsInTheFormsOfTheNewLanguage(String tag, String message, String counted) {
        assertThat(PluralForms.rewritten(message, new LocaleTag(tag))).isEqualTo(counted);
    }

    @Test
    void arabicCountsInSixForms() {
        assertThat(PluralForms.of(new LocaleTag("ar"))).containsExactly("zero", "one", "two", "few", "many", "other");
    }

    @Test
    void aLanguageNamesItselfWhereCldrKnows() {
        assertThat(new LocaleTag("pl").endonym()).contains("Polski");
        assertThat(new LocaleTag("ti").endonym()).contains("ትግርኛ");
        assertThat(new LocaleTag("qqq").endonym()).isEmpty();
    }
}

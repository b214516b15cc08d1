package org.approdo.content;

import static org.approdo.content.ReadContent.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.approdo.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an item says of itself, against the day of the build. */
class FactsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "order: 1 -> true",
                "draft: false -> true",
                "draft: true -> false",
                "publish: 2026-11-20 -> true",
                "publish: 2026-11-21 -> true",
                "publish: 2026-11-22 -> false",
                "expires: 2026-11-22 -> true",
                "expires: 2026-11-21 -> true",
                "expires: 2026-11-20 -> false",
                "{publish: 2026-11-01, expires: 2026-11-30} -> true",
                "{publish: 2026-11-22, expires: 2026-11-30} -> false",
                "{publish: 2026-11-01, expires: 2026-11-20} -> false",
                "{publish: 2026-11-01, expires: 2026-11-30, draft: true} -> false"
            })
    void sayWhetherAnItemIsShownOnADay(String facts, boolean shown) {
        String lines = facts.replaceAll("[{}]", "").replace(", ", "\n");

        ReadContent read = read("title: Prova\n" + lines, DAY);

        assertThat(read.content().entry("pages", "prova").isPresent()).isEqualTo(shown);
        assertThat(read.content().skipped().contains("pages/prova")).isNotEqualTo(shown);
        assertThat(read.log().hasErrors()).isFalse();
    }

    @Test
    void ofAnItemAreReadAsTheyStand() {
        Facts facts = read("""
                title: Prova
                reviewed: 2026-11-02
                review: {every: P1Y}
                sources: [{title: Ministero, url: https://example.org/, checked: 2026-11-01}, {title: Legge}]
                aliases: [/chi-siamo/, /guides/vecchia-casa/]""", DAY).entry("pages", "prova").facts();

        assertThat(facts.reviewed()).contains(LocalDate.of(2026, 11, 2));
        assertThat(facts.reviewEvery()).contains(Period.ofYears(1));
        assertThat(facts.reviewDue()).contains(LocalDate.of(2027, 11, 2));
        assertThat(facts.sources())
                .containsExactly(
                        new Facts.Source("Ministero", "https://example.org/", Optional.of(LocalDate.of(2026, 11, 1))),
                        new Facts.Source("Legge", "", Optional.empty()));
        assertThat(facts.aliases())
                .extracting(Facts.Alias::path)
                .containsExactly("/chi-siamo/", "/guides/vecchia-casa/");
    }

    private ReadContent read(String front, LocalDate day) {
        return ReadContent.of(
                TestSite.in(folder).write("content/pages/prova/index.it.md", "---\n" + front + "\n---\n"), day);
    }
}

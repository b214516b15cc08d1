package org.approdo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole corpus goes through a build; what comes out is parsed and looked through. A browser has its turn in AttackIT. */
class AttackTest {
    @TempDir
    private static Path folder;

    private static final List<Attack> ATTACKS = Corpus.read();
    private static List<AttackedSite> sites = List.of();
    private static final List<String> FAULTS = new ArrayList<>();
    private static int pages;
    private static int elements;

    @BeforeAll
    static void buildsAllSites() {
        var inspection = new PageInspection(
                AttackedSite.none(folder.resolve("clean")).tree().orElseThrow());
        AttackedSite shared = AttackedSite.shared(folder.resolve("shared"));
        inspect(inspection, shared);
        sites = Stream.concat(
                        Stream.of(shared),
                        AttackedSite.alone(folder.resolve("alone")).map(s -> {
                            inspect(inspection, s);
                            return s.withoutPages();
                        }))
                .toList();
    }

    private static void inspect(PageInspection inspection, AttackedSite site) {
        site.tree().map(inspection::inspect).ifPresent(seen -> {
            seen.faults().forEach(f -> FAULTS.add(site.name() + ' ' + f));
            pages += seen.pages();
            elements += seen.elements();
        });
    }

    @Test
    void hasFiveHundredCasesAndThirtyLookAlikesEachOfItsOwn() {
        List<Attack> attacks = ATTACKS;
        var byKind = new TreeMap<String, Integer>();
        attacks.forEach(a -> byKind.merge(a.kind(), 1, Integer::sum));

        System.out.println("attacks: " + attacks.size() + " cases " + byKind);
        assertThat(attacks).filteredOn(a -> !a.isLookAlike()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(attacks).filteredOn(Attack::isLookAlike).hasSizeGreaterThanOrEqualTo(30);
        assertThat(attacks).extracting(Attack::name).doesNotHaveDuplicates();
        assertThat(attacks).extracting(a -> a.place().name() + '\n' + a.text()).doesNotHaveDuplicates();
    }

    @Test
    void noPageHoldsAnythingThatOursDoNot() {
        System.out.printf("attacks: %d pages with %d elements, %d forbidden%n", pages, elements, FAULTS.size());
        assertThat(pages).isGreaterThan(500);
        assertThat(FAULTS).isEmpty();
    }

    @Test
    void everyRefusalNamesPlaceAndRemedy() {
        var wordless = new ArrayList<String>();
        int refused = 0;
        for (AttackedSite site : sites) {
            refused += site.refused().size();
            site.refused().values().stream()
                    .flatMap(List::stream)
                    .filter(d -> d.hint().isBlank()
                            || d.message().isBlank()
                            || d.span().line() < 1)
                    .forEach(d -> wordless.add(site.name() + ": " + d.message()));
        }

        System.out.printf("attacks: %d of %d cases refused by a diagnostic%n", refused, ATTACKS.size());
        assertThat(refused).isPositive();
        assertThat(wordless).isEmpty();
    }

    @Test
    void whatMisleadsReadersIsReported() {
        var unreported = new ArrayList<String>();
        attacks(Attack.Expectation.REPORTED).forEach((attack, site) -> {
            if (complaints(attack, site).isEmpty()) {
                unreported.add(attack.name());
            }
        });

        assertThat(unreported).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeAnAttackIsShownLetterByLetter() {
        Map<Attack, AttackedSite> kept = attacks(Attack.Expectation.KEPT);
        kept.putAll(attacks(Attack.Expectation.LINKED));
        var lost = new ArrayList<String>();
        kept.forEach((attack, site) -> {
            List<String> complaints = complaints(attack, site);
            if (!complaints.isEmpty()) {
                lost.add(attack + ": " + complaints);
            } else if (!shown(attack, page(attack, site)).contains(attack.shown())) {
                lost.add(attack + " is shown as " + shown(attack, page(attack, site)));
            }
        });

        System.out.printf("attacks: %d look-alikes, %d not shown as they are%n", kept.size(), lost.size());
        assertThat(lost).isEmpty();
    }

    /** Errors and warnings. */
    private static List<String> complaints(Attack attack, AttackedSite site) {
        return Stream.of(site.refused(), site.findings())
                .flatMap(m -> m.getOrDefault(attack, List.of()).stream())
                .filter(d -> d.severity() != Severity.NOTE)
                .map(Diagnostic::message)
                .toList();
    }

    private static List<String> shown(Attack attack, Document page) {
        Element main = page.expectFirst("main");
        return attack.expectation() == Attack.Expectation.LINKED
                ? main.select("a").eachAttr("href").stream()
                        .map(h -> h.replaceFirst("^/prova/it", ""))
                        .toList()
                : main.select("h1, p, code, span, a").eachText();
    }

    private static Document page(Attack attack, AttackedSite site) {
        String type = attack.place().name().startsWith("office-") ? "contact-points/lombardia" : "cases";
        return Jsoup.parse(site.tree()
                .flatMap(t -> t.file("it/%s/%s/index.html".formatted(type, attack.name())))
                .map(f -> new String(f.bytes(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("no page of " + attack)));
    }

    private static Map<Attack, AttackedSite> attacks(Attack.Expectation expectation) {
        var found = new TreeMap<Attack, AttackedSite>(Comparator.comparing(Attack::name));
        for (AttackedSite site : sites) {
            site.attacks().stream().filter(a -> a.expectation() == expectation).forEach(a -> found.put(a, site));
        }
        return found;
    }
}

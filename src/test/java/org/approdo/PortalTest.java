package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.approdo.content.Entry;
import org.approdo.content.Ledger;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.output.PageWeights;
import org.approdo.site.Area;
import org.approdo.site.Pack;
import org.approdo.site.Site;
import org.approdo.source.Diagnostic;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal that ships: the repository itself as a site. */
class PortalTest {
    private static final int KB = 1024;

    private static Generated generated = TestSite.nothing();

    @BeforeAll
    static void generates() {
        generated = SiteGenerator.generate(Path.of(""), new Options(Optional.empty(), TestSite.CLOCK));
    }

    @Test
    void hasNoErrors() {
        assertThat(generated.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .map(PortalTest::line))
                .isEmpty();
        assertThat(generated.tree()).isPresent();
    }

    @Test
    void speaksTwelveLanguages() {
        assertThat(site().config().locales().names())
                .containsExactly("it", "en", "fr", "es", "ar", "zh", "ro", "sq", "uk", "ur", "bn", "de");
    }

    @Test
    void hasEveryRegionOfItaly() {
        List<Area> italian = site().areas().all().stream()
                .filter(a -> a.isWithin("italia") && !a.id().equals("italia"))
                .toList();

        assertThat(italian).hasSize(22);
        assertThat(site().areas().children("italia")).hasSize(20);
        for (Area area : italian) {
            assertEveryLanguageHasAPageOf(area.entry());
        }
    }

    @Test
    void hasThirteenGoodPractices() {
        List<Entry> practices = site().content().ofType("good-practices");

        assertThat(practices).hasSize(13);
        practices.forEach(this::assertEveryLanguageHasAPageOf);
    }

    @Test
    void hasThreeGuidesWrittenInEveryLanguage() {
        List<Entry> guides = site().content().ofType("guides");

        assertThat(guides).hasSizeGreaterThanOrEqualTo(3);
        for (Entry guide : guides.stream()
                .filter(g -> g.area().equals(Optional.of("italia")))
                .toList()) {
            assertEveryLanguageHasAPageOf(guide);
            assertThat(locales())
                    .allSatisfy(l -> assertThat(site().shown(guide, l))
                            .as("%s in %s", guide.key(), l)
                            .isInstanceOf(Localized.Own.class));
        }
    }

    @Test
    void everyItemHasAPageInEveryLanguageAndAnAddressWithout() {
        List<Entry> entries = site().content().entries();

        assertThat(entries).hasSizeGreaterThan(150);
        entries.forEach(this::assertEveryLanguageHasAPageOf);
        assertThat(entries)
                .allSatisfy(e -> assertThat(tree().contains(e.path().substring(1) + "index.html"))
                        .as(e.path())
                        .isTrue());
        assertThat(pages()).hasSizeGreaterThan(13 * entries.size());
    }

    @Test
    void everyWordAndEveryLabelExistsInEveryLanguage() {
        assertThat(findings(Rule.MISSING_MESSAGE)).isEmpty();
        assertThat(findings(Rule.MISSING_LABEL)).isEmpty();
        assertThat(locales())
                .allSatisfy(l ->
                        assertThat(site().messages().missing(l)).as("%s", l).isZero());
    }

    @Test
    void everyTranslationOfAGuideSaysThatAMachineMadeItAndWhatItTranslates() {
        var wrong = new ArrayList<String>();
        for (Entry guide : site().content().ofType("guides")) {
            guide.texts()
                    .values()
                    .forEach(text -> text.translation()
                            .filter(t -> t.method() == Translation.Method.HUMAN
                                    || t.digests().isEmpty()
                                    || !Ledger.state(guide.source(), text)
                                            .orElseThrow()
                                            .isCurrent())
                            .ifPresent(t -> wrong.add(text.file().path())));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTranslationIsPinnedToItsSource() {
        assertThat(findings(Rule.UNPINNED_TRANSLATION)).isEmpty();
    }

    @Test
    void guidesAreLight() {
        PageWeights guides =
                generated.weights().matching(p -> p.matches("[a-z]{2}/guides/[a-z-]+/[a-z-]+/index\\.html"));

        assertThat(guides.gzipBytes()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(guides.median()).isPositive().isLessThanOrEqualTo(9 * KB);
        assertThat(guides.p95()).isLessThanOrEqualTo(13 * KB);
        assertThat(guides.max()).isLessThanOrEqualTo(28 * KB);
        assertThat(generated.weights().max()).isLessThanOrEqualTo(28 * KB);
    }

    @Test
    void whatIsKeptOfAnAreaWeighsLessThanThreeHundredKilobytesWithItsListAndPage() throws IOException {
        int most = 0;
        for (OutputFile list : tree().files()) {
            if (list.path().matches("[a-z]{2}/offline/[a-z-]+\\.json")) {
                String text = new String(list.bytes(), StandardCharsets.UTF_8);
                String page = list.path().replaceFirst("[a-z-]+\\.json", "index.html");
                int weight = Integer.parseInt(text.replaceFirst("(?s).*?\"bytes\":([0-9]+).*", "$1"))
                        + gzipped(text)
                        + gzipped(new String(tree().file(page).orElseThrow().bytes(), StandardCharsets.UTF_8));
                most = Math.max(most, weight);
            }
        }

        assertThat(most).isPositive().isLessThanOrEqualTo(300_000);
    }

    @Test
    void everyPageOfAnAreaIsKeptWithItUnlessItIsAWholeCountryAndThenItSaysSo() {
        for (Pack pack : Pack.all(site())) {
            for (LocaleTag locale : locales()) {
                String list = text(locale + "/offline/" + pack.id() + ".json");
                List<String> missing = pack.own().stream()
                        .map(e -> locale + e.path())
                        .filter(p -> !list.contains('"' + p + '"'))
                        .filter(p -> !text(p + "index.html").contains(" data-discreet"))
                        .toList();
                String size = text(locale + "/offline/index.html")
                        .replaceFirst("(?s).*data-area=\"" + pack.id() + "\".*?class=\"facts\">([^<]*).*", "$1");

                if (!List.of("europa", "italia").contains(pack.id())) {
                    assertThat(missing).as("%s in %s", pack.id(), locale).isEmpty();
                }
                String partly = site().messages()
                        .text(locale, "offline.not-all")
                        .value()
                        .orElseThrow();
                assertThat(size.contains(partly)).as(size).isEqualTo(!missing.isEmpty());
            }
        }
    }

    private static String text(String path) {
        return new String(tree().file(path).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void noPageCarriesMoreThanFourKilobytesOfStyle() throws IOException {
        int most = 0;
        for (OutputFile page : pages()) {
            String html = new String(page.bytes(), StandardCharsets.UTF_8);
            int start = html.indexOf("<style>");
            if (start >= 0) {
                most = Math.max(most, gzipped(html.substring(start, html.indexOf("</style>", start))));
            }
        }

        assertThat(most).isPositive().isLessThanOrEqualTo(4 * KB);
    }

    @Test
    void theScriptOfEveryPageIsLightInEveryLanguage() throws IOException {
        for (LocaleTag locale : locales()) {
            OutputFile script = tree().files().stream()
                    .filter(f -> f.path().matches("app/\\w+/" + locale + "\\.js"))
                    .findFirst()
                    .orElseThrow();

            assertThat(gzipped(new String(script.bytes(), StandardCharsets.UTF_8)))
                    .as(script.path())
                    .isLessThanOrEqualTo(2 * KB);
        }
    }

    private void assertEveryLanguageHasAPageOf(Entry entry) {
        assertThat(locales())
                .allSatisfy(l -> assertThat(tree().contains(l + entry.path() + "index.html"))
                        .as("%s%s", l, entry.path())
                        .isTrue());
    }

    private static List<OutputFile> pages() {
        return tree().files().stream().filter(f -> f.path().endsWith(".html")).toList();
    }

    private static List<LocaleTag> locales() {
        return site().config().locales().tags();
    }

    private static Site site() {
        return generated.site().orElseThrow();
    }

    private static OutputTree tree() {
        return generated.tree().orElseThrow();
    }

    private static List<String> findings(Rule rule) {
        return generated.diagnostics().stream()
                .filter(d -> d.rule() == rule)
                .map(PortalTest::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        return "%s:%s: %s [%s]"
                .formatted(
                        diagnostic.span().file().path(),
                        diagnostic.span().line(),
                        diagnostic.message(),
                        diagnostic.rule().id());
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}

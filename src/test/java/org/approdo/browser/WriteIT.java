package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences chosen become a message in two languages, which nothing but the reader's own tap sends. */
@ExtendWith(OpenedOnce.class)
class WriteIT {
    private static final LocaleTag ITALIAN = new LocaleTag("it");

    private final Portal portal;
    private final Chromium chromium;

    WriteIT(Portal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    private String sentence(String id, LocaleTag language) {
        return portal.site().messages().sentences().groups().stream()
                .flatMap(g -> g.sentences().stream())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .texts()
                .getOrDefault(language, "?");
    }

    private void on(String path, BiConsumer<Tab, Page> test) {
        on(path, Chromium.phone(), test);
    }

    private void on(String path, Browser.NewContextOptions options, BiConsumer<Tab, Page> test) {
        try (BrowserContext context = chromium.context(options)) {
            Tab tab = Tab.in(context);
            tab.page().onDialog(d -> {
                throw new AssertionError("a script ran: " + d.message());
            });
            tab.open(portal.address(path));
            test.accept(tab, tab.page());
        }
    }

    /** The parts behind the question mark, decoded. */
    private static Map<String, String> asked(Locator link) {
        String address = link.getAttribute("href");
        var asked = new LinkedHashMap<String, String>();
        for (String part : address.substring(address.indexOf('?') + 1).split("&", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                String value = part.substring(at + 1).replace("+", "%2B");
                asked.put(part.substring(0, at), URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return asked;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ur", "ar", "zh", "bn", "uk"})
    void aMessageHasItsItalianTwin(String language) {
        var own = new LocaleTag(language);
        on("/" + language + "/write/", (tab, page) -> {
            page.selectOption("#topic", "working-conditions");
            page.check("input[value=unpaid]");
            page.check("input[value=my-language]");
            page.fill("#phone", "+39 333 1234567");
            page.locator("#phone").press("Tab");

            String mine = page.locator("#own").textContent();
            String twin = page.locator("#twin").textContent();
            assertThat(mine).contains(sentence("hello", own), sentence("unpaid", own), "+39 333 1234567");
            assertThat(twin)
                    .contains(sentence("hello", ITALIAN), sentence("unpaid", ITALIAN), "+39 333 1234567")
                    .contains("La mia lingua: "
                            + portal.site().config().locales().formats(ITALIAN).language(language));
            assertThat(page.locator("#twin").getAttribute("lang")).isEqualTo("it");
            assertThat(page.locator("#twin").getAttribute("dir")).isEqualTo("ltr");
            assertThat(page.locator("#own").getAttribute("dir"))
                    .isEqualTo(portal.site().config().locales().direction(own).attribute());
            // in one breath, since the page may still be scrolling
            assertThat(page.evaluate(
                            "['own', 'twin'].map(id => document.getElementById(id).getBoundingClientRect().top)"
                                    + ".reduce((own, twin) => own < twin)"))
                    .isEqualTo(true);
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);

            String body = asked(page.locator("#mail")).getOrDefault("body", "");
            assertThat(body.indexOf(sentence("unpaid", ITALIAN)))
                    .isBetween(0, body.indexOf(sentence("unpaid", own)) - 1);
            assertThat(asked(page.locator("#mail")).getOrDefault("subject", "")).startsWith("Richiesta");
            assertThat(asked(page.locator("#sms")).getOrDefault("body", ""))
                    .contains(sentence("unpaid", ITALIAN))
                    .doesNotContain(sentence("unpaid", own));
            assertThat(page.locator("#whatsapp").getAttribute("href")).startsWith("https://wa.me/?text=");
            assertThat(page.url()).endsWith("#t=working-conditions&s=my-language,unpaid,call-back");
            assertThat(page.url()).doesNotContain("333");
            assertThat(tab.complaints()).isEmpty();
        });
    }

    @Test
    void anItalianReaderWritesToAnItalianOfficeOnce() {
        on("/it/write/#s=appointment", (tab, page) -> {
            page.locator("#texts").waitFor();

            assertThat(page.locator("#twin").isVisible()).isFalse();
            assertThat(asked(page.locator("#mail")).getOrDefault("body", ""))
                    .isEqualTo("Buongiorno,\r\nVorrei un appuntamento.\r\nGrazie. Cordiali saluti");
            assertThat(tab.complaints()).isEmpty();
        });
    }

    @Test
    void anotherLanguageOfTheOfficeIsFetched() {
        on("/ur/write/#s=appointment", (tab, page) -> {
            page.selectOption("#office", "de");
            page.locator("#twin[lang=de]").waitFor();

            assertThat(page.locator("#twin").textContent()).contains("Ich möchte einen Termin.");
            page.waitForFunction("() => location.hash === '#l=de&s=appointment'");
            assertThat(tab.complaints()).isEmpty();
        });
    }

    private Entry office(boolean withMail) {
        return portal.site().listed("contact-points").stream()
                .filter(e -> e.source().value("emails").isPresent() == withMail)
                .filter(e -> e.area().filter(a -> a.equals("italia")).isPresent() || withMail)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOfficesPageLeadsToALetterForIt() {
        Entry office = office(true);
        var mails = (Value.Items) office.source().value("emails").orElseThrow();
        var group = (Value.Group) mails.values().get(0);
        var mail = (Value.Email) group.parts().values().iterator().next();
        on("/ur" + office.path(), (tab, page) -> {
            tab.follow(page.locator("main .acts a[href*='/write/#to=']"));
            page.locator("#to").waitFor();
            page.check("input[value=appointment]");

            assertThat(page.locator("#to").textContent()).contains(portal.site().title(office, ITALIAN));
            assertThat(page.locator("#to a").getAttribute("href")).isEqualTo("/ur" + office.path());
            assertThat(page.locator("#mail").getAttribute("href")).startsWith("mailto:" + mail.address() + "?");
            assertThat(page.locator("#no-mail").isVisible()).isFalse();
            assertThat(tab.complaints()).isEmpty();
        });
    }

    @Test
    void anOfficeWithoutMailIsSaidToHaveNone() {
        on("/uk/write/#to=" + office(false).path() + "&s=appointment", (tab, page) -> {
            page.locator("#to").waitFor();

            assertThat(page.locator("#no-mail").isVisible()).isTrue();
            assertThat(page.locator("#mail").getAttribute("href")).startsWith("mailto:?");
        });
    }

    @Test
    void officesForOperatorsAreNotGivenAway() {
        String hidden = portal.site().content().ofType("contact-points").stream()
                .filter(e -> !Site.isPublic(e))
                .map(Entry::path)
                .findFirst()
                .orElse("/contact-points/italia/unknown/");
        on("/it/write/#to=" + hidden, (tab, page) -> {
            page.locator("#unknown").waitFor();

            assertThat(page.locator("#to").isVisible()).isFalse();
        });
    }

    static Stream<String> hostile() {
        return Stream.of(
                "#s=" + "x".repeat(10_000),
                "#s=<img src=x onerror=alert(1)>,__proto__,constructor",
                "#to=https://evil.example/&s=unpaid",
                "#to=//evil.example/&s=unpaid",
                "#to=/contact-points/italia/keiner/&l=xx&t=%3Cb%3E",
                "#to=<script>alert(1)</script>",
                "#%%%=%FF",
                "#s=unpaid&l=__proto__&t=constructor");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileAddressLeavesAFormThatWorks(String hash) {
        on("/ar/write/" + hash, (tab, page) -> {
            page.check("input[value=appointment]");

            assertThat(page.locator("#twin").textContent()).contains("Vorrei un appuntamento.");
            assertThat(page.locator("main :is(img, script, b, iframe)").count()).isZero();
            assertThat(tab.requests()).allMatch(r -> r.startsWith("http://localhost:"));
            assertThat(tab.complaints()).isEmpty();
        });
    }

    @Test
    void whatIsTypedStaysText() {
        on("/it/write/", (tab, page) -> {
            page.fill("#name", "<img src=x onerror=alert(1)>");
            page.fill("#words", "<script>alert(1)</script> \uD83D");

            assertThat(page.locator("#own").textContent())
                    .contains("Con le parole di chi scrive:", "<script>alert(1)</script>");
            assertThat(page.locator("#message :is(img, script)").count()).isZero();
            assertThat(asked(page.locator("#mail")).getOrDefault("body", "")).contains("<script>alert(1)</script>");
            assertThat(page.url()).doesNotContain("script");
            assertThat(tab.complaints()).isEmpty();
        });
    }

    @Test
    void aLongMessageIsTooLongForAnSms() {
        on("/bn/write/#s=unpaid", (tab, page) -> {
            page.locator("#texts").waitFor();
            assertThat(page.locator("#sms").isVisible()).isTrue();

            page.fill("#words", "অ".repeat(900));

            assertThat(page.locator("#sms").isVisible()).isFalse();
            assertThat(page.locator("#long").isVisible()).isTrue();
            assertThat(page.locator("#cut").isVisible()).isTrue();
        });
    }

    @Test
    void withoutAClipboardTheTextIsSelected() {
        on("/uk/write/#s=unpaid", (tab, page) -> {
            page.locator("#texts").waitFor();
            page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined });"
                    + "document.execCommand = () => false");

            page.click("#copy");

            page.waitForFunction("() => document.querySelector('[role=status]').textContent"
                    + " === document.getElementById('message').dataset.marked");
            assertThat((String) page.evaluate("getSelection().toString()")).contains(sentence("unpaid", ITALIAN));
        });
    }

    @Test
    void theKeyboardIsEnough() {
        on("/it/write/", (tab, page) -> {
            page.locator("input[value=new-here]").focus();
            page.keyboard().press("Space");
            page.locator("#show").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("#own").isVisible()).isTrue();
            assertThat(page.locator("#letter").isVisible()).isFalse();
            assertThat((String) page.evaluate("document.activeElement.parentNode.id"))
                    .isEqualTo("back");

            page.keyboard().press("Escape");

            assertThat(page.locator("#letter").isVisible()).isTrue();
            assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("show");
        });
    }

    @ParameterizedTest
    @CsvSource({"ur, it", "it, en", "zh, it"})
    void withoutScriptItIsASheetInTwoLanguages(String language, String twin) {
        on("/" + language + "/write/", Chromium.phone().setJavaScriptEnabled(false), (tab, page) -> {
            for (String id : List.of("hello", "unpaid", "permit-renewal", "thanks")) {
                Locator row = page.locator(
                        "li", new Page.LocatorOptions().setHas(page.locator(".twin[data-id='" + id + "']:visible")));
                assertThat(row.textContent())
                        .contains(sentence(id, new LocaleTag(language)), sentence(id, new LocaleTag(twin)));
            }
            assertThat(page.locator("#letter input:visible, #letter select:visible, #message:visible")
                            .count())
                    .isZero();
            assertThat(tab.width()).isLessThanOrEqualTo(Chromium.PHONE_WIDTH);
        });
    }

    @Test
    void axeFindsNothingInAMessage() {
        var findings = new ArrayList<String>();
        for (String language : List.of("it", "ur", "bn")) {
            on("/" + language + "/write/#t=family&s=unpaid,appointment", (tab, page) -> {
                page.locator("#texts").waitFor();
                findings.addAll(Axe.findings(page, false));
            });
        }
        assertThat(findings).isEmpty();
    }
}

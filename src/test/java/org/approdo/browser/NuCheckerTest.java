package org.approdo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.cybozu.labs.langdetect.DetectorFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker over every kind of page in every language. */
@ExtendWith(OpenedOnce.class)
class NuCheckerTest {
    private final Portal portal;

    NuCheckerTest(Portal portal) {
        this.portal = portal;
    }

    @Test
    void findsNothingOnAnyKindOfPageInAnyLanguage() throws Exception {
        List<Sample> samples = Sample.chosen(portal);

        List<String> findings = check(samples.stream()
                .map(s -> new Markup(s.toString(), portal.html(s.page())))
                .toList());

        assertThat(samples).hasSizeGreaterThan(300);
        assertThat(findings).isEmpty();
    }

    @Test
    void wouldFindErrorsWarningsAndTheWrongLanguage() throws Exception {
        var broken = new Markup("broken", """
                <!doctype html><html lang=it><title>Hilfe</title><p id=a>Hilfe<p id=a>Rat
                <section><p>%s</section></html>
                """.formatted(
                        "Wer in Italien arbeiten möchte, findet hier Rat und kostenlose Hilfe. ".repeat(30)));

        List<String> findings = check(List.of(broken));

        assertThat(findings)
                .anySatisfy(f -> assertThat(f).contains("Duplicate ID"))
                .anySatisfy(f -> assertThat(f).contains("Section lacks heading"))
                .anySatisfy(f -> assertThat(f).contains("written in German"));
    }

    private record Markup(String name, String html) {}

    private static List<String> check(List<Markup> pages) throws Exception {
        DetectorFactory.setSeed(1); // it draws lots for what language a text is in
        var findings = new Findings();
        var validator = new SimpleDocumentValidator(true, false, true);
        validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, findings);
        validator.setUpValidatorAndParsers(findings, false, false);
        for (Markup page : pages) {
            findings.name = page.name;
            var source = new InputSource(new StringReader(page.html));
            source.setSystemId("http://localhost/");
            validator.checkHtmlInputSource(source);
        }
        return findings.found;
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private String name = "";

        @Override
        public void warning(SAXParseException exception) {
            add("warning", exception);
        }

        @Override
        public void error(SAXParseException exception) {
            add("error", exception);
        }

        @Override
        public void fatalError(SAXParseException exception) {
            add("fatal", exception);
        }

        private void add(String severity, SAXParseException exception) {
            found.add("%s:%d:%d: %s: %s"
                    .formatted(
                            name,
                            exception.getLineNumber(),
                            exception.getColumnNumber(),
                            severity,
                            exception.getMessage()));
        }
    }
}

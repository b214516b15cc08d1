package org.approdo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.content.field.FieldType;
import org.approdo.editorial.Commitment;
import org.approdo.editorial.Commitment.Promise;
import org.approdo.editorial.Commitment.State;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages for those who write, over the small site, with the portal's own words. */
class HandbookTest {
    @TempDir
    Path folder;

    private TestSite site() throws IOException {
        TestSite site = TestSite.in(folder);
        for (String locale : List.of("it", "en", "ar")) {
            site.write("locales/" + locale + ".yml", Files.readAllBytes(Path.of("locales/" + locale + ".yml")));
        }
        return site.append("site-config.yml", "handbook: true\n");
    }

    @Test
    void isThereOnlyWhenAskedFor() throws IOException {
        TestSite site = site();
        Path config = site.root().resolve("site-config.yml");
        Files.writeString(config, Files.readString(config).replace("handbook: true\n", ""));

        Generated generated = site.generate();

        assertThat(generated.tree().orElseThrow().files())
                .noneMatch(f -> f.path().contains("handbook/"));
        assertThat(TestSite.page(generated, "it/index.html")).doesNotContain("/handbook/");
    }

    @Test
    void goesThroughATypeFieldByField() throws IOException {
        TestSite site = site();
        Generated generated = site.generate();

        String page = TestSite.page(generated, "it/handbook/contact-points/index.html");
        assertThat(TestSite.errors(generated)).isEmpty();
        assertThat(page)
                .contains("content/contact-points/&lt;area&gt;/&lt;id&gt;/index.it.yml")
                .contains("<h3>Nome <code dir=\"ltr\">name</code></h3>")
                .contains("<span>obbligatorio</span><span>testo</span><span>al massimo 60 caratteri</span>")
                .contains("organisation: ente</code>")
                .contains("organisation: Ente di prova</code>")
                .contains("services: [family]</code>")
                .contains("<h4>");
        assertThat(TestSite.page(generated, "ar/handbook/guides/index.html")).contains("&#123;#who}");
    }

    @Test
    void partsWhatIsSaidOfAFieldOrATerm() throws IOException {
        TestSite site = site();
        site.with("""
                -- locales/glossary.yml --
                residence-permit:
                  it: {words: [permesso di soggiorno, pds], definition: Il documento di chi vive qui.}
                  ar: {words: [تصريح الإقامة, الإقامة], definition: وثيقة من يعيش هنا.}
                """);
        Generated generated = site.generate();

        for (String page : List.of("it/handbook/contact-points/index.html", "ar/glossary/index.html")) {
            assertThat(TestSite.page(generated, page)).contains("</span><span>").contains(".small>span + span::before");
        }
    }

    @Test
    void showsATypesOwnExample() throws IOException {
        TestSite site = site();
        site.with("""
                -- content/organisations/_type.yml --
                format: yaml
                area: required
                title: name
                fields:
                  name: {type: text, required: true, example: {good: CGIL Lombardia, bad: La CGIL}}
                """);

        String page = site.page("en/handbook/organisations/index.html");

        assertThat(page).contains("name: CGIL Lombardia</code>").contains("name: La CGIL</code>");
    }

    @Test
    void hasAPageForEachRuleThatSearchEnginesPassOver() throws IOException {
        TestSite site = site();
        Generated generated = site.generate();

        for (Rule rule : Rule.values()) {
            assertThat(TestSite.page(generated, "handbook/rules/" + rule.id() + "/index.html"))
                    .contains("<h1>" + rule.id() + "</h1>")
                    .contains("noindex");
        }
        assertThat(TestSite.page(generated, "en/sitemap.xml"))
                .contains("/en/handbook/")
                .doesNotContain("/rules/");
    }

    @Test
    void countsTheCommitments() throws IOException {
        TestSite site = site();
        List<Commitment> none = Commitment.of(site.generate().site().orElseThrow());
        site.with("""
                -- content/_vocabularies/area-kinds.yml --
                label: vocabulary.area-kinds
                terms:
                  region: {label: {it: Regione, en: Region, ar: إقليم}}
                -- content/regions/_type.yml --
                format: markdown
                area: none
                summary: []
                fields:
                  title: {type: text, translatable: true, required: true}
                  parent: {type: reference, to: regions}
                  kind: {type: choice, from: area-kinds}
                  time-zone: {type: text}
                  operational-contact: {type: group, fields: {role: {type: text, translatable: true}, email: {type: email}}}
                -- content/regions/lombardia/index.it.md --
                ---
                title: Lombardia
                parent: italia
                kind: region
                operational-contact: {role: Ufficio immigrazione, email: ufficio@example.org}
                ---
                -- content/regions/toscana/index.it.md --
                ---
                title: Toscana
                parent: italia
                kind: region
                operational-contact: {role: Ufficio immigrazione}
                ---
                """);

        List<Commitment> some = Commitment.of(site.generate().site().orElseThrow());

        assertThat(none).hasSize(8).allSatisfy(c -> assertThat(c.state()).isEqualTo(State.OPEN));
        assertThat(of(some, Promise.OPERATIONAL_CONTACT)).isEqualTo(State.KEPT);
        assertThat(of(some, Promise.CONTACT_LIST)).isEqualTo(State.PARTLY);
        assertThat(of(some, Promise.LEGISLATION)).isEqualTo(State.OPEN);
    }

    private static State of(List<Commitment> commitments, Promise promise) {
        return commitments.stream()
                .filter(c -> c.promise() == promise)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void examplesOfFieldTypesAreReadAsTheySayAndTheBadOnesAreNot() throws IOException {
        TestSite site = site();
        var log = new Diagnostics();
        var examples = new TreeMap<String, YamlNode.Mapping>();
        YamlReader.readMapping(SourceFile.ofProgram("handbook/fields.yml"), log)
                .orElseThrow()
                .members()
                .forEach(m -> examples.put(m.key(), (YamlNode.Mapping) m.value()));

        for (String word : FieldType.words()) {
            if (List.of("choice", "reference", "list", "group").contains(word)) {
                continue; // shown with what the site has
            }
            YamlNode.Mapping example = Optional.ofNullable(examples.get(word))
                    .orElseThrow(() -> new AssertionError("no example for " + word));
            assertThat(errors(site, word, example, "good")).as(word).isEmpty();
            if (!List.of("text", "markdown").contains(word)) {
                assertThat(errors(site, word, example, "bad")).as(word).isNotEmpty();
            }
        }
    }

    private static List<String> errors(TestSite site, String type, YamlNode.Mapping example, String key) {
        String value = example.member(key)
                .map(m -> ((YamlNode.Scalar) m.value()).text())
                .orElseThrow();
        return site.picture("content/pages/about/sede.jpg")
                .write("content/pages/about/manuale.pdf", "%PDF-1.4")
                .with("""
                        -- content/pages/_type.yml --
                        format: markdown
                        area: none
                        fields:
                          title: {type: text, translatable: true, required: true}
                          text: {type: %s}
                        -- content/pages/about/index.it.md --
                        ---
                        title: Chi siamo
                        text: %s
                        ---
                        """.formatted(type, value))
                .errors();
    }

    @Test
    void linksTheFirstUseOfATermInProseToTheGlossary() throws IOException {
        TestSite site = site().with("""
                -- locales/glossary.yml --
                permit:
                  it: {words: [permesso di soggiorno, permesso], definition: Il documento per restare.}
                  en: {words: [residence permit], definition: The paper to stay.}
                -- content/guides/italia/casa/index.it.md --
                ---
                title: Trovare casa
                ---

                ## Il permesso {#who}

                Leggi [del permesso](/pages/about/) e `permesso`. Il Permesso di soggiorno serve. Il permesso no.

                ## Come fare {#how}

                Il [permesso]{lang=fr} e il permesso.
                """);

        Generated generated = site.generate();

        String page = TestSite.page(generated, "it/guides/italia/casa/index.html");
        assertThat(page)
                .contains("Il <a href=\"/prova/it/glossary/#permit\">Permesso di soggiorno</a> serve. Il permesso no.");
        assertThat(page.split("glossary/#", -1)).hasSize(2);
        assertThat(TestSite.page(generated, "en/glossary/index.html"))
                .contains("<h2 id=\"permit\">residence permit</h2>")
                .contains("lang=\"it\"")
                .contains("permesso di soggiorno");
        assertThat(TestSite.errors(generated)).isEmpty();
    }

    @Test
    void doesNotExplainWhatAPageIsAbout() {
        var permit = new Glossary.Concept(
                "permit",
                Map.of(
                        new LocaleTag("it"),
                        new Glossary.Wording(List.of("permesso"), "Il documento per restare.", Map.of())));

        String about = new TermLinks(
                        new Glossary(List.of(permit)),
                        new LocaleTag("it"),
                        new LocaleTag("it"),
                        "/it/glossary/",
                        "Il permesso")
                .link("<p>Il permesso</p>");

        assertThat(about).isEqualTo("<p>Il permesso</p>");
    }
}

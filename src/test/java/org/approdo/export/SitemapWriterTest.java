package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.approdo.Generated;
import org.approdo.TestSite;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SitemapWriterTest {
    private static final String BASE = "https://example.org/prova/";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @TempDir
    private Path temp;

    private Generated generated = TestSite.nothing();

    @BeforeEach
    void generates() {
        generated = TestSite.in(temp).with("""
                        -- content/pages/english/index.en.md --
                        ---
                        title: English only
                        reviewed: 2026-11-02
                        ---

                        Text.
                        """).generate();
    }

    @Test
    void theIndexNamesTheMapOfEveryLanguage() throws Exception {
        List<Element> maps = elements(parse("sitemap.xml"), SITEMAP, "loc");

        assertThat(maps.stream().map(Element::getTextContent))
                .containsExactly(BASE + "it/sitemap.xml", BASE + "en/sitemap.xml", BASE + "ar/sitemap.xml");
        assertThat(maps)
                .allSatisfy(m ->
                        assertThat(tree().contains(below(m.getTextContent()))).isTrue());
    }

    @Test
    void everyAddressIsAPageAndEveryAlternateToo() throws Exception {
        for (String locale : List.of("it", "en", "ar")) {
            var map = parse(locale + "/sitemap.xml");
            var addresses = new ArrayList<String>();
            elements(map, SITEMAP, "loc").forEach(e -> addresses.add(e.getTextContent()));
            elements(map, XHTML, "link").forEach(e -> addresses.add(e.getAttribute("href")));

            assertThat(addresses)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(a -> assertThat(tree().contains(below(a) + "index.html"))
                            .as(a)
                            .isTrue());
        }
    }

    @Test
    void alternatesNameEachOther() throws Exception {
        var alternates = new TreeMap<String, Set<String>>();
        for (String locale : List.of("it", "en", "ar")) {
            for (Element url : elements(parse(locale + "/sitemap.xml"), SITEMAP, "url")) {
                alternates.put(
                        elements(url, SITEMAP, "loc").get(0).getTextContent(),
                        new TreeSet<>(elements(url, XHTML, "link").stream()
                                .filter(l -> !l.getAttribute("hreflang").equals("x-default"))
                                .map(l -> l.getAttribute("href"))
                                .toList()));
            }
        }

        alternates.forEach((address, others) -> {
            assertThat(others).as(address).contains(address);
            others.forEach(other -> assertThat(alternates.get(other)).as(other).isEqualTo(others));
        });
    }

    @Test
    void aBorrowedPageStandsInNoMapAndIsNoAlternate() {
        assertThat(TestSite.page(generated, "it/sitemap.xml")).doesNotContain("/pages/english/");
        assertThat(TestSite.page(generated, "ar/sitemap.xml")).doesNotContain("/pages/english/");
        assertThat(TestSite.page(generated, "en/sitemap.xml"))
                .contains("<loc>" + BASE + "en/pages/english/</loc>\n<lastmod>2026-11-02</lastmod>")
                .doesNotContain(BASE + "it/pages/english/");
    }

    @Test
    void everyPageOfAMapIsItsOwnCanonicalPage() throws Exception {
        for (Element url : elements(parse("it/sitemap.xml"), SITEMAP, "url")) {
            String address = elements(url, SITEMAP, "loc").get(0).getTextContent();
            String page = TestSite.page(generated, below(address) + "index.html");

            assertThat(page).contains("<link rel=\"canonical\" href=\"" + address + "\">");
        }
    }

    @Test
    void theAddressWithoutLanguageStandsInForAllOthers() {
        assertThat(TestSite.page(generated, "it/sitemap.xml"))
                .contains("<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"" + BASE + "\"/>");
    }

    @Test
    void notFoundPagesStandInNoMap() {
        assertThat(tree().files().stream().map(OutputFile::path).filter(p -> p.endsWith("404.html")))
                .hasSize(4);
        assertThat(TestSite.page(generated, "it/sitemap.xml")).doesNotContain("404");
    }

    private Document parse(String path) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(TestSite.page(generated, path))));
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        return elements(document.getDocumentElement(), namespace, name);
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        var nodes = parent.getElementsByTagNameNS(namespace, name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String below(String address) {
        assertThat(address).startsWith(BASE);
        return address.substring(BASE.length());
    }

    private OutputTree tree() {
        return generated.tree().orElseThrow();
    }
}

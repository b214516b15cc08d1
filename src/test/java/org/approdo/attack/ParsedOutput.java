package org.approdo.attack;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.property.ICalProperty;
import biweekly.property.RawProperty;
import biweekly.property.TextProperty;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.approdo.output.OutputFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text of one published file, as a program that knows its format reads it, with the context it stands in: {@code
 * page: text}, {@code page: img alt}, {@code feed: title}, {@code finder: value}.
 */
final class ParsedOutput {
    /** One text and where it stands. */
    record Found(String context, String text) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Found> found = new ArrayList<>();

    private ParsedOutput() {}

    /** Throws for a kind of file that nobody has said how to read. */
    static List<Found> read(OutputFile file) {
        var parsed = new ParsedOutput();
        String path = file.path();
        byte[] bytes = file.bytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> parsed.readPage(Jsoup.parse(text));
            case "xml" -> parsed.readXml(path.endsWith("feed.xml") ? "feed" : "sitemap", text);
            case "svg" -> parsed.readXml("drawing", text);
            case "json", "webmanifest" -> parsed.readJson(kind(path), text);
            case "txt" -> parsed.add("robots", text);
            case "ics" -> parsed.readCalendar(text);
            case "js" -> parsed.readScript(path, text);
            case "png", "pdf" -> parsed.add("picture", new String(bytes, StandardCharsets.ISO_8859_1));
            case "bin" -> parsed.readIndex(path, bytes);
            default -> throw new AssertionError("no context is listed for " + path);
        }
        return parsed.found;
    }

    private static String kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.replaceAll("[0-9a-f]{8,}|\\.json$", "");
    }

    private void add(String context, String text) {
        if (!text.isBlank()) {
            found.add(new Found(context, text));
        }
    }

    private void readPage(Document page) {
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            element.attributes().forEach(a -> {
                if (name.equals("meta") && a.getKey().equals("content")) {
                    String which = element.attr("name") + element.attr("property") + element.attr("http-equiv");
                    add("page: meta " + which, a.getValue());
                } else if (a.getValue().startsWith("{") || a.getValue().startsWith("[")) {
                    readJson("page: " + name + ' ' + a.getKey(), a.getValue());
                } else {
                    add("page: " + name + ' ' + a.getKey(), a.getValue());
                }
            });
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    add(name.equals("title") ? "page: title" : "page: text", text.getWholeText());
                } else if (node instanceof Comment comment) {
                    add("page: comment", comment.getData());
                } else if (node instanceof DataNode data) {
                    String words = data.getWholeData();
                    if (element.attr("type").startsWith("application/")) {
                        readJson("page: " + name + " json", words);
                    } else {
                        add("page: " + name, words);
                    }
                }
            }
        }
    }

    private void readXml(String kind, String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            readXml(
                    kind,
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                            .getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(kind + " is no XML", e);
        }
    }

    private void readXml(String kind, org.w3c.dom.Node node) {
        if (node.getAttributes() != null) {
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                var attribute = node.getAttributes().item(i);
                add(kind + ": " + node.getLocalName() + ' ' + attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == org.w3c.dom.Node.ELEMENT_NODE) {
                readXml(kind, children.item(i));
            } else {
                add(kind + ": " + node.getLocalName(), children.item(i).getNodeValue());
            }
        }
    }

    private void readJson(String kind, String text) {
        readJson(kind, JSON.readTree(text));
    }

    private void readJson(String kind, JsonNode node) {
        if (node.isString()) {
            add(kind + ": value", node.stringValue());
        }
        for (Iterator<String> names = node.propertyNames().iterator(); names.hasNext(); ) {
            String name = names.next();
            add(kind + ": name", name);
            readJson(kind, node.get(name));
        }
        if (node.isArray()) {
            node.forEach(n -> readJson(kind, n));
        }
    }

    private void readCalendar(String text) {
        for (ICalendar calendar : Biweekly.parse(text).all()) {
            calendar.getProperties().values().forEach(p -> readProperty("calendar", p));
            calendar.getEvents().forEach(e -> e.getProperties().values().forEach(p -> readProperty("event", p)));
        }
    }

    private void readProperty(String of, ICalProperty property) {
        String context = of + ": " + property.getClass().getSimpleName();
        if (property instanceof TextProperty text) {
            add(context, text.getValue());
        } else if (property instanceof RawProperty raw) {
            add(of + ": " + raw.getName(), raw.getValue());
        }
    }

    /** Our scripts are the same for every site. */
    private void readScript(String path, String text) {
        add("script " + path.replaceAll(".*/|[0-9a-f]{8,}", ""), text);
    }

    /** Files of results and texts hold JSON; those of words hold single words, which no format could read as its own. */
    private void readIndex(String path, byte[] bytes) {
        String unpacked = new String(unpacked(bytes), StandardCharsets.UTF_8);
        if (path.matches(".*/[rt][0-9]+\\.bin")) {
            readJson("search index", unpacked);
        } else if (path.endsWith("/facets.bin")) {
            readJson("search facets", unpacked);
        }
    }

    /** {@code 'A' number(length) deflate(…)}, the number in groups of seven bits. */
    private static byte[] unpacked(byte[] bytes) {
        int start = 1;
        while (bytes[start] < 0) {
            start++;
        }
        var inflater = new Inflater(true);
        inflater.setInput(bytes, start + 1, bytes.length - start - 1);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new AssertionError("no file of an index", e);
        } finally {
            inflater.end();
        }
    }
}

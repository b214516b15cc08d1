package org.approdo.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document element by element, one a line; escaping is that of the JDK, whatever StAX a library brings. */
final class XmlDocument {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /**
     * Opens the root element.
     *
     * @param attributes name and value in turn
     */
    XmlDocument(String root, String... attributes) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        open(root, attributes);
    }

    XmlDocument open(String element, String... attributes) {
        try {
            out.writeStartElement(element);
            attributes(attributes);
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlDocument close() {
        try {
            out.writeEndElement();
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlDocument text(String element, String words, String... attributes) {
        try {
            out.writeStartElement(element);
            attributes(attributes);
            out.writeCharacters(words);
            return close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlDocument empty(String element, String... attributes) {
        try {
            out.writeEmptyElement(element);
            attributes(attributes);
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the root and gives the document. */
    String finish() {
        close();
        return text.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}

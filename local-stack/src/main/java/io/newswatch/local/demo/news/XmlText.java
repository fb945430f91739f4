package io.newswatch.local.demo.news;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document as a text; leaves out the characters that XML has no form for. */
final class XmlText {
    private XmlText() {}

    /** Writes into a document. */
    @FunctionalInterface
    interface Content {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    static String document(Content content) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            content.writeTo(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written into memory", e);
        }
        return text.toString();
    }

    /** An element that holds only text. */
    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(valid(text));
        xml.writeEndElement();
    }

    static String valid(String text) {
        var valid = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isValid).forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static boolean isValid(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}

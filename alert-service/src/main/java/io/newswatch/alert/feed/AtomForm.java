package io.newswatch.alert.feed;

import io.newswatch.alert.delivery.ForeignText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287). Not for use by several threads. */
public final class AtomForm {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomForm(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The document in UTF-8. */
    public static byte[] of(FeedDocument feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomForm(xml).write(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory refused to take an Atom feed", e);
        }
        return bytes.toByteArray();
    }

    private void write(FeedDocument feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", feed.id());
        element("title", feed.title());
        element("updated", feed.updated().toString());
        link("self", feed.self(), "application/atom+xml");
        link("alternate", feed.home(), "text/html");
        element("generator", "Newswatch");
        for (var entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", entry.id());
        element("title", entry.title());
        element("updated", entry.times().updated().toString());
        element("published", entry.times().published().toString());
        xml.writeStartElement("author");
        element("name", entry.author());
        xml.writeEndElement();
        link("alternate", entry.link(), "text/html");
        if (entry.articleLink() != null) {
            link("related", entry.articleLink(), null);
        }
        for (var tag : entry.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag);
        }
        if (entry.summary() != null) {
            element("summary", entry.summary());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(entry.html());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The writer escapes markup, but would pass on characters that XML forbids. */
    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(ForeignText.line(text));
        xml.writeEndElement();
    }

    private void link(String relation, String url, @Nullable String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
    }
}

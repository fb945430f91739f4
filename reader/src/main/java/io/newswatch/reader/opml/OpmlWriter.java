package io.newswatch.reader.opml;

import io.newswatch.reader.document.ListedFeed;
import io.newswatch.reader.text.TextRules;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes OPML 2.0: feeds in their folders, in the order in which they come; the notes are attributes of our own. */
public final class OpmlWriter {
    /** OPML wants a namespace for what it does not know itself. */
    private static final String NAMESPACE = "urn:newswatch:opml";

    private static final String PREFIX = "newswatch";

    private OpmlWriter() {}

    /** The document as text, with an XML declaration that says UTF-8. */
    public static String write(String title, List<ListedFeed> feeds) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace(PREFIX, NAMESPACE);
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(TextRules.clean(title));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            writeLevel(xml, feeds, 0);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to a string cannot fail", e);
        }
        return out.toString();
    }

    private static void writeLevel(XMLStreamWriter xml, List<ListedFeed> feeds, int depth) throws XMLStreamException {
        Map<String, List<ListedFeed>> folders = new LinkedHashMap<>();
        for (var feed : feeds) {
            if (feed.folders().size() == depth) {
                writeFeed(xml, feed);
            } else {
                folders.computeIfAbsent(feed.folders().get(depth), name -> new ArrayList<>())
                        .add(feed);
            }
        }
        for (var folder : folders.entrySet()) {
            xml.writeStartElement("outline");
            writeName(xml, folder.getKey());
            writeLevel(xml, folder.getValue(), depth + 1);
            xml.writeEndElement();
        }
    }

    private static void writeFeed(XMLStreamWriter xml, ListedFeed feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        writeName(xml, feed.title().isEmpty() ? feed.url() : feed.title());
        xml.writeAttribute("xmlUrl", feed.url());
        if (feed.site() != null) {
            xml.writeAttribute("htmlUrl", feed.site());
        }
        if (feed.language() != null) {
            xml.writeAttribute("language", feed.language());
        }
        for (var note : new TreeMap<>(feed.notes()).entrySet()) {
            xml.writeAttribute(PREFIX, NAMESPACE, note.getKey(), TextRules.clean(note.getValue()));
        }
    }

    private static void writeName(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeAttribute("text", TextRules.clean(name));
        xml.writeAttribute("title", TextRules.clean(name));
    }
}

package io.newswatch.local.demo.news;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom with the full text in {@code content}; every entry says its language. */
record AtomXml(URI site, DemoFeed feed) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String write(List<PublishedArticle> newestFirst, Instant updatedAt) {
        return XmlText.document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, updatedAt);
            for (var article : newestFirst) {
                entry(xml, article);
            }
            xml.writeEndElement();
        });
    }

    private void head(XMLStreamWriter xml, Instant updatedAt) throws XMLStreamException {
        var self = site.resolve("/feeds/" + feed.slug() + ".atom").toString();
        XmlText.element(xml, "id", self);
        XmlText.element(xml, "title", feed.title());
        XmlText.element(xml, "updated", updatedAt.toString());
        link(xml, "self", self);
        link(xml, "alternate", site.toString());
        author(xml, feed.title());
    }

    private void entry(XMLStreamWriter xml, PublishedArticle published) throws XMLStreamException {
        var article = published.article();
        var address = ArticlePage.address(site, article).toString();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", article.language());
        XmlText.element(xml, "id", address);
        XmlText.element(xml, "title", article.title());
        XmlText.element(xml, "published", published.publishedAt().toString());
        XmlText.element(xml, "updated", published.publishedAt().toString());
        link(xml, "alternate", address);
        author(xml, article.author());
        XmlText.element(xml, "summary", article.summary());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(XmlText.valid(ArticlePage.bodyHtml(article)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        XmlText.element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}

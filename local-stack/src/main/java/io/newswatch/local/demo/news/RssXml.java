package io.newswatch.local.demo.news;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as RSS 2.0 with the full text in {@code content:encoded}. */
record RssXml(URI site, DemoFeed feed) {
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String write(List<PublishedArticle> newestFirst, Instant updatedAt) {
        return XmlText.document(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("content", CONTENT);
            xml.writeNamespace("dc", DUBLIN_CORE);
            xml.writeNamespace("atom", ATOM);
            xml.writeStartElement("channel");
            head(xml, updatedAt);
            for (var article : newestFirst) {
                item(xml, article);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private void head(XMLStreamWriter xml, Instant updatedAt) throws XMLStreamException {
        XmlText.element(xml, "title", feed.title());
        XmlText.element(xml, "link", site.toString());
        XmlText.element(xml, "description", "News of an invented outlet, for trying Newswatch");
        XmlText.element(xml, "lastBuildDate", date(updatedAt));
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute(
                "href", site.resolve("/feeds/" + feed.slug() + ".rss").toString());
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
    }

    private void item(XMLStreamWriter xml, PublishedArticle published) throws XMLStreamException {
        var article = published.article();
        var link = ArticlePage.address(site, article).toString();
        xml.writeStartElement("item");
        XmlText.element(xml, "title", article.title());
        XmlText.element(xml, "link", link);
        XmlText.element(xml, "guid", link);
        XmlText.element(xml, "pubDate", date(published.publishedAt()));
        XmlText.element(xml, "description", article.summary());
        xml.writeStartElement("dc", "creator", DUBLIN_CORE);
        xml.writeCharacters(XmlText.valid(article.author()));
        xml.writeEndElement();
        xml.writeStartElement("dc", "language", DUBLIN_CORE);
        xml.writeCharacters(article.language());
        xml.writeEndElement();
        xml.writeStartElement("content", "encoded", CONTENT);
        xml.writeCharacters(XmlText.valid(ArticlePage.bodyHtml(article)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}

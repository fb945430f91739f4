package io.newswatch.reader.xml;

/** What an element holds: text, or an element. */
sealed interface XmlNode permits XmlElement, XmlNode.Text {
    /** Characters, entities resolved. */
    record Text(String value) implements XmlNode {}
}

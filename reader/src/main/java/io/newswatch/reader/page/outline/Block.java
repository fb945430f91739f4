package io.newswatch.reader.page.outline;

import org.jsoup.nodes.Element;

/**
 * A run of text that nothing interrupts: a paragraph, an item, a cell.
 *
 * @param linkWeight how much of its weight is the text of links
 * @param holder the element whose text it is
 */
public record Block(String text, int weight, int linkWeight, Kind kind, Element holder) {
    /** What kind of element holds it. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CELL,
        PREFORMATTED,
        TEXT
    }

    /** How much of it is links, 0 to 1. */
    public double linkDensity() {
        return weight == 0 ? 1 : (double) linkWeight / weight;
    }
}

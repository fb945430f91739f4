package io.newswatch.reader.page.outline;

import org.jsoup.nodes.Element;

/**
 * An element with the blocks in it, which always are neighbours in the page's order.
 *
 * @param first its first block
 * @param end the block after its last one
 * @param parent index of the region around it, -1 for the outermost
 */
public record Region(Element element, int first, int end, int parent, Role role) {
    /** How many blocks it has. */
    public int blocks() {
        return end - first;
    }
}

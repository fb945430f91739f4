package io.newswatch.reader.page.body;

import org.jsoup.nodes.Element;

/**
 * An element with the blocks in it, which always are neighbours in the page's order.
 *
 * @param first its first block
 * @param end the block after its last one
 * @param parent index of the region around it, -1 for the outermost
 */
record Region(Element element, int first, int end, int parent, Role role) {
    int blocks() {
        return end - first;
    }

    boolean contains(Region other) {
        return first <= other.first && other.end <= end;
    }
}

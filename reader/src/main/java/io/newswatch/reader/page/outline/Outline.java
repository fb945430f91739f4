package io.newswatch.reader.page.outline;

import java.util.List;
import org.jsoup.nodes.Element;

/** A page as blocks in their order and the regions around them, outer ones before inner ones. */
public record Outline(List<Block> blocks, List<Region> regions) {
    /** Of everything in the element that can be seen. */
    public static Outline of(Element body) {
        var writer = new OutlineWriter();
        body.traverse(writer);
        return writer.outline();
    }
}

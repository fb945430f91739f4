package io.newswatch.reader.page.body;

import java.util.ArrayDeque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of each block the innermost list or table that it stands in: one item alone does not tell whether it is a menu. */
final class Lists {
    private static final Set<String> TAGS = Set.of("ul", "ol", "dl", "table");

    private final @Nullable Region[] innermost;
    private final Sums sums;

    Lists(Outline outline, Sums sums) {
        this.sums = sums;
        innermost = new Region[outline.blocks().size()];
        var lists = outline.regions().stream()
                .filter(region -> TAGS.contains(region.element().normalName()))
                .toList();
        var around = new ArrayDeque<Region>();
        int next = 0;
        for (int i = 0; i < innermost.length; i++) {
            while (next < lists.size() && lists.get(next).first() <= i) {
                around.push(lists.get(next++));
            }
            while (!around.isEmpty() && around.peek().end() <= i) {
                around.pop();
            }
            innermost[i] = around.peek();
        }
    }

    /** The list around the block, or null. */
    @Nullable Region around(int block) {
        return innermost[block];
    }

    /** How much of the list's text is links. */
    double linkDensity(Region list) {
        return sums.linkDensity(list.first(), list.end());
    }
}

package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Outline;
import io.newswatch.reader.page.outline.Region;
import io.newswatch.reader.page.outline.Sums;
import java.util.ArrayDeque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of each block the innermost list or table that it stands in: one item alone does not tell whether it is a menu. */
final class Lists {
    private static final Set<String> TAGS = Set.of("ul", "ol", "dl", "table");

    private static final int LONGEST_ITEM = 60;
    private static final double FEW_LINKS = 0.25;

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

    /** The list around the block when it is one thing: short items or cells without many links. Else null. */
    @Nullable Region wholeAround(int block) {
        var list = innermost[block];
        var isWhole = list != null
                && list.blocks() > 1
                && weight(list) < LONGEST_ITEM * list.blocks()
                && linkDensity(list) < FEW_LINKS;
        return isWhole ? list : null;
    }

    /** How much the list says. */
    int weight(Region list) {
        return sums.weight(list.first(), list.end());
    }

    /** How much of the list's text is links. */
    double linkDensity(Region list) {
        return sums.linkDensity(list.first(), list.end());
    }
}

package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Block;
import io.newswatch.reader.page.outline.Outline;
import io.newswatch.reader.page.outline.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Pages that scroll on for ever bring further articles after the first, each with a headline of its own. */
final class OtherArticles {
    private static final int LONG = 200;

    private OtherArticles() {}

    /** Masks all but the one whose headline is the page's title, or else but the first. */
    static void mask(Outline outline, Set<String> titles, boolean[] masked) {
        var articles = new ArrayList<Region>();
        int end = 0;
        for (var region : outline.regions()) {
            if (region.first() >= end && isWhole(outline, region)) {
                articles.add(region);
                end = region.end();
            }
        }
        if (articles.size() < 2) {
            return;
        }
        var own = articles.stream()
                .filter(article -> headlines(outline, article).stream().anyMatch(titles::contains))
                .findFirst()
                .orElse(articles.getFirst());
        articles.stream()
                .filter(article -> !article.equals(own))
                .forEach(article -> Arrays.fill(masked, article.first(), article.end(), true));
    }

    private static boolean isWhole(Outline outline, Region region) {
        return region.element().normalName().equals("article")
                && !headlines(outline, region).isEmpty()
                && blocks(outline, region).stream().mapToInt(Block::weight).sum() >= LONG;
    }

    private static List<String> headlines(Outline outline, Region region) {
        return blocks(outline, region).stream()
                .filter(block -> block.holder().normalName().equals("h1"))
                .map(block -> Cut.plain(block.text()))
                .toList();
    }

    private static List<Block> blocks(Outline outline, Region region) {
        return outline.blocks().subList(region.first(), region.end());
    }
}

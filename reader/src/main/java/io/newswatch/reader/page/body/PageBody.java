package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Block;
import io.newswatch.reader.page.outline.Weight;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The main text of a page.
 *
 * @param blocks its paragraphs, headings, items and cells
 * @param weight how much it says, see {@link Weight}
 * @param teasers which part of everything that looks like text stands in rows of teasers, 0 to 1
 * @param teaserBoxes how many teasers there are
 * @param linkedHeadings how many headings that are links stand where the text does
 */
public record PageBody(List<Block> blocks, int weight, double teasers, int teaserBoxes, int linkedHeadings) {
    private static final double NEARLY = 0.8;
    private static final int MOST_MISSES = 100;

    public PageBody {
        blocks = List.copyOf(blocks);
    }

    /** As plain text: paragraphs apart by an empty line, items on lines of their own, the cells of a row on one. */
    public String text() {
        var text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (i > 0) {
                text.append(separator(blocks.get(i - 1), block));
            }
            text.append(block.text());
        }
        return text.toString();
    }

    /**
     * Without the first and last blocks that are not in {@code stated}, when that is nearly the same text: what a page's
     * data give as the text of its article.
     */
    public PageBody within(String stated) {
        var place = new Position(Cut.plain(stated));
        var covered = blocks.stream().map(place::covers).toList();
        int common = 0;
        for (int i = 0; i < blocks.size(); i++) {
            common += covered.get(i) ? blocks.get(i).weight() : 0;
        }
        if (common < NEARLY * weight || common < NEARLY * Weight.of(stated)) {
            return this;
        }
        var kept = blocks.subList(covered.indexOf(true), covered.lastIndexOf(true) + 1);
        int left = kept.stream().mapToInt(Block::weight).sum();
        return new PageBody(kept, left, teasers, teaserBoxes, linkedHeadings);
    }

    private static String separator(Block before, Block after) {
        if (before.kind() != after.kind()) {
            return "\n\n";
        }
        return switch (after.kind()) {
            case CELL -> row(before).equals(row(after)) ? " | " : "\n";
            case ITEM -> "\n";
            case PARAGRAPH, HEADING, QUOTE, PREFORMATTED, TEXT -> "\n\n";
        };
    }

    private static Element row(Block cell) {
        var row = cell.holder().parent();
        return row == null ? cell.holder() : row;
    }

    /** How far a text was found in another one; looks ahead only, and gives up in the end. */
    private static final class Position {
        private final String text;
        private int at;
        private int misses;

        Position(String text) {
            this.text = text;
        }

        boolean covers(Block block) {
            if (misses > MOST_MISSES) {
                return false;
            }
            var wanted = Cut.plain(block.text());
            int found = text.indexOf(wanted, at);
            if (found < 0) {
                misses++;
                return false;
            }
            at = found + wanted.length();
            return true;
        }
    }
}

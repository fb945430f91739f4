package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Block;
import io.newswatch.reader.page.outline.Block.Kind;
import io.newswatch.reader.page.outline.Outline;
import java.util.List;

/**
 * How likely each block is text of an article, by itself and by its neighbours: long, in sentences and without links is
 * likely; a short one is what the long ones around it are.
 */
final class Likelihood {
    /** A block of this weight speaks for itself. */
    private static final int LONG = 60;

    private static final int NEAR = 5;

    private final List<Block> blocks;
    private final Lists lists;
    private final double[] own;

    private Likelihood(Outline outline, Lists lists) {
        this.blocks = outline.blocks();
        this.lists = lists;
        this.own = new double[blocks.size()];
    }

    /** Between 0 and 1 for each block. */
    static double[] of(Outline outline, Lists lists) {
        return new Likelihood(outline, lists).all();
    }

    private double[] all() {
        for (int i = 0; i < own.length; i++) {
            own[i] = alone(i);
        }
        var before = nearestLong(1);
        var after = nearestLong(-1);
        var likelihood = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            var whole = lists.wholeAround(i);
            int first = whole == null ? i : whole.first();
            int last = whole == null ? i : whole.end() - 1;
            double odds = own[i];
            if (blocks.get(i).weight() < LONG) {
                odds += 0.75 * (before[first] + after[last]) + (before[first] > 0 && after[last] > 0 ? 0.5 : 0);
            }
            likelihood[i] = 1 / (1 + Math.exp(-odds));
        }
        return likelihood;
    }

    // For each block what the nearest long one before it, or after it, speaks for: 1, -1, or 0 when there is none near.
    private double[] nearestLong(int step) {
        var found = new double[own.length];
        int distance = NEAR + 1;
        double says = 0;
        for (int k = 0; k < own.length; k++) {
            int i = step > 0 ? k : own.length - 1 - k;
            found[i] = distance > NEAR ? -0.5 : says;
            distance++;
            if (blocks.get(i).weight() >= LONG) {
                says = own[i] > 0.8 ? 1 : own[i] < -0.5 ? -1 : 0;
                distance = 0;
            }
        }
        return found;
    }

    private double alone(int i) {
        var block = blocks.get(i);
        double odds = size(block.weight(), 2.5);
        odds += kind(i, block) + links(block.linkDensity());
        if (Sentences.isEnded(block.text())) {
            odds += 0.8;
        } else if (block.weight() < LONG && block.kind() != Kind.HEADING && !Sentences.hasNoPunctuation(block.text())) {
            odds -= 0.6;
        }
        var whole = lists.wholeAround(i);
        if (whole != null) {
            odds = Math.max(odds, size(lists.weight(whole), 1) + links(lists.linkDensity(whole)) + 0.2);
        }
        return Phrases.isAround(block) ? odds - 4 : odds;
    }

    private static double size(int weight, double most) {
        return Math.clamp(Math.log((weight + 8) / 40.0) / Math.log(2), -2, most);
    }

    private double kind(int i, Block block) {
        return switch (block.kind()) {
            case PARAGRAPH, QUOTE -> 0.8 + inList(i) / 2;
            case HEADING -> block.linkDensity() > 0.5 ? -1 : 0.3;
            case PREFORMATTED -> 0.5;
            case ITEM, CELL -> inList(i);
            case TEXT -> inList(i) / 2;
        };
    }

    private double inList(int i) {
        var list = lists.around(i);
        if (list == null) {
            return 0;
        }
        double density = lists.linkDensity(list);
        return density < 0.15 ? 1 : density < 0.35 ? 0 : -1.5;
    }

    private static double links(double density) {
        return density < 0.25 ? -2 * density : 0.75 - 5 * density;
    }
}

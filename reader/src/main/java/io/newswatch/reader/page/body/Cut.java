package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Block;
import io.newswatch.reader.page.outline.Block.Kind;
import io.newswatch.reader.page.outline.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes from a place the blocks that are text, and cuts off what stands before the first and after the last paragraph:
 * title, names, dates, then tags, notes on the author, rows of links.
 */
final class Cut {
    private static final int LONG = 60;
    private static final double ENOUGH_BEFORE = 0.5;
    private static final double LITTLE_BEFORE = 0.25;
    private static final int FEWEST_DISTINCT = 5;

    private final List<Block> blocks;
    private final double[] likelihood;
    private final boolean[] masked;
    private final Set<String> titles;

    Cut(List<Block> blocks, double[] likelihood, boolean[] masked, Set<String> titles) {
        this.blocks = blocks;
        this.likelihood = likelihood;
        this.masked = masked;
        this.titles = titles;
    }

    /** The text's blocks in their order. */
    List<Block> of(Place place) {
        double threshold = place.role() == Role.BODY ? 0.2 : 0.4;
        var taken = new ArrayList<Integer>();
        for (var region : place.regions()) {
            for (int i = region.first(); i < region.end(); i++) {
                if (!masked[i]) {
                    taken.add(i);
                }
            }
        }
        var text = afterTitle(untilEnd(taken)).stream()
                .filter(i -> likelihood[i] >= threshold && !isTitle(blocks.get(i)))
                .toList();
        return withoutRepetition(headingsWithText(trimmed(text)));
    }

    // "Comments", "Related articles" in the lower half: nothing after it belongs here.
    private List<Integer> untilEnd(List<Integer> taken) {
        double all = taken.stream().mapToDouble(this::good).sum();
        double before = 0;
        for (int k = 0; k < taken.size(); k++) {
            int i = taken.get(k);
            if (before > ENOUGH_BEFORE * all
                    && Phrases.isEnd(blocks.get(i))
                    && !Sentences.isEnded(blocks.get(i).text())) {
                return taken.subList(0, k);
            }
            before += good(i);
        }
        return taken;
    }

    // What stands above the headline belongs to the page.
    private List<Integer> afterTitle(List<Integer> taken) {
        double all = taken.stream().mapToDouble(this::good).sum();
        double before = 0;
        for (int k = 0; k < taken.size() && before < LITTLE_BEFORE * all; k++) {
            before += good(taken.get(k));
            if (isTitle(blocks.get(taken.get(k)))) {
                return taken.subList(k + 1, taken.size());
            }
        }
        return taken;
    }

    private double good(int i) {
        return blocks.get(i).weight() * likelihood[i];
    }

    private List<Integer> trimmed(List<Integer> text) {
        int first = 0;
        int end = text.size();
        while (first < end && (isLoose(text.get(first)) || isLooseCell(text.get(first)))) {
            first++;
        }
        while (first > 0 && first < end && blocks.get(text.get(first - 1)).kind() == Kind.HEADING) {
            first--;
        }
        while (end > first && isLoose(text.get(end - 1))) {
            end--;
        }
        return first == end ? text : text.subList(first, end);
    }

    // A short line at the edge that is no sentence.
    private boolean isLoose(int i) {
        var block = blocks.get(i);
        return switch (block.kind()) {
            case ITEM, CELL, PREFORMATTED ->
                likelihood[i] < 0.5 && block.weight() < LONG && !Sentences.isEnded(block.text());
            case HEADING -> true;
            case PARAGRAPH, QUOTE, TEXT ->
                block.weight() < LONG && !Sentences.isEnded(block.text()) && !Sentences.hasNoPunctuation(block.text());
        };
    }

    private boolean isLooseCell(int i) {
        var block = blocks.get(i);
        return block.kind() == Kind.CELL && block.weight() < LONG && !Sentences.isEnded(block.text());
    }

    private boolean isTitle(Block block) {
        return block.weight() < 250 && titles.contains(plain(block.text()));
    }

    /** How titles are compared. */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    // A heading under which nothing was left heads nothing.
    private List<Block> headingsWithText(List<Integer> text) {
        var kept = new ArrayList<Block>();
        for (int k = 0; k < text.size(); k++) {
            var block = blocks.get(text.get(k));
            var isHeading = block.kind() == Kind.HEADING;
            if (!isHeading || (k + 1 < text.size() && !(headingFollows(text, k) && isFarFromNext(text, k)))) {
                kept.add(block);
            }
        }
        return kept;
    }

    private boolean headingFollows(List<Integer> text, int k) {
        return blocks.get(text.get(k + 1)).kind() == Kind.HEADING;
    }

    private static boolean isFarFromNext(List<Integer> text, int k) {
        return text.get(k + 1) - text.get(k) > 1;
    }

    // Pages made for two widths of screen have their text twice. A line that returns now and then is meant to.
    private static List<Block> withoutRepetition(List<Block> text) {
        var seen = new HashSet<String>();
        var once = text.stream()
                .filter(block -> block.kind() == Kind.CELL || block.weight() < LONG / 2 || seen.add(block.text()))
                .toList();
        return seen.size() >= FEWEST_DISTINCT && text.size() - once.size() > text.size() / 4 ? once : text;
    }
}

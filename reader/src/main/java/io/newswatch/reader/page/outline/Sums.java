package io.newswatch.reader.page.outline;

import java.util.List;

/** Weights of ranges of blocks, each range at once. */
public final class Sums {
    private final int[] weight;
    private final int[] links;

    public Sums(List<Block> blocks) {
        weight = new int[blocks.size() + 1];
        links = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            weight[i + 1] = weight[i] + blocks.get(i).weight();
            links[i + 1] = links[i] + blocks.get(i).linkWeight();
        }
    }

    /** How much the blocks from {@code first} to before {@code end} say. */
    public int weight(int first, int end) {
        return weight[end] - weight[first];
    }

    /** How much of that is links, 0 to 1. */
    public double linkDensity(int first, int end) {
        int all = weight(first, end);
        return all == 0 ? 0 : (double) (links[end] - links[first]) / all;
    }
}

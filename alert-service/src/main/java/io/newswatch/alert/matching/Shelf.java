package io.newswatch.alert.matching;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The subscriptions to one watch, filed under their anchors. */
final class Shelf {
    /** Where in {@code filed} those of a term begin. */
    private final int[] begins;

    /** Numbers of subscriptions, term by term. */
    private final int[] filed;

    /** Those that any article may match. */
    private final int[] unanchored;

    private Shelf(int[] begins, int[] filed, int[] unanchored) {
        this.begins = begins;
        this.filed = filed;
        this.unanchored = unanchored;
    }

    /**
     * Files subscriptions.
     *
     * @param anchors of all subscriptions, by number
     * @param numbers those that belong on this shelf
     */
    static Shelf of(int terms, List<@Nullable List<Integer>> anchors, int[] numbers) {
        var begins = new int[terms + 1];
        for (int number : numbers) {
            for (int term : anchorOf(anchors, number)) {
                begins[term + 1]++;
            }
        }
        for (int term = 0; term < terms; term++) {
            begins[term + 1] += begins[term];
        }
        var filed = new int[begins[terms]];
        var next = begins.clone();
        for (int number : numbers) {
            for (int term : anchorOf(anchors, number)) {
                filed[next[term]++] = number;
            }
        }
        var unanchored = IntStream.of(numbers)
                .filter(number -> anchors.get(number) == null)
                .toArray();
        return new Shelf(begins, filed, unanchored);
    }

    /** Marks the subscriptions that the article may match. */
    void collectInto(BitSet candidates, Sight sight) {
        for (int number : unanchored) {
            candidates.set(number);
        }
        for (int n = 0; n < sight.present(); n++) {
            int term = sight.term(n);
            for (int i = begins[term]; i < begins[term + 1]; i++) {
                candidates.set(filed[i]);
            }
        }
    }

    private static List<Integer> anchorOf(List<@Nullable List<Integer>> anchors, int number) {
        var anchor = anchors.get(number);
        return anchor == null ? List.of() : anchor;
    }
}

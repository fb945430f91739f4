package io.newswatch.alert.matching;

import java.util.Arrays;

/** A growing list of numbers, without an object for each. Not for use by several threads. */
final class Numbers {
    private static final int FEW = 64;

    private int[] numbers = new int[FEW];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return numbers[i];
    }

    void set(int i, int number) {
        numbers[i] = number;
    }

    /** Each of them once, in order. */
    int[] ascending() {
        var sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int number : sorted) {
            if (kept == 0 || sorted[kept - 1] != number) {
                sorted[kept++] = number;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Copies some of them. */
    void copyTo(int[] target, int at, int begin, int end) {
        System.arraycopy(numbers, begin, target, at, end - begin);
    }
}

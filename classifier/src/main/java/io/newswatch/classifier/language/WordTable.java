package io.newswatch.classifier.language;

import java.util.Arrays;

/** A read-only table from word hashes to the languages that use the word, as a bit set. */
final class WordTable {
    private final long[] keys;
    private final long[] languages;
    private final int mask;

    private WordTable(long[] keys, long[] languages) {
        this.keys = keys;
        this.languages = languages;
        this.mask = keys.length - 1;
    }

    /** A table for about so many words. */
    static WordTable sized(int words) {
        int size = Integer.highestOneBit(Math.max(16, words * 4));
        long[] keys = new long[size];
        Arrays.fill(keys, 0);
        return new WordTable(keys, new long[size]);
    }

    void add(long hash, int language) {
        int slot = slot(hash);
        keys[slot] = hash;
        languages[slot] |= 1L << language;
    }

    /** The languages of the word, 0 when it is unknown. */
    long languagesOf(long hash) {
        return languages[slot(hash)];
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

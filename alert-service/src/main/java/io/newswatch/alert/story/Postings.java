package io.newswatch.alert.story;

import java.util.Arrays;

/**
 * Who has a key, the newest first, in a ring: what was added long ago is forgotten, and nothing is ever moved. The
 * entries of a bucket are chained from the newest to the oldest, and a chain ends where the ring was written over (as in
 * the hash chains of LZ77 compressors). Holders are numbered in the order in which they come. Not for use by several
 * threads.
 */
final class Postings {
    private static final int NONE = -1;

    /** A key, who has it, and the entry before in the chain: side by side, as they are read. */
    private static final int WIDTH = 3;

    private final int capacity;
    private final long[] entries;
    private final long[] heads;
    private long written;

    /** @param capacity entries that are kept */
    Postings(int capacity) {
        this.capacity = capacity;
        entries = new long[Math.multiplyExact(capacity, WIDTH)];
        heads = new long[Integer.highestOneBit(Math.max(1, capacity - 1)) * 2];
        Arrays.fill(heads, NONE);
    }

    void add(long key, long holder) {
        int at = at(written);
        int bucket = bucket(key);
        entries[at] = key;
        entries[at + 1] = holder;
        entries[at + 2] = heads[bucket];
        heads[bucket] = written++;
    }

    /**
     * Puts the newest holders of a key into an array, as many as have room, and says how many.
     *
     * @param first holders that were numbered before this one count no more
     */
    int newest(long key, long first, long[] into) {
        int found = 0;
        long entry = heads[bucket(key)];
        while (isKept(entry) && found < into.length) {
            int at = at(entry);
            if (entries[at + 1] < first) {
                break;
            }
            if (entries[at] == key) {
                into[found++] = entries[at + 1];
            }
            entry = entries[at + 2];
        }
        return found;
    }

    private boolean isKept(long entry) {
        return entry != NONE && entry >= written - capacity;
    }

    private int at(long entry) {
        return (int) (entry % capacity) * WIDTH;
    }

    private int bucket(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (heads.length - 1);
    }
}

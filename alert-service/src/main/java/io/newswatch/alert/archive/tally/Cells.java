package io.newswatch.alert.archive.tally;

import java.util.Arrays;

/** Numbers of articles by cell: a hash table without objects, for millions of additions. For one thread. */
final class Cells {
    /** Articles of no level, then those of each. */
    static final int COLUMNS = 4;

    private static final int FIRST_SIZE = 256;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final long FREE = -1;

    private long[] keys = free(FIRST_SIZE);
    private int[] counts = new int[FIRST_SIZE * COLUMNS];
    private int used;

    /** What is done with each cell. */
    interface Reader {
        void cell(long key, int articles, int core, int related, int mention);
    }

    /**
     * Adds articles to a cell.
     *
     * @param key not negative
     * @param column of the level, or 0 for none
     */
    void add(long key, int column, int articles) {
        var slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            if (++used * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        counts[slot * COLUMNS + column] += articles;
    }

    void forEach(Reader reader) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                var at = slot * COLUMNS;
                var levels = counts[at + 1] + counts[at + 2] + counts[at + 3];
                reader.cell(keys[slot], counts[at] + levels, counts[at + 1], counts[at + 2], counts[at + 3]);
            }
        }
    }

    /** Where the key is, or where it belongs. */
    private int slot(long key) {
        var mask = keys.length - 1;
        var slot = (int) ((key * SPREAD) >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldCounts = counts;
        keys = free(oldKeys.length * 2);
        counts = new int[keys.length * COLUMNS];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                var slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                System.arraycopy(oldCounts, old * COLUMNS, counts, slot * COLUMNS, COLUMNS);
            }
        }
    }

    private static long[] free(int size) {
        var keys = new long[size];
        Arrays.fill(keys, FREE);
        return keys;
    }
}

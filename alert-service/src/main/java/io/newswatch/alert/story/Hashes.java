package io.newswatch.alert.story;

import java.util.Arrays;
import java.util.Collection;

/** A set of words or numbers as hashes, ascending: small to keep and quick to intersect. Immutable. */
public final class Hashes {
    private final long[] hashes;

    private Hashes(long[] hashes) {
        this.hashes = hashes;
    }

    /** The hashes of these texts. */
    static Hashes ofTexts(Collection<String> texts) {
        return new Hashes(
                texts.stream().mapToLong(Hashes::hash).sorted().distinct().toArray());
    }

    /** These numbers. */
    static Hashes of(Collection<Long> numbers) {
        return new Hashes(
                numbers.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    /** FNV-1a with 64 bits: among some thousand words two never meet. */
    static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash ^ (hash >>> 32);
    }

    int size() {
        return hashes.length;
    }

    long get(int at) {
        return hashes[at];
    }

    /** The place of one; negative when it is none of them. */
    int find(long hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    /** How many are in both. */
    int shared(Hashes other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }
}

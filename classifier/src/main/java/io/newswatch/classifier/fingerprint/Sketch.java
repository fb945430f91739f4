package io.newswatch.classifier.fingerprint;

import io.newswatch.classifier.text.Words;
import io.newswatch.contract.Classification.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Makes the fingerprint of a text: a SimHash of its shingles, and the smallest hashes of them (bottom-k MinHash). */
public final class Sketch {
    private static final int KEPT = 32;
    /** Three words, or three characters of a script without blanks. */
    private static final int SHINGLE = 3;

    private Sketch() {}

    public static Fingerprint of(Words words) {
        long[] shingles = shingles(words);
        return new Fingerprint(HexFormat.of().toHexDigits(simHash(shingles)), smallest(shingles));
    }

    private static long[] shingles(Words words) {
        int count = Math.max(Math.min(words.count(), 1), words.count() - SHINGLE + 1);
        long[] shingles = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int k = i; k < Math.min(i + SHINGLE, words.count()); k++) {
                hash = mix(hash + words.hash(k));
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    private static long simHash(long[] shingles) {
        int[] weights = new int[Long.SIZE];
        for (long shingle : shingles) {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                weights[bit] += (int) ((shingle >>> bit) & 1) * 2 - 1;
            }
        }
        long hash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            hash |= weights[bit] > 0 ? 1L << bit : 0;
        }
        return hash;
    }

    private static List<String> smallest(long[] shingles) {
        long[] sorted = shingles.clone();
        Arrays.sort(sorted);
        List<String> kept = new ArrayList<>(KEPT);
        for (int i = 0; i < sorted.length && kept.size() < KEPT; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                kept.add(HexFormat.of().toHexDigits(sorted[i]));
            }
        }
        return kept;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}

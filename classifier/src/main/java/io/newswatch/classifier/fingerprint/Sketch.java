package io.newswatch.classifier.fingerprint;

import io.newswatch.classifier.text.Words;
import io.newswatch.contract.Classification.Fingerprint;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Makes the fingerprint of a text: a SimHash of its shingles, and the smallest hashes of them (bottom-k MinHash). */
public final class Sketch {
    private static final int KEPT = 32;
    /** Three words, or three characters of a script without blanks. */
    private static final int SHINGLE = 3;

    private static final long[] SPREAD = spread();

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

    /** Counts eight bits at a time in the eight bytes of a long, which overflow after 255 shingles. */
    private static long simHash(long[] shingles) {
        int[] ones = new int[Long.SIZE];
        long[] lanes = new long[Long.BYTES];
        for (int i = 0; i < shingles.length; i++) {
            for (int lane = 0; lane < Long.BYTES; lane++) {
                lanes[lane] += SPREAD[(int) (shingles[i] >>> (lane * Byte.SIZE)) & 0xFF];
            }
            if (i % 0xFF == 0xFE || i == shingles.length - 1) {
                empty(lanes, ones);
            }
        }
        long hash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            hash |= ones[bit] * 2 > shingles.length ? 1L << bit : 0;
        }
        return hash;
    }

    private static void empty(long[] lanes, int[] ones) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            ones[bit] += (int) (lanes[bit / Byte.SIZE] >>> (bit % Byte.SIZE * Byte.SIZE)) & 0xFF;
        }
        Arrays.fill(lanes, 0);
    }

    /** Each bit of a byte in a byte of its own. */
    private static long[] spread() {
        long[] spread = new long[1 << Byte.SIZE];
        for (int value = 0; value < spread.length; value++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                spread[value] |= (long) (value >>> bit & 1) << (bit * Byte.SIZE);
            }
        }
        return spread;
    }

    /** Keeps the smallest in order while it reads: few of many are ever moved. */
    private static List<String> smallest(long[] shingles) {
        long[] smallest = new long[KEPT];
        int kept = 0;
        for (long shingle : shingles) {
            if (kept == KEPT && shingle >= smallest[KEPT - 1]) {
                continue;
            }
            int at = Arrays.binarySearch(smallest, 0, kept, shingle);
            if (at < 0) {
                kept = Math.min(KEPT, kept + 1);
                System.arraycopy(smallest, -at - 1, smallest, -at, kept + at);
                smallest[-at - 1] = shingle;
            }
        }
        return Arrays.stream(smallest, 0, kept)
                .mapToObj(HexFormat.of()::toHexDigits)
                .toList();
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}

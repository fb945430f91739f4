package io.newswatch.classifier.text;

import java.util.Arrays;

/** The words of a folded text as hashes; in scripts without blanks every character counts as one. */
public final class Words {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long[] hashes;
    private final int[] starts;

    private Words(long[] hashes, int[] starts) {
        this.hashes = hashes;
        this.starts = starts;
    }

    public static Words of(FoldedText text) {
        char[] chars = text.chars();
        long[] hashes = new long[chars.length / 4 + 8];
        int[] starts = new int[hashes.length];
        int count = 0;
        int i = 0;
        while (i < chars.length) {
            byte charClass = CharClass.of(chars[i]);
            if (charClass == CharClass.OTHER) {
                i++;
                continue;
            }
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count] = i;
            long hash = 0;
            do {
                hash = (hash ^ chars[i]) * MULTIPLIER;
                hash ^= hash >>> 29;
                i++;
            } while (charClass != CharClass.UNSPACED && i < chars.length && isSameWord(chars[i]));
            hashes[count++] = hash;
        }
        return new Words(Arrays.copyOf(hashes, count), Arrays.copyOf(starts, count));
    }

    /** The hash of one word, as {@link #hash(int)} would give it. */
    public static long hashOf(String foldedWord) {
        long hash = 0;
        for (int i = 0; i < foldedWord.length(); i++) {
            hash = (hash ^ foldedWord.charAt(i)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    public int count() {
        return hashes.length;
    }

    public long hash(int word) {
        return hashes[word];
    }

    public int start(int word) {
        return starts[word];
    }

    private static boolean isSameWord(char c) {
        byte charClass = CharClass.of(c);
        return charClass != CharClass.OTHER && charClass != CharClass.UNSPACED;
    }
}

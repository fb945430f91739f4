package io.newswatch.classifier.language;

import io.newswatch.classifier.text.DataLines;
import io.newswatch.classifier.text.FoldedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each language has which two, three and four letters in a row, edges of words included, and which words.
 * Counted from the sample sentences when it is made, and read-only then.
 *
 * <pre>
 *   keys      … | " th" | …           open addressing
 *   firsts    … |   7   | …           where the entries of the key begin
 *   entries   7: en 4.1, 8: nl 0.9    up to the beginning of the next key's
 * </pre>
 */
final class LetterProfiles {
    /** Makes one sighting in the samples worth about 1.5, and twenty worth 4. */
    private static final double SHARPNESS = 5_000;
    /** More of a text does not tell more. */
    private static final int ENOUGH = 600;
    /** Rows of letters overlap, so each says only a part of something new. */
    private static final double OVERLAP = 3;

    private final long[] keys;
    private final int[] firsts;
    private final byte[] languages;
    private final float[] weights;
    private final int mask;

    private LetterProfiles(List<Sightings> samples) {
        int sightings = samples.stream().mapToInt(s -> s.keys.length).sum();
        keys = new long[Integer.highestOneBit(Math.max(16, sightings)) * 2];
        mask = keys.length - 1;
        firsts = new int[keys.length + 1];
        samples.forEach(sample -> sample.each((key, times) -> firsts[claim(key) + 1]++));
        for (int slot = 0; slot < keys.length; slot++) {
            firsts[slot + 1] += firsts[slot];
        }
        languages = new byte[firsts[keys.length]];
        weights = new float[languages.length];
        int[] next = firsts.clone();
        for (Sightings sample : samples) {
            sample.each((key, times) -> {
                int entry = next[slot(key)]++;
                languages[entry] = (byte) sample.language;
                weights[entry] = (float) (StrictMath.log1p(times * SHARPNESS / sample.length) / OVERLAP);
            });
        }
    }

    /** The profiles of those of the languages that have samples. */
    static LetterProfiles of(List<String> tags) {
        Map<Integer, StringBuilder> samples = new TreeMap<>();
        for (List<String> row : DataLines.of(LetterProfiles.class, "samples.tsv", 2)) {
            int language = tags.indexOf(row.get(0));
            if (language >= 0) {
                samples.computeIfAbsent(language, l -> new StringBuilder())
                        .append(row.get(1))
                        .append(' ');
            }
        }
        return new LetterProfiles(samples.entrySet().stream()
                .map(sample -> new Sightings(
                        sample.getKey(), FoldedText.of(sample.getValue().toString())))
                .toList());
    }

    /** Adds to each language's score what the stretch has in common with it, and says how many letters were read. */
    int score(FoldedText text, int start, int end, double[] scores) {
        return LetterRows.each(text.chars(), start, Math.min(end, start + ENOUGH), key -> {
            int slot = slot(key);
            for (int i = firsts[slot]; i < firsts[slot + 1]; i++) {
                scores[languages[i]] += weights[i];
            }
        });
    }

    private int claim(long key) {
        int slot = slot(key);
        keys[slot] = key;
        return slot;
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** What was seen in the samples of one language, sorted so that the same stands together. */
    private static final class Sightings {
        final int language;
        final int length;
        final long[] keys;
        private int count;

        Sightings(int language, FoldedText sample) {
            this.language = language;
            this.length = sample.length();
            long[] seen = new long[sample.length() * LetterRows.MOST_PER_LETTER];
            LetterRows.each(sample.chars(), 0, sample.length(), key -> seen[count++] = key);
            keys = Arrays.copyOf(seen, count);
            Arrays.sort(keys);
        }

        void each(Entry entry) {
            int start = 0;
            for (int i = 1; i <= keys.length; i++) {
                if (i == keys.length || keys[i] != keys[start]) {
                    entry.seen(keys[start], i - start);
                    start = i;
                }
            }
        }
    }

    private interface Entry {
        void seen(long key, int times);
    }
}

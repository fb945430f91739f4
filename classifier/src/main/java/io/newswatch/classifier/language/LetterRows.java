package io.newswatch.classifier.language;

import io.newswatch.classifier.text.CharClass;
import java.util.function.LongConsumer;

/** Walks over the rows of two to four letters in a text, and over its words; whatever is no letter is the edge of a word. */
final class LetterRows {
    /** The rows that end at a letter, and the word. */
    static final int MOST_PER_LETTER = 4;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final char EDGE = ' ';
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private LetterRows() {}

    /**
     * Hands out a key for each row, which is its letters, and for each word, which is a hash with the highest bit set.
     *
     * @return how many letters there are
     */
    static int each(char[] chars, int start, int end, LongConsumer row) {
        long last = EDGE;
        long word = 0;
        int have = 1;
        int letters = 0;
        for (int i = start; i <= end; i++) {
            char c = i < end && CharClass.of(chars[i]) == CharClass.LETTER ? chars[i] : EDGE;
            if (c == EDGE && have == 1) {
                continue;
            }
            last = last << Character.SIZE | c;
            have++;
            for (int length = SHORTEST; length <= Math.min(LONGEST, have); length++) {
                row.accept(last & (-1L >>> (Long.SIZE - length * Character.SIZE)));
            }
            word = (word + c) * MULTIPLIER;
            if (c == EDGE) {
                row.accept(word | Long.MIN_VALUE);
                last = EDGE;
                word = 0;
                have = 1;
            } else {
                letters++;
            }
        }
        return letters;
    }
}

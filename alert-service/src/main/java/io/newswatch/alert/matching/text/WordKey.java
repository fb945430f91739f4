package io.newswatch.alert.matching.text;

/**
 * A word as one number, so that two words are compared at a stroke and without a look at their letters. A short word is its
 * number: no other word has it. Of longer ones two may have the same, and their letters decide.
 *
 * <pre>
 * up to 10 of a–z and 0–9   six bits a letter
 * up to 3 other letters     01, then sixteen bits a letter
 * all others                1, then a hash of all letters
 * </pre>
 *
 * Grows letter by letter. Not for use by several threads.
 */
public final class WordKey {
    private static final int BITS_OF_PLAIN = 6;
    private static final int MOST_PLAIN = 10;
    private static final int MOST_WIDE = 3;
    private static final long WIDE = 1L << 62;
    private static final long HASHED = 1L << 63;
    private static final int HASH_FACTOR = 31;
    private static final byte[] PLAIN = plainLetters();

    private long plain;
    private long wide;
    private long hash;
    private int length;
    private int notPlain;

    /** The number of a whole word. */
    public static long of(CharSequence word) {
        var key = new WordKey();
        for (int i = 0; i < word.length(); i++) {
            key.add(word.charAt(i));
        }
        return key.get();
    }

    /** Whether only one word has this number. */
    public static boolean isTheWord(long key) {
        return key > 0;
    }

    /** Whether the numbers of the word's beginnings are part of its own. */
    public static boolean isPlain(long key) {
        return key > 0 && key < WIDE;
    }

    /**
     * The number of a beginning.
     *
     * @param key a plain word's
     * @param longer by how many letters the word is longer
     */
    public static long ofBeginning(long key, int longer) {
        return key >>> (BITS_OF_PLAIN * longer);
    }

    /** One more letter. */
    public void add(char letter) {
        int code = letter < PLAIN.length ? PLAIN[letter] : 0;
        notPlain |= code - 1;
        plain = plain << BITS_OF_PLAIN | code;
        wide = wide << Character.SIZE | letter;
        hash = HASH_FACTOR * hash + letter;
        length++;
    }

    /** The number of the letters so far. */
    public long get() {
        if (notPlain >= 0 && length <= MOST_PLAIN) {
            return plain;
        }
        return length <= MOST_WIDE ? WIDE | wide : HASHED | hash;
    }

    private static byte[] plainLetters() {
        var plain = new byte['z' + 1];
        byte code = 1;
        for (char letter = '0'; letter <= 'z'; letter++) {
            if (letter <= '9' || letter >= 'a') {
                plain[letter] = code++;
            }
        }
        return plain;
    }
}

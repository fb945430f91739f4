package io.newswatch.alert.matching;

import io.newswatch.alert.matching.text.Tokens;
import io.newswatch.alert.matching.text.WordKey;
import java.util.Map;

/**
 * Numbers of words, looked up without making a text of each word of an article. The words of an article are looked up
 * together: first all places in memory are asked for, then the answers are read, so that waiting for one is waiting for
 * all. Never changes.
 */
final class Lexicon {
    static final int UNKNOWN = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The sieve has so many bits for each place in the table; the logarithm. */
    private static final int LOG_OF_SIEVE = 2;

    /** Open addressing, at most half full: a key, zero where there is no word, and beside it the number. */
    private final long[] table;

    /** The words whose key does not tell them from all others, in the places of their keys. */
    private final String[] longWords;

    /** Whether any key has this hash: small enough to stay near the processor. */
    private final long[] sieve;

    private final int size;
    private final int shift;

    private Lexicon(int size) {
        this.size = size;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, 2 * size));
        table = new long[2 << bits];
        longWords = new String[1 << bits];
        sieve = new long[Math.max(1, (1 << (bits + LOG_OF_SIEVE)) / Long.SIZE)];
        shift = Long.SIZE - bits;
    }

    static Lexicon of(Map<String, Integer> numbered) {
        var lexicon = new Lexicon(numbered.size());
        numbered.forEach(lexicon::put);
        return lexicon;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The number of each word, or {@link #UNKNOWN}. */
    int[] findAll(Tokens tokens) {
        int count = tokens.count();
        var first = new long[count];
        for (int i = 0; i < count; i++) {
            first[i] = table[home(tokens.key(i))];
        }
        var numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = first[i] == 0 ? UNKNOWN : find(tokens, i, tokens.length(i), tokens.key(i));
        }
        return numbers;
    }

    /** The number of the first letters of a word, which have this key, or {@link #UNKNOWN} as nearly always. */
    int findBeginning(Tokens tokens, int token, int length, long key) {
        int bit = sieved(key);
        boolean mayBeKnown = (sieve[bit / Long.SIZE] >>> bit & 1) != 0;
        return mayBeKnown ? find(tokens, token, length, key) : UNKNOWN;
    }

    private int find(Tokens tokens, int token, int length, long key) {
        for (int slot = home(key); table[slot] != 0; slot = (slot + 2) & (table.length - 1)) {
            if (table[slot] == key && (WordKey.isTheWord(key) || tokens.begins(token, length, longWords[slot / 2]))) {
                return (int) table[slot + 1];
            }
        }
        return UNKNOWN;
    }

    private void put(String word, int number) {
        long key = WordKey.of(word);
        int slot = home(key);
        while (table[slot] != 0) {
            slot = (slot + 2) & (table.length - 1);
        }
        table[slot] = key;
        table[slot + 1] = number;
        if (!WordKey.isTheWord(key)) {
            longWords[slot / 2] = word;
        }
        int bit = sieved(key);
        sieve[bit / Long.SIZE] |= 1L << bit;
    }

    private int sieved(long key) {
        return (int) ((key * SPREAD) >>> (shift - LOG_OF_SIEVE)) & (sieve.length * Long.SIZE - 1);
    }

    private int home(long key) {
        return (int) ((key * SPREAD) >>> shift) << 1;
    }
}

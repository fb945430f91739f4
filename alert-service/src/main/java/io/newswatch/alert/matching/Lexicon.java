package io.newswatch.alert.matching;

import io.newswatch.alert.matching.text.Tokens;
import java.util.Map;

/**
 * Numbers of words, looked up without making a text of each word of an article. Never changes.
 */
final class Lexicon {
    static final int UNKNOWN = -1;

    private static final int SPREAD = 0x9E3779B9;

    private final char[] letters;
    private final int[] ends;
    private final int[] hashes;
    private final int[] numbers;
    /** Open addressing: the entry's index plus one, or zero. At most half full. */
    private final int[] slots;

    private final int shift;

    private Lexicon(int size, int letterCount) {
        letters = new char[letterCount];
        ends = new int[size + 1];
        hashes = new int[size];
        numbers = new int[size];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, 2 * size));
        slots = new int[1 << bits];
        shift = Integer.SIZE - bits;
    }

    static Lexicon of(Map<String, Integer> numbered) {
        int letterCount = numbered.keySet().stream().mapToInt(String::length).sum();
        var lexicon = new Lexicon(numbered.size(), letterCount);
        int entry = 0;
        for (var word : numbered.entrySet()) {
            lexicon.put(entry++, word.getKey(), word.getValue());
        }
        return lexicon;
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** The number of the first letters of a word, which have this hash, or {@link #UNKNOWN}. */
    int find(Tokens tokens, int token, int length, int hash) {
        for (int slot = home(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash && isSame(entry, tokens, token, length)) {
                return numbers[entry];
            }
        }
        return UNKNOWN;
    }

    private boolean isSame(int entry, Tokens tokens, int token, int length) {
        int begin = ends[entry];
        if (ends[entry + 1] - begin != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[begin + i] != tokens.letter(token, i)) {
                return false;
            }
        }
        return true;
    }

    private void put(int entry, String word, int number) {
        word.getChars(0, word.length(), letters, ends[entry]);
        ends[entry + 1] = ends[entry] + word.length();
        hashes[entry] = Tokens.hashOf(word);
        numbers[entry] = number;
        int slot = home(hashes[entry]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry + 1;
    }

    private int home(int hash) {
        return (hash * SPREAD) >>> shift;
    }
}

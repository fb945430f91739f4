package io.newswatch.classifier.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a full stop ends a sentence: abbreviations, initials, ordinals, ellipses and small letters speak against it. */
final class Stops {
    private static final int LONGEST_WORD = 14;
    private static final int LONGEST_ORDINAL = 2;
    /** The next word is looked for this far ahead: over a blank, quotes, a dash. */
    private static final int AHEAD = 8;

    private static final Set<Long> ABBREVIATIONS = words("abbreviation");
    private static final Set<Long> MAY_END = words("may-end");
    private static final Set<Long> OPENERS = words("opener");
    private static final Set<Long> BEFORE_NUMBERS = words("before-number");
    private static final Set<Long> MONTHS = words("month");

    private final FoldedText text;
    private final char[] chars;

    Stops(FoldedText text) {
        this.text = text;
        this.chars = text.chars();
    }

    /** Whether the sentence that began at {@code sentence} ends with the full stop at {@code i}. */
    boolean endsAt(int i, int sentence) {
        int next = nextWord(i);
        if (next >= chars.length || text.breaksWithin(i, next)) {
            return true;
        }
        if (Character.isLowerCase(text.originalAt(next))) {
            return false;
        }
        if (i + 1 < chars.length && chars[i + 1] == '"') {
            return true;
        }
        int word = wordBefore(i);
        if (CharClass.of(chars[word]) == CharClass.DIGIT) {
            return !isOrdinal(word, i, next, sentence);
        }
        long hash = hash(word, i);
        boolean initial = i - word == 1 && CharClass.of(chars[word]) == CharClass.LETTER;
        if (initial || MAY_END.contains(hash)) {
            return OPENERS.contains(hash(next, wordEnd(next)));
        }
        return !ABBREVIATIONS.contains(hash);
    }

    /** Whether a small letter follows: then what looked like an end was inside a quotation. */
    boolean goesOnAfter(int i) {
        int next = nextWord(i);
        return next < chars.length && Character.isLowerCase(text.originalAt(next)) && !text.breaksWithin(i, next);
    }

    /** "am 5. Mai", "10. června"; a number alone at the start is that of a list. */
    private boolean isOrdinal(int number, int i, int next, int sentence) {
        for (int k = number; k < i; k++) {
            if (CharClass.of(chars[k]) != CharClass.DIGIT) {
                return false;
            }
        }
        int before = number - 1;
        if (before <= sentence || i - number > LONGEST_ORDINAL) {
            return before <= sentence;
        }
        return MONTHS.contains(hash(next, wordEnd(next))) || BEFORE_NUMBERS.contains(hash(wordBefore(before), before));
    }

    private int nextWord(int i) {
        int limit = Math.min(chars.length, i + AHEAD);
        int next = i + 1;
        while (next < limit && CharClass.of(chars[next]) == CharClass.OTHER) {
            next++;
        }
        return next;
    }

    private int wordBefore(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && isWordUnit(chars[start - 1])) {
            start--;
        }
        return start;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < chars.length && end - start < LONGEST_WORD && isWordUnit(chars[end]) && chars[end] != '.') {
            end++;
        }
        return end;
    }

    private static boolean isWordUnit(char c) {
        return CharClass.of(c) != CharClass.OTHER || c == '.' || c == '-';
    }

    private long hash(int start, int end) {
        return hash(chars, start, end);
    }

    private static long hash(char[] chars, int start, int end) {
        long hash = 7;
        for (int k = start; k < end; k++) {
            hash = (hash + chars[k]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private static Set<Long> words(String kind) {
        Set<Long> words = new HashSet<>();
        for (List<String> row : DataLines.of(Stops.class, "stops.tsv", 3)) {
            if (row.get(1).equals(kind)) {
                Arrays.stream(row.get(2).toLowerCase(Locale.ROOT).split(" "))
                        .map(FoldedText::phrase)
                        .forEach(word -> words.add(hash(word.toCharArray(), 0, word.length())));
            }
        }
        return Set.copyOf(words);
    }
}

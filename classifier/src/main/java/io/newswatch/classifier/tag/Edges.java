package io.newswatch.classifier.tag;

import io.newswatch.classifier.taxonomy.Match;
import io.newswatch.classifier.text.CharClass;

/** Decides whether a phrase stands at the edges of words as it must, and where the word ends. */
final class Edges {
    /** The phrase does not stand as it must. */
    static final int NO_MATCH = -1;

    private static final int LONGEST_ENDING = 6;
    private static final int LONGEST_COMPOUND = 40;
    private static final int LONGEST_PARTICLES = 4;
    private static final int LONGEST_SEMITIC_ENDING = 4;
    private static final String PARTICLES = "وفبلکاسوهבלמשכהו";

    private Edges() {}

    /** Arabic and Hebrew join particles to the front of words. */
    static boolean takesParticles(char c) {
        return c >= 0x0590 && c <= 0x08FF;
    }

    /** The end of the word in which the phrase stands, or {@link #NO_MATCH}. */
    static int end(char[] text, int start, int end, Match match) {
        if (match == Match.INSIDE) {
            return end;
        }
        return match == Match.CLITIC
                ? clitic(text, start, end)
                : startsWord(text, start) ? ending(text, end, longest(match)) : NO_MATCH;
    }

    /** Words in katakana are foreign ones, and as long as their katakana go. */
    private static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
    }

    private static int longest(Match match) {
        return switch (match) {
            case PREFIX -> LONGEST_ENDING;
            case COMPOUND -> LONGEST_COMPOUND;
            case CLITIC -> LONGEST_SEMITIC_ENDING;
            case WORD, INSIDE -> 0;
        };
    }

    private static boolean startsWord(char[] text, int start) {
        if (start == 0) {
            return true;
        }
        byte first = CharClass.of(text[start]);
        byte before = CharClass.of(text[start - 1]);
        return switch (first) {
            case CharClass.LETTER, CharClass.DIGIT -> before != CharClass.LETTER && before != CharClass.DIGIT;
            case CharClass.HANGUL -> before != CharClass.HANGUL;
            default -> !isKatakana(text[start]) || !isKatakana(text[start - 1]);
        };
    }

    private static int ending(char[] text, int end, int longest) {
        if (!CharClass.isSpacedWord(text[end - 1])) {
            boolean goesOn = end < text.length && isKatakana(text[end - 1]) && isKatakana(text[end]);
            return goesOn ? NO_MATCH : end;
        }
        int k = end;
        while (k < text.length && k - end <= longest && CharClass.isSpacedWord(text[k])) {
            if (CharClass.of(text[k]) == CharClass.DIGIT) {
                return NO_MATCH;
            }
            k++;
        }
        return k - end <= longest ? k : NO_MATCH;
    }

    private static int clitic(char[] text, int start, int end) {
        int k = start;
        while (k > 0 && CharClass.isSpacedWord(text[k - 1])) {
            if (start - k == LONGEST_PARTICLES || PARTICLES.indexOf(text[k - 1]) < 0) {
                return NO_MATCH;
            }
            k--;
        }
        return ending(text, end, LONGEST_SEMITIC_ENDING);
    }
}

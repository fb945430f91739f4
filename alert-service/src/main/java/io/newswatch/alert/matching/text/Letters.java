package io.newswatch.alert.matching.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * What counts as the same letter: case, accents, vowel points and the width of a letter make no difference. One table
 * look-up a letter.
 */
final class Letters {
    /** Ends a word. */
    static final char SEPARATOR = 0;

    /** Is passed over within a word: accents on their own, vowel points, soft hyphens, joiners. */
    static final char PASSED_OVER = 1;

    private static final char FIRST_UNSPACED = '\u0E00';
    private static final char[] FOLDED = table();

    private Letters() {}

    /** The letter that stands for this one, {@link #SEPARATOR} or {@link #PASSED_OVER}. */
    static char folded(char c) {
        return FOLDED[c];
    }

    /**
     * Whether a letter belongs to a script that puts no blanks between words, or writes particles onto them: Thai, Lao,
     * Burmese, Khmer, Chinese, Japanese, Korean.
     */
    static boolean isUnspaced(char c) {
        return c >= FIRST_UNSPACED
                && (c <= '\u0EFF' // Thai, Lao
                        || isBetween(c, '\u1000', '\u109F') // Burmese
                        || isBetween(c, '\u1100', '\u11FF') // Korean letters
                        || isBetween(c, '\u1780', '\u17FF') // Khmer
                        || isBetween(c, '\u3005', '\u9FFF') // kana, Chinese characters
                        || isBetween(c, '\uAC00', '\uD7A3') // Korean syllables
                        || isBetween(c, '\uF900', '\uFAFF'));
    }

    private static char[] table() {
        var folded = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = fold((char) c);
        }
        return folded;
    }

    private static char fold(char c) {
        if (isPassedOver(c)) {
            return PASSED_OVER;
        }
        if (!isOfAWord(c)) {
            return SEPARATOR;
        }
        return alike(Character.toLowerCase(isUndecomposed(c) ? c : withoutMarks(c)));
    }

    private static boolean isOfAWord(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** Most characters by far are of scripts in which nothing is taken apart, and asking takes time at the start. */
    private static boolean isUndecomposed(char c) {
        return c < '\u00A0' || isBetween(c, '\u3400', '\uD7FF');
    }

    private static char withoutMarks(char c) {
        var apart = Normalizer.normalize(String.valueOf(c), Form.NFKD);
        var first = apart.charAt(0);
        var restIsMarks = apart.chars().skip(1).allMatch(mark -> isPassedOver((char) mark));
        return restIsMarks && isOfAWord(first) ? first : c;
    }

    /** Letters that people replace when their keyboard lacks them, and two shapes of one letter. */
    private static char alike(char c) {
        return switch (c) {
            case 'ς' -> 'σ';
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            default -> c;
        };
    }

    private static boolean isPassedOver(char c) {
        return isBetween(c, '\u0300', '\u036F') // accents
                || isHebrewPoint(c)
                || isBetween(c, '\u0610', '\u061A') // Arabic
                || isBetween(c, '\u064B', '\u065F')
                || c == '\u0670'
                || c == '\u0640' // a stretched line
                || c == '\u00AD' // soft hyphen
                || isBetween(c, '\u200B', '\u200D') // joiners
                || c == '\u2060'
                || c == '\uFEFF';
    }

    private static boolean isHebrewPoint(char c) {
        return isBetween(c, '\u0591', '\u05C7') && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isBetween(char c, char first, char last) {
        return first <= c && c <= last;
    }
}

package io.newswatch.classifier.text;

import java.util.Arrays;

/**
 * The sentences of a folded text, in every script by rules of our own: those of ICU know neither the abbreviations nor
 * the semicolons of the trade, end at ordinals, and find no end at all in Thai.
 *
 * <pre>
 *   . ! ? …     when a blank follows, and {@link Stops} does not know better
 *   。！？ ؟ ।   always; a closing quote or bracket behind them belongs to the sentence
 *   ;           news headlines join unrelated stories with it
 *   ▽ ■ • |     between the items of a digest
 *   line break  unless the line was only wrapped
 *   blank       in Thai, Lao, Khmer and Burmese, which put blanks between clauses and no stops, when enough stands before
 *   700 units   a relation further apart is none
 * </pre>
 */
public final class Sentences {
    private static final int LONGEST = 700;
    /** How much longer a sentence may get so that no word is cut. */
    private static final int LONGEST_WORD = 60;

    private static final int WRAPPED_LINE = 50;
    /** Two or three clauses of a script that marks no sentences. */
    private static final int CLAUSES = 90;

    private static final String CLOSERS = "\"')]」』”’»》）】！？";

    private final int[] starts;
    private final int length;

    private Sentences(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    public static Sentences of(FoldedText text) {
        Stops stops = new Stops(text);
        char[] chars = text.chars();
        int[] starts = new int[16];
        int count = 1;
        int start = 0;
        int nextBreak = 0;
        for (int i = 1; i < chars.length; i++) {
            char c = chars[i];
            if (i - start < LONGEST && isPlainLetter(c)) {
                continue;
            }
            while (nextBreak < text.breaks().length && text.breaks()[nextBreak] < i) {
                nextBreak++;
            }
            boolean breaks = nextBreak < text.breaks().length && text.breaks()[nextBreak] == i;
            if (c == ' ' && !breaks && i - start < CLAUSES) {
                continue;
            }
            int end = i > start ? endAt(text, stops, start, i) : i;
            if (end > i && end < chars.length) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                start = end;
                i = end - 1;
                starts[count++] = start;
            }
        }
        return new Sentences(Arrays.copyOf(starts, count), chars.length);
    }

    public int count() {
        return starts.length;
    }

    /** The sentence that holds a folded position. */
    public int at(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    public int start(int sentence) {
        return starts[sentence];
    }

    public int end(int sentence) {
        return sentence + 1 < starts.length ? starts[sentence + 1] : length;
    }

    /** The small letters of Latin, Greek and Cyrillic: nearly all that is looked at. */
    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ԯ');
    }

    private static boolean isFullStopOfItsScript(char c) {
        return switch (c) {
            case '。', '؟', '؛', '۔', '।', '॥', '։', '።', '។', '៕', '။' -> true;
            default -> false;
        };
    }

    /** Triangles, squares and stars before the items of a digest. */
    private static boolean isOrnament(char c) {
        return (c >= '■' && c <= '◿') || c == '★' || c == '☆' || c == '※';
    }

    /** Blanks on both sides: a sign between the items of a digest, not part of a name. */
    private static boolean standsAlone(char[] chars, int i) {
        return chars[i - 1] == ' '
                && i + 1 < chars.length
                && chars[i + 1] == ' '
                && (i + 2 >= chars.length || CharClass.of(chars[i + 2]) != CharClass.HANGUL);
    }

    /** Where the sentence ends whose last unit is at {@code i}; {@code i} itself when it goes on. */
    private static int endAt(FoldedText text, Stops stops, int start, int i) {
        char[] chars = text.chars();
        boolean ends =
                switch (chars[i]) {
                    case '.' -> closes(chars, i) && stops.endsAt(i, start);
                    case '!', '?' -> (closes(chars, i) && !stops.goesOnAfter(i)) || isBetweenUnspaced(chars, i);
                    case ';' -> closes(chars, i) || isBetweenUnspaced(chars, i);
                    case ' ' -> (text.breaksWithin(i, i + 1) && !isWrapped(text, i)) || isClauseEnd(chars, start, i);
                    case '|', '·' -> standsAlone(chars, i);
                    default -> isFullStopOfItsScript(chars[i]) || isOrnament(chars[i]);
                };
        boolean tooLong =
                i - start >= LONGEST + LONGEST_WORD || (i - start >= LONGEST && !CharClass.isSpacedWord(chars[i]));
        if (!ends && !tooLong) {
            return i;
        }
        return chars[i] == ' ' ? i + 1 : behindClosers(text, i + 1);
    }

    /** Whether a blank or the end of the text follows, perhaps behind quotes and brackets. */
    private static boolean closes(char[] chars, int i) {
        int k = i + 1;
        while (k < chars.length && (chars[k] == '"' || chars[k] == '\'' || chars[k] == ')' || chars[k] == ']')) {
            k++;
        }
        return k >= chars.length || chars[k] == ' ';
    }

    /** Full-width signs of Chinese and Japanese are folded to these, and no blank follows there. */
    private static boolean isBetweenUnspaced(char[] chars, int i) {
        return CharClass.of(chars[i - 1]) == CharClass.UNSPACED
                || (i + 1 < chars.length && CharClass.of(chars[i + 1]) == CharClass.UNSPACED);
    }

    private static int behindClosers(FoldedText text, int from) {
        int end = from;
        while (end < text.length()
                && (CLOSERS.indexOf(text.originalAt(end)) >= 0 || isFullStopOfItsScript(text.chars()[end]))) {
            end++;
        }
        return end;
    }

    /** A blank between two letters of Thai and its neighbours, far enough from the start. */
    private static boolean isClauseEnd(char[] chars, int start, int i) {
        return i - start >= CLAUSES
                && i + 1 < chars.length
                && isWithoutStops(chars[i - 1])
                && isWithoutStops(chars[i + 1]);
    }

    private static boolean isWithoutStops(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
    }

    /** A break in the middle of a sentence: a long line before it, and a small letter after it. */
    private static boolean isWrapped(FoldedText text, int i) {
        char[] chars = text.chars();
        boolean goesOn = i + 1 < chars.length && (Character.isLowerCase(text.originalAt(i + 1)) || chars[i - 1] == ',');
        return goesOn && i >= WRAPPED_LINE && !text.breaksWithin(i - WRAPPED_LINE, i);
    }
}

package io.newswatch.classifier.text;

import java.util.Arrays;

/**
 * A text in comparable form, with the way back to the offsets of the original.
 *
 * <pre>
 *   original   N A U+200B T O ’ s   J a p a n
 *   folded     n a        t o ' s   j a p a n      each folded unit knows where its origin starts and ends
 * </pre>
 */
public final class FoldedText {
    private final String original;
    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final int[] breaks;

    /** Takes the arrays over; {@code starts} and {@code ends} are empty when the folded text lies exactly over the original. */
    FoldedText(String original, char[] chars, int[] starts, int[] ends, int[] breaks) {
        this.original = original;
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.breaks = breaks;
    }

    /** Folds a whole text; markup and web addresses become blanks. */
    public static FoldedText of(String original) {
        return new TextFolder(original).fold();
    }

    /** Folds a phrase of the taxonomy in the same way. */
    public static String phrase(String phrase) {
        return new String(of(phrase).chars).strip();
    }

    /** The text before folding. */
    public String original() {
        return original;
    }

    /** The folded units, for reading only: a copy per article would cost more than the rest of the classifier. */
    public char[] chars() {
        return chars;
    }

    public int length() {
        return chars.length;
    }

    /** Folded positions at which the original has a line break. */
    public int[] breaks() {
        return breaks;
    }

    /** Whether the original has a line break somewhere in the folded stretch. */
    public boolean breaksWithin(int start, int end) {
        int at = Arrays.binarySearch(breaks, start);
        int next = at >= 0 ? at : -at - 1;
        return next < breaks.length && breaks[next] < end;
    }

    /** Where the unit at a folded position starts in the original. */
    public int originalStart(int position) {
        return starts.length == 0 ? position : starts[position];
    }

    /** Where the folded stretch that ends before {@code position} ends in the original. */
    public int originalEnd(int position) {
        return starts.length == 0 ? position : ends[position - 1];
    }

    /** The original character at a folded position. */
    public char originalAt(int position) {
        return original.charAt(originalStart(position));
    }
}

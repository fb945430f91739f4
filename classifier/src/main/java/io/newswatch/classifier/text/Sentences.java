package io.newswatch.classifier.text;

import java.util.Arrays;
import java.util.Set;

/**
 * The sentences of a folded text. Line breaks end a sentence unless the line was only wrapped; a semicolon ends one too,
 * because news headlines join unrelated stories with it; and nothing is longer than a limit, because a relation further
 * apart is none.
 */
public final class Sentences {
    private static final int LONGEST = 700;
    private static final int WRAPPED_LINE = 50;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "adm", "sen", "rep", "gov", "st", "jr", "sr",
            "vs", "no", "nos", "etc", "approx", "dept", "est", "inc", "corp", "co", "ltd", "jan", "feb", "mar", "apr",
            "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "bzw", "z.b", "d.h", "ca", "evtl", "usw", "u.a",
            "hr", "fr", "nr", "sra", "dra", "ud", "uds", "mme", "sig", "dott", "m.in", "np", "tzw", "ul", "tj", "např",
            "bl.a", "t.ex", "f.eks", "г", "гг", "им", "т.е", "т.к", "млн", "млрд", "тыс", "руб", "ст", "u.s", "u.k",
            "u.n", "e.u", "a.m", "p.m", "e.g", "i.e", "n.a.t.o");

    private final int[] starts;
    private final int length;

    private Sentences(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    public static Sentences of(FoldedText text) {
        char[] chars = text.chars();
        int[] starts = new int[16];
        int count = 1;
        int start = 0;
        for (int i = 0; i < chars.length; i++) {
            if (i > start && (endsAt(text, i) || i - start >= LONGEST)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                start = i + 1;
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

    private static boolean endsAt(FoldedText text, int i) {
        return switch (text.chars()[i]) {
            case '.' -> isFullStop(text, i);
            case '!', '?', '…', ';' -> followedByBlankOrEnd(text.chars(), i);
            case '。', '！', '？', '；', '؟', '۔', '।', '॥', '｡' -> true;
            case ' ' -> text.breaksWithin(i, i + 1) && !isWrapped(text, i);
            default -> false;
        };
    }

    private static boolean followedByBlankOrEnd(char[] chars, int i) {
        int k = i + 1;
        while (k < chars.length && (chars[k] == '"' || chars[k] == '\'' || chars[k] == ')')) {
            k++;
        }
        return k >= chars.length || chars[k] == ' ';
    }

    private static boolean isFullStop(FoldedText text, int i) {
        char[] chars = text.chars();
        if (!followedByBlankOrEnd(chars, i)) {
            return false;
        }
        int wordStart = i;
        while (wordStart > 0 && i - wordStart < 8 && chars[wordStart - 1] != ' ' && chars[wordStart - 1] != '(') {
            wordStart--;
        }
        int wordLength = i - wordStart;
        boolean initial = wordLength == 1 && CharClass.of(chars[wordStart]) == CharClass.LETTER;
        boolean abbreviation = wordLength < 8 && ABBREVIATIONS.contains(new String(chars, wordStart, wordLength));
        if (initial || abbreviation) {
            return text.breaksWithin(i, Math.min(i + 2, chars.length));
        }
        int next = i + 1;
        while (next < Math.min(chars.length, i + 8) && CharClass.of(chars[next]) == CharClass.OTHER) {
            next++;
        }
        return next >= chars.length || !Character.isLowerCase(text.originalAt(next));
    }

    /** A break in the middle of a sentence: a long line before it, and a small letter after it. */
    private static boolean isWrapped(FoldedText text, int i) {
        char[] chars = text.chars();
        boolean goesOn = i + 1 < chars.length && Character.isLowerCase(text.originalAt(i + 1));
        return goesOn && i >= WRAPPED_LINE && !text.breaksWithin(i - WRAPPED_LINE, i);
    }
}

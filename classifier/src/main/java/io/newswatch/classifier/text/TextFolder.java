package io.newswatch.classifier.text;

import java.util.Arrays;

/** Folds one text in one pass. For one use by one thread. */
final class TextFolder {
    /** Units at which markup may start, so that others cost one look. */
    private static final boolean[] MARKS = new boolean[128];

    /** The units that become another one whatever is around them; 0 for all others. */
    private static final char[] PLAIN = new char[MARKS.length];

    static {
        for (char c : "<&hHw@[]#>_~".toCharArray()) {
            MARKS[c] = true;
        }
        for (char c = ' '; c < PLAIN.length; c++) {
            char folded = CharacterFolding.of(c);
            PLAIN[c] = MARKS[c] || folded < ' ' ? 0 : folded;
        }
    }

    private final String original;
    private final char[] source;
    private char[] chars;
    private int[] starts = {};
    private int[] ends = {};
    private int[] breaks = new int[16];
    private int length;
    private int breakCount;
    private boolean shifted;
    private boolean mixable;

    TextFolder(String original) {
        this.original = original;
        this.source = original.toCharArray();
        this.chars = new char[source.length];
    }

    FoldedText fold() {
        int i = 0;
        while (i < source.length) {
            i = copyPlain(i);
            i = i < source.length ? foldAt(i) : i;
        }
        if (mixable) {
            LookAlikes.straighten(original, chars, starts, length);
        }
        return new FoldedText(
                original,
                length == chars.length ? chars : Arrays.copyOf(chars, length),
                shifted ? Arrays.copyOf(starts, length) : new int[0],
                shifted ? Arrays.copyOf(ends, length) : new int[0],
                Arrays.copyOf(breaks, breakCount));
    }

    /** Copies units that stand for themselves, as nearly all do, up to the first that may not. */
    private int copyPlain(int from) {
        if (!shifted && from != length) {
            startShifting();
        }
        int i = from;
        int end = Math.min(source.length, from + chars.length - length);
        while (i < end) {
            char plain = plain(i);
            if (plain == 0 || (plain == ' ' && endsWithBlank())) {
                break;
            }
            chars[length] = plain;
            if (shifted) {
                starts[length] = i;
                ends[length] = i + 1;
            }
            length++;
            i++;
        }
        return i;
    }

    /** What the unit becomes when it becomes exactly one and nothing around it matters, else 0. */
    private char plain(int i) {
        char c = source[i];
        if (c < PLAIN.length) {
            return PLAIN[c] == 0 && startsNoAddress(c, i) ? Character.toLowerCase(c) : PLAIN[c];
        }
        char folded = CharacterFolding.of(c);
        if (folded < PLAIN.length || CharacterFolding.isCombining(folded) || Character.isSurrogate(c)) {
            return 0;
        }
        mixable |= LookAlikes.mayMix(folded);
        return folded;
    }

    /** Addresses start with "ht" or "ww"; these letters otherwise are letters. */
    private boolean startsNoAddress(char c, int i) {
        char next = i + 1 < source.length ? source[i + 1] : ' ';
        return ((c == 'h' || c == 'H') && next != 't' && next != 'T') || (c == 'w' && next != 'w');
    }

    private int foldAt(int i) {
        char c = source[i];
        if (c < MARKS.length && MARKS[c]) {
            Markup.Piece piece = Markup.at(original, i);
            if (piece != null) {
                appendAll(piece.stands(), i, piece.end());
                return piece.end();
            }
        }
        if (Character.isHighSurrogate(c) && i + 1 < source.length) {
            int codePoint = original.codePointAt(i);
            if (codePoint > Character.MAX_VALUE) {
                appendSupplementary(codePoint, i, i + 2);
                return i + 2;
            }
        }
        append(c, i, i + 1);
        return i + 1;
    }

    private void appendAll(String stands, int from, int to) {
        for (int k = 0; k < stands.length(); k++) {
            int codePoint = stands.codePointAt(k);
            if (codePoint > Character.MAX_VALUE) {
                appendSupplementary(codePoint, from, to);
                k++;
            } else {
                append(stands.charAt(k), from, to);
            }
        }
    }

    private void appendSupplementary(int codePoint, int from, int to) {
        String compatible = CharacterFolding.supplementary(codePoint);
        for (int k = 0; k < compatible.length(); k++) {
            append(compatible.charAt(k), from, to);
        }
    }

    private void append(char c, int from, int to) {
        char folded = CharacterFolding.of(c);
        if (folded < 128) {
            appendAscii(c, folded, from, to);
        } else if (CharacterFolding.isCombining(folded)) {
            melt(folded, from, to);
        } else {
            mixable |= LookAlikes.mayMix(folded);
            put(folded, from, to);
        }
    }

    private void appendAscii(char c, char folded, int from, int to) {
        if (folded > ' ') {
            put(folded, from, to);
        } else if (folded == ' ') {
            if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                lineBreak();
            }
            if (!endsWithBlank()) {
                put(folded, from, to);
            }
        } else if (folded == CharacterFolding.EXPANDED) {
            String parts = CharacterFolding.expansion(c);
            for (int k = 0; k < parts.length(); k++) {
                put(parts.charAt(k), from, to);
            }
        }
    }

    private boolean endsWithBlank() {
        return length > 0 && chars[length - 1] == ' ';
    }

    /** Letter and mark become one character where there is one; other marks are dropped, so that any number costs little. */
    private void melt(char mark, int from, int to) {
        if (length == 0) {
            return;
        }
        char composed = CharacterFolding.compose(chars[length - 1], mark);
        if (composed > CharacterFolding.EXPANDED && originalEndOfLast() == from) {
            chars[length - 1] = composed;
            startShifting();
            ends[length - 1] = to;
        }
    }

    private int originalEndOfLast() {
        return shifted ? ends[length - 1] : length;
    }

    private void put(char c, int from, int to) {
        if (!shifted && (from != length || to != length + 1)) {
            startShifting();
        }
        if (length == chars.length) {
            grow();
        }
        chars[length] = c;
        if (shifted) {
            starts[length] = from;
            ends[length] = to;
        }
        length++;
    }

    private void startShifting() {
        if (shifted) {
            return;
        }
        shifted = true;
        starts = new int[chars.length];
        ends = new int[chars.length];
        for (int k = 0; k < length; k++) {
            starts[k] = k;
            ends[k] = k + 1;
        }
    }

    private void grow() {
        int wider = Math.max(16, chars.length * 2);
        startShifting();
        chars = Arrays.copyOf(chars, wider);
        starts = Arrays.copyOf(starts, wider);
        ends = Arrays.copyOf(ends, wider);
    }

    /** A break belongs to the blank that stands for it, also when blanks before it were there already. */
    private void lineBreak() {
        int at = endsWithBlank() ? length - 1 : length;
        if (breakCount > 0 && breaks[breakCount - 1] == at) {
            return;
        }
        if (breakCount == breaks.length) {
            breaks = Arrays.copyOf(breaks, breakCount * 2);
        }
        breaks[breakCount++] = at;
    }
}

package io.newswatch.alert.matching.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text with their places. Where a script puts no blanks between words, each letter is a word and so are
 * each two neighbours: whoever looks for 日本海 looks for 日本 followed by 本海, and finds it wherever it stands.
 *
 * <pre>
 * L'OTAN à Tōkyō:  l(0) otan(1) a(2) tokyo(3)
 * 日本海 NATO:      日(0) 日本(0) 本(1) 本海(1) 海(2) nato(3)
 * </pre>
 *
 * Not for use by several threads while it is being made; never changes afterwards.
 */
public final class Tokens {
    /** Where the places of the body begin, so far behind the title's that no phrase reaches from one to the other. */
    public static final int BODY = 1 << 28;

    private static final int TYPICAL_WORD = 5;
    private static final int FEW = 16;

    private final boolean singles;
    private char[] letters;
    private int lettersUsed;
    private int[] from;
    private int[] to;
    private long[] key;
    private int[] place;
    private int count;
    private int placesTaken;

    private Tokens(int length, boolean singles) {
        this.singles = singles;
        letters = new char[length];
        int expected = length / TYPICAL_WORD + FEW;
        from = new int[expected];
        to = new int[expected];
        key = new long[expected];
        place = new int[expected];
    }

    /** A word, and how many places behind the first word of its text it stands. */
    public record Placed(String word, int place) {}

    /** The words of an article. */
    public static Tokens of(String title, String body) {
        var tokens = new Tokens(title.length() + body.length(), true);
        tokens.add(title, 0);
        tokens.add(body, BODY);
        return tokens;
    }

    /**
     * The words to look for when somebody asks for this text: of scripts without blanks the pairs alone, and a single
     * letter only when it stands alone.
     */
    public static List<Placed> asked(String text) {
        var tokens = new Tokens(text.length(), false);
        tokens.add(text, 0);
        var asked = new ArrayList<Placed>();
        for (int i = 0; i < tokens.count; i++) {
            asked.add(new Placed(tokens.word(i), tokens.place[i]));
        }
        return asked;
    }

    /** Whether the word is of a script that puts no blanks between words. */
    public static boolean isUnspaced(String word) {
        var first = word.charAt(0);
        return Letters.isUnspaced(first) || Character.isSurrogate(first);
    }

    public int count() {
        return count;
    }

    public String word(int i) {
        return new String(letters, from[i], to[i] - from[i]);
    }

    public int length(int i) {
        return to[i] - from[i];
    }

    public char letter(int i, int at) {
        return letters[from[i] + at];
    }

    /** The number of the word, {@link WordKey}. */
    public long key(int i) {
        return key[i];
    }

    /** Where it stands; ascending, as far as one word is concerned. */
    public int place(int i) {
        return place[i];
    }

    /** Whether a word, or its beginning, is this one. */
    public boolean begins(int i, int length, String word) {
        if (word.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (word.charAt(at) != letters[from[i] + at]) {
                return false;
            }
        }
        return true;
    }

    private void add(String raw, int firstPlace) {
        var text = Normalizer.isNormalized(raw, Form.NFC) ? raw : Normalizer.normalize(raw, Form.NFC);
        if (lettersUsed + text.length() > letters.length) {
            letters = Arrays.copyOf(letters, lettersUsed + text.length());
        }
        int next = firstPlace;
        for (int at = 0; at < text.length(); ) {
            int length = letterLength(text, at);
            if (length == 0) {
                at++;
            } else if (isUnspaced(text, at, length)) {
                at = addUnspaced(text, at, next);
                next += placesTaken;
            } else {
                at = addWord(text, at, next);
                next++;
            }
        }
    }

    /** One when a letter stands there, two for one outside the basic plane, none for a separator. */
    private static int letterLength(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return Letters.folded(c) > Letters.PASSED_OVER ? 1 : 0;
        }
        int whole = text.codePointAt(at);
        return Character.isSupplementaryCodePoint(whole) && Character.isLetterOrDigit(whole) ? 2 : 0;
    }

    /** Rare characters are nearly all Chinese ones. */
    private static boolean isUnspaced(String text, int at, int length) {
        return length == 2 || Letters.isUnspaced(Letters.folded(text.charAt(at)));
    }

    /** Adds the word that begins there and tells where it ends. */
    private int addWord(String text, int begin, int at) {
        int first = lettersUsed;
        var grown = new WordKey();
        int end = begin;
        for (; end < text.length(); end++) {
            char letter = Letters.folded(text.charAt(end));
            if (letter == Letters.PASSED_OVER) {
                continue;
            }
            if (letter == Letters.SEPARATOR || Letters.isUnspaced(letter)) {
                break;
            }
            letters[lettersUsed++] = letter;
            grown.add(letter);
        }
        token(first, lettersUsed, grown.get(), at);
        return end;
    }

    /** Adds the run of letters without blanks that begins there and tells where it ends. */
    private int addUnspaced(String text, int begin, int at) {
        int before = -1;
        int next = at;
        int end = begin;
        while (end < text.length()) {
            if (Letters.folded(text.charAt(end)) == Letters.PASSED_OVER) {
                end++;
                continue;
            }
            int length = letterLength(text, end);
            if (length == 0 || !isUnspaced(text, end, length)) {
                break;
            }
            int letter = lettersUsed;
            copy(text, end, length);
            if (before >= 0) {
                token(before, lettersUsed, next - 1);
            }
            if (singles) {
                token(letter, lettersUsed, next);
            }
            before = letter;
            next++;
            end += length;
        }
        if (!singles && next == at + 1) {
            token(before, lettersUsed, at);
        }
        placesTaken = next - at;
        return end;
    }

    private void copy(String text, int at, int length) {
        for (int i = at; i < at + length; i++) {
            char c = text.charAt(i);
            letters[lettersUsed++] = length == 2 ? c : Letters.folded(c);
        }
    }

    private void token(int begin, int end, int at) {
        var grown = new WordKey();
        for (int i = begin; i < end; i++) {
            grown.add(letters[i]);
        }
        token(begin, end, grown.get(), at);
    }

    private void token(int begin, int end, long number, int at) {
        if (count == from.length) {
            int more = 2 * count;
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
            key = Arrays.copyOf(key, more);
            place = Arrays.copyOf(place, more);
        }
        from[count] = begin;
        to[count] = end;
        key[count] = number;
        place[count] = at;
        count++;
    }
}

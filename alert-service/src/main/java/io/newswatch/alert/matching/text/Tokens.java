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
    private static final int HASH_FACTOR = 31;

    private final boolean singles;
    private char[] letters;
    private int lettersUsed;
    private int[] from;
    private int[] to;
    private int[] hash;
    private int[] place;
    private int count;
    private int placesTaken;

    private Tokens(int length, boolean singles) {
        this.singles = singles;
        letters = new char[length];
        int expected = length / TYPICAL_WORD + FEW;
        from = new int[expected];
        to = new int[expected];
        hash = new int[expected];
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

    /** The hash of a word, the same as {@link #hash(int)} of its occurrences. */
    public static int hashOf(CharSequence word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash(hash, word.charAt(i));
        }
        return hash;
    }

    /** The hash of a beginning that is one letter longer. */
    public static int hash(int beginning, char letter) {
        return HASH_FACTOR * beginning + letter;
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

    public int hash(int i) {
        return hash[i];
    }

    /** Where it stands; ascending, as far as one word is concerned. */
    public int place(int i) {
        return place[i];
    }

    /** Whether the word is this one. */
    public boolean is(int i, char[] word, int begin, int end) {
        return Arrays.equals(letters, from[i], to[i], word, begin, end);
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
        int hashed = 0;
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
            hashed = hash(hashed, letter);
        }
        token(first, lettersUsed, hashed, at);
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
        int hashed = 0;
        for (int i = begin; i < end; i++) {
            hashed = hash(hashed, letters[i]);
        }
        token(begin, end, hashed, at);
    }

    private void token(int begin, int end, int hashed, int at) {
        if (count == from.length) {
            int more = 2 * count;
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
            hash = Arrays.copyOf(hash, more);
            place = Arrays.copyOf(place, more);
        }
        from[count] = begin;
        to[count] = end;
        hash[count] = hashed;
        place[count] = at;
        count++;
    }
}

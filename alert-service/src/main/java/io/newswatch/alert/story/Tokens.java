package io.newswatch.alert.story;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** The words of a text in order, each with what tells a name from other words. Scripts without blanks have none. */
final class Tokens {
    private Tokens() {}

    /**
     * A word or a number.
     *
     * @param opens whether a sentence, a quotation or a line begins with it, where a capital says nothing
     */
    record Token(String text, int start, boolean opens) {
        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var opens = true;
        int i = 0;
        while (i < text.length()) {
            if (!isOfWord(text.charAt(i))) {
                opens |= opensSentence(text, i);
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && (isOfWord(text.charAt(i)) || isInsideNumber(text, i))) {
                i++;
            }
            tokens.add(new Token(text.substring(start, i), start, opens));
            opens = false;
        }
        return tokens;
    }

    /** Whether people write the script without blanks between words. */
    static boolean isUnspaced(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A point or comma between two digits: 2,400 and 3.5 are one number. */
    private static boolean isInsideNumber(String text, int at) {
        return (text.charAt(at) == ',' || text.charAt(at) == '.')
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean opensSentence(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '!', '?', ':', '"', '“', '”', '„', '«', '»', '‘', '•' -> true;
            case '.' -> at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
            default -> false;
        };
    }
}

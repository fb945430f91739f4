package io.newswatch.classifier.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is not language in a text: tags and character references of HTML, marks and links of Markdown, addresses of the
 * web. Looks a bounded distance ahead, and never over the same stretch for each of many starts, so that the work stays
 * in proportion to the text.
 */
final class Markup {
    private static final String NOTHING = "";
    private static final String BLANK = " ";
    private static final String BREAK = "\n";
    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_LABEL = 300;
    private static final int MOST_HASHES = 6;
    private static final String ENDS_OF_ADDRESSES = ".,;:!?)'*_";
    /** Tags inside a word or a phrase: they leave nothing behind. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "cite", "del", "em", "font", "i", "ins", "mark", "q", "s", "small", "span",
            "strong", "sub", "sup", "tt", "u", "wbr");
    /** Tags that end a line. */
    private static final Set<String> BLOCK = Set.of(
            "p",
            "br",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "td",
            "th",
            "table",
            "blockquote",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "hr",
            "figure",
            "figcaption",
            "pre");

    private Markup() {}

    /**
     * A stretch that is not language.
     *
     * @param end where it ends in the text
     * @param stands the characters that it stands for; empty when it leaves nothing behind
     */
    record Piece(int end, String stands) {}

    /** The markup that starts at {@code i}, or null when none does. */
    static @Nullable Piece at(String text, int i) {
        return switch (text.charAt(i)) {
            case '<' -> tag(text, i);
            case '&' -> CharacterReferences.at(text, i);
            case 'h', 'H', 'w' -> address(text, i);
            case '@' -> mailHost(text, i);
            case '[' -> linkStart(text, i);
            case ']' -> linkEnd(text, i);
            case '#' -> heading(text, i);
            case '>' -> quotation(text, i);
            case '_', '~' -> emphasis(text, i);
            default -> null;
        };
    }

    private static @Nullable Piece tag(String text, int i) {
        int name = i + (text.startsWith("/", i + 1) ? 2 : 1);
        if (name >= text.length() || !(isLetter(text.charAt(name)) || text.charAt(name) == '!')) {
            return null;
        }
        int limit = Math.min(text.length(), i + LONGEST_TAG);
        for (int k = name; k < limit; k++) {
            char c = text.charAt(k);
            if (c == '>') {
                return new Piece(k + 1, standsFor(text, name, k));
            }
            if (c == '<') {
                return null;
            }
        }
        return null;
    }

    private static String standsFor(String text, int start, int limit) {
        int end = start;
        while (end < limit && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        return INLINE.contains(name) ? NOTHING : BLOCK.contains(name) ? BREAK : BLANK;
    }

    private static @Nullable Piece address(String text, int i) {
        boolean address = text.regionMatches(true, i, "http://", 0, 7)
                || text.regionMatches(true, i, "https://", 0, 8)
                || (text.startsWith("www.", i) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))));
        if (!address) {
            return null;
        }
        int k = i;
        while (k < text.length() && isAddressUnit(text.charAt(k))) {
            k++;
        }
        // a full stop or bracket behind an address belongs to the sentence
        while (ENDS_OF_ADDRESSES.indexOf(text.charAt(k - 1)) >= 0) {
            k--;
        }
        return new Piece(k, BLANK);
    }

    private static boolean isAddressUnit(char c) {
        return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '[' && c != ']';
    }

    /** The part of a mail address behind the sign; a name such as {@code @NATO} on its own is language. */
    private static @Nullable Piece mailHost(String text, int i) {
        boolean mail = i > 0
                && i + 1 < text.length()
                && isLetterOrDigit(text.charAt(i - 1))
                && isLetterOrDigit(text.charAt(i + 1));
        if (!mail) {
            return null;
        }
        int k = i + 1;
        while (k < text.length() && (isLetterOrDigit(text.charAt(k)) || ".-".indexOf(text.charAt(k)) >= 0)) {
            k++;
        }
        return new Piece(text.charAt(k - 1) == '.' ? k - 1 : k, BLANK);
    }

    /** {@code [label](target)}: the brackets leave nothing behind, the label stays. */
    private static @Nullable Piece linkStart(String text, int i) {
        int limit = Math.min(text.length() - 1, i + LONGEST_LABEL);
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == ']') {
                return linkEnd(text, k) == null ? null : new Piece(i + 1, NOTHING);
            }
            if (c == '[' || c == '\n') {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Piece linkEnd(String text, int i) {
        if (!text.startsWith("(", i + 1)) {
            return null;
        }
        int limit = Math.min(text.length(), i + LONGEST_TAG);
        int depth = 0;
        boolean titled = false;
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return new Piece(k + 1, NOTHING);
            } else if (c == ' ' && !titled) {
                titled = text.startsWith("\"", k + 1);
                if (!titled) {
                    return null;
                }
            } else if (c == '\n' || c == '[' || c == ']') {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Piece heading(String text, int i) {
        if (!startsLine(text, i)) {
            return null;
        }
        int k = i;
        while (k < text.length() && text.charAt(k) == '#' && k - i <= MOST_HASHES) {
            k++;
        }
        return k < text.length() && text.charAt(k) == ' ' ? new Piece(k, NOTHING) : null;
    }

    private static @Nullable Piece quotation(String text, int i) {
        if (!startsLine(text, i)) {
            return null;
        }
        int k = i;
        while (k < text.length() && (text.charAt(k) == '>' || text.charAt(k) == ' ')) {
            k++;
        }
        return new Piece(k, NOTHING);
    }

    private static boolean startsLine(String text, int i) {
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    /** Marks at the edge of words; between letters of a word, as in file names, one of them stays. */
    private static @Nullable Piece emphasis(String text, int i) {
        char mark = text.charAt(i);
        int k = i;
        while (k < text.length() && text.charAt(k) == mark) {
            k++;
        }
        boolean insideWord = i > 0
                && k < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(k));
        return k - i > 1 || (mark == '_' && !insideWord) ? new Piece(k, NOTHING) : null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}

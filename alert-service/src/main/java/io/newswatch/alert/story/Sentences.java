package io.newswatch.alert.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A text's sentences, and what of them tells whether two revisions say the same. */
public final class Sentences {
    private static final int MOST = 400;

    /** Shorter than this a line is a label or a time more often than a statement. */
    private static final int SHORTEST = 12;

    /** By their first letters: a sentence is compared with those that begin like it. */
    private static final Map<Character, List<String>> BOILERPLATE =
            UsualNames.read("boilerplate.txt").stream().collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));

    private Sentences() {}

    /** The sentences, without empty ones. */
    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, i)) {
                add(sentences, text.substring(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    /** A hash of the title and of each sentence, blind to punctuation, blanks, case and boilerplate. */
    public static Set<Long> said(String title, String body) {
        var said = new HashSet<Long>();
        said.add(ofTitle(title));
        for (var sentence : of(body)) {
            var lower = sentence.strip().toLowerCase(Locale.ROOT);
            var letters = letters(lower);
            if (letters.length() >= shortest(letters) && !isBoilerplate(lower)) {
                said.add(hash(letters));
            }
            if (said.size() >= MOST) {
                break;
            }
        }
        return said;
    }

    /** Whether every sentence of the one is among those of the other; titles are made anew for every copy. */
    static boolean isRepeated(Set<Long> one, String title, Set<Long> other) {
        var rest = new HashSet<>(one);
        rest.remove(ofTitle(title));
        return other.containsAll(rest);
    }

    private static long ofTitle(String title) {
        return hash("title " + letters(title.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether a revision says something else. A text that only became fuller (the page behind a feed's summary) repeats
     * all that was said.
     */
    static boolean isOther(Set<Long> before, Set<Long> after) {
        if (before.equals(after)) {
            return false;
        }
        return !(after.containsAll(before) && after.size() >= 2 * before.size());
    }

    private static int shortest(String letters) {
        return !letters.isEmpty() && Tokens.isUnspaced(letters.codePointAt(0)) ? SHORTEST / 3 : SHORTEST;
    }

    private static boolean isBoilerplate(String lower) {
        for (var phrase : BOILERPLATE.getOrDefault(lower.charAt(0), List.of())) {
            if (lower.startsWith(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String lower) {
        var letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int letter = lower.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                letters.appendCodePoint(letter);
            }
        }
        return letters.toString();
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence);
        }
    }

    private static boolean ends(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '。', '！', '？', '।' -> true;
            case '.', '!', '?' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            default -> false;
        };
    }
}

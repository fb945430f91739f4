package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Block;
import io.newswatch.reader.page.outline.WordFile;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that editors and their systems put around articles, in the languages of {@code phrases.txt}. */
final class Phrases {
    /** Longer blocks are text, however they begin. */
    private static final int LONGEST_START = 110;

    private static final int LONGEST_END = 45;
    private static final Pattern NUMBERS = Pattern.compile("^\\d+\\s+|[\\s(:：]*\\(?\\d*\\)?[\\s:：…]*$");
    private static final int LONGEST_PHRASE = 60;
    /** Shorter ones, in scripts without blanks, may be the beginning of a longer word. */
    private static final int SURELY_A_WORD = 4;

    private static final WordFile FILE = WordFile.read(Phrases.class, "phrases.txt", "\\|");
    private static final Set<String> STARTS = FILE.section("starts");
    private static final Set<String> WHOLE = FILE.section("whole");
    private static final Set<String> ENDS = FILE.section("ends");

    private Phrases() {}

    /** Whether the block is such a line. */
    static boolean isAround(Block block) {
        if (block.weight() > LONGEST_START) {
            return false;
        }
        var text = plain(block.text());
        return WHOLE.contains(text) || startsWithOne(text, STARTS);
    }

    /** Whether the block heads what comes after articles. */
    static boolean isEnd(Block block) {
        if (block.weight() > LONGEST_END) {
            return false;
        }
        var words = NUMBERS.matcher(plain(block.text())).replaceAll("").strip();
        return ENDS.contains(words);
    }

    // Looks up each beginning of the text that ends with a word, instead of trying all phrases.
    private static boolean startsWithOne(String text, Set<String> phrases) {
        for (int end = 1; end <= Math.min(text.length(), LONGEST_PHRASE); end++) {
            if (isEndOfWord(text, end) && phrases.contains(text.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEndOfWord(String text, int end) {
        if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
            return true;
        }
        char last = text.charAt(end - 1);
        return !Character.isLetterOrDigit(last) || (end >= SURELY_A_WORD && last >= 0x0e00);
    }

    private static String plain(String text) {
        var line = text.length() > 200 ? text.substring(0, 200) : text;
        int start = 0;
        while (start < line.length() && isOrnament(line.charAt(start))) {
            start++;
        }
        return line.substring(start).replace('’', '\'').toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isOrnament(char c) {
        return !Character.isLetterOrDigit(c) && "©ⓒ(（【".indexOf(c) < 0;
    }
}

package io.newswatch.classifier.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rewrites words that mix Latin, Cyrillic and Greek letters of the same look, so that the whole word is of one script.
 *
 * <pre>
 *   N·АТО   Cyrillic behind a Latin N          nato
 *   НА·TO   either would do                    нато or hato, by the script of most of the text
 *   HATO    all Latin                          stays: it is another word than НАТО
 * </pre>
 */
final class LookAlikes {
    private static final int LATIN = 1;
    private static final int CYRILLIC = 2;
    private static final int GREEK = 4;
    private static final int OTHER = 8;
    /** Where several would do and the text does not say: a Latin letter slipped into a word of another script. */
    private static final int[] BY_PREFERENCE = {CYRILLIC, GREEK, LATIN};

    private static final int LIMIT = 0x2000;
    private static final byte[] SCRIPTS = new byte[LIMIT];
    private static final Map<String, Integer> NAMES = Map.of("latin", LATIN, "cyrillic", CYRILLIC, "greek", GREEK);
    /** By script and foreign letter, the letter it is read as. */
    private static final char[][] READ_AS = readAs();

    static {
        for (char c = 0; c < LIMIT; c++) {
            SCRIPTS[c] = (byte) (Character.isLetter(c) ? script(Character.UnicodeScript.of(c)) : 0);
        }
    }

    private final String original;
    private final char[] chars;
    private final int[] starts;
    private final int length;
    private int textScript;

    private LookAlikes(String original, char[] chars, int[] starts, int length) {
        this.original = original;
        this.chars = chars;
        this.starts = starts;
        this.length = length;
    }

    /** Whether a folded unit is of a script that has Latin look-alikes. */
    static boolean mayMix(char c) {
        return c >= 0x0370 && c < 0x0530;
    }

    /** Rewrites the words in place. */
    static void straighten(String original, char[] chars, int[] starts, int length) {
        new LookAlikes(original, chars, starts, length).straighten();
    }

    private void straighten() {
        int i = 0;
        while (i < length) {
            int start = i;
            int seen = 0;
            int script = scriptOf(chars[i]);
            while (script != 0) {
                seen |= script;
                i++;
                script = i < length ? scriptOf(chars[i]) : 0;
            }
            if (Integer.bitCount(seen) > 1) {
                straighten(start, i, seen);
            }
            i++;
        }
    }

    private void straighten(int start, int end, int seen) {
        int target = 0;
        for (int script : BY_PREFERENCE) {
            if ((seen & script) != 0 && fits(start, end, script) && (target == 0 || script == textScript())) {
                target = script;
            }
        }
        for (int i = start; target != 0 && i < end; i++) {
            if (scriptOf(chars[i]) != target) {
                chars[i] = Character.toLowerCase(readAs(target, i));
            }
        }
    }

    private boolean fits(int start, int end, int script) {
        for (int i = start; i < end; i++) {
            if (scriptOf(chars[i]) != script && readAs(script, i) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Capitals have other look-alikes than small letters. */
    private char readAs(int script, int i) {
        boolean capital = Character.isUpperCase(original.charAt(starts.length == 0 ? i : starts[i]));
        char written = capital ? Character.toUpperCase(chars[i]) : chars[i];
        return written < LIMIT ? READ_AS[script][written] : 0;
    }

    /** The script of most letters, found once when it is needed. */
    private int textScript() {
        if (textScript == 0) {
            int[] letters = new int[OTHER + 1];
            for (int i = 0; i < length; i++) {
                letters[scriptOf(chars[i])]++;
            }
            textScript = BY_PREFERENCE[0];
            for (int script : BY_PREFERENCE) {
                textScript = letters[script] > letters[textScript] ? script : textScript;
            }
        }
        return textScript;
    }

    private static int scriptOf(char c) {
        return c < LIMIT ? SCRIPTS[c] : 0;
    }

    private static int script(Character.UnicodeScript script) {
        return NAMES.getOrDefault(script.name().toLowerCase(Locale.ROOT), OTHER);
    }

    private static char[][] readAs() {
        char[][] readAs = new char[OTHER + 1][LIMIT];
        for (List<String> row : DataLines.of(LookAlikes.class, "look-alikes.tsv", 3)) {
            char[] letters = readAs[NAMES.getOrDefault(row.get(0), OTHER)];
            row.get(2).chars().forEach(c -> letters[c] = row.get(1).charAt(0));
        }
        return readAs;
    }
}

package io.newswatch.classifier.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What each UTF-16 unit becomes before texts are compared: compatibility forms, apostrophes, dashes and spaces are made
 * alike, case is dropped without regard to any locale, invisible characters and optional vowel signs disappear.
 */
final class CharacterFolding {
    /** The unit disappears. */
    static final char DELETED = 1;

    /** The unit becomes several; see {@link #expansion}. */
    static final char EXPANDED = 2;

    private static final char NOT_YET_KNOWN = 0;
    private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCInstance();
    private static final Normalizer2 COMPOSITION = Normalizer2.getNFCInstance();
    /** Filled when a unit is first asked for: a start with all of them would be felt at the command line. */
    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    private static final Map<Character, String> EXPANSIONS = new ConcurrentHashMap<>();

    private CharacterFolding() {}

    static char of(char c) {
        char known = TABLE[c];
        return known != NOT_YET_KNOWN ? known : find(c);
    }

    private static char find(char c) {
        char found = fold(c);
        TABLE[c] = found;
        return found;
    }

    static String expansion(char c) {
        return EXPANSIONS.computeIfAbsent(c, CharacterFolding::compatible);
    }

    /** A character beyond the basic plane: mathematical and enclosed letters become plain ones, others stay. */
    static String supplementary(int codePoint) {
        boolean invisible = codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
        String compatible = COMPATIBILITY.getDecomposition(codePoint);
        return invisible ? "" : compatible == null ? Character.toString(codePoint) : compatible;
    }

    /** A mark that may melt into the character before it; one that cannot is dropped. */
    static boolean isCombining(char c) {
        if (c < 0x0300 || (c > 0x036F && c < 0x1AB0) || (c >= 0x4E00 && c < 0xFE20)) {
            return false;
        }
        return c <= 0x036F
                || c == 0x3099
                || c == 0x309A
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE20 && c <= 0xFE2F);
    }

    /** The one character that {@code before} and {@code mark} make, or 0. */
    static char compose(char before, char mark) {
        int pair = COMPOSITION.composePair(before, mark);
        return pair > 0 && pair <= Character.MAX_VALUE ? of((char) pair) : 0;
    }

    private static char fold(char c) {
        if (isInvisible(c)) {
            return DELETED;
        }
        Character alike = punctuation(c);
        if (alike != null) {
            return alike;
        }
        if (Character.isSurrogate(c)
                || isCombining(c)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3)) {
            return c;
        }
        if (COMPATIBILITY.getDecomposition(c) == null) {
            return withoutTonos(Character.toLowerCase(c));
        }
        String compatible = compatible(c);
        return compatible.length() == 1 ? withoutTonos(compatible.charAt(0)) : EXPANDED;
    }

    private static String compatible(char c) {
        StringBuilder lower = new StringBuilder();
        COMPATIBILITY
                .normalize(String.valueOf(c))
                .chars()
                .forEach(part -> lower.append(Character.toLowerCase((char) part)));
        return lower.toString();
    }

    private static boolean isInvisible(char c) {
        boolean zeroWidth = c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
        boolean direction = (c >= 0x202A && c <= 0x202E) || c == 0x061C || (c >= 0xFE00 && c <= 0xFE0F);
        boolean arabicSigns = c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670;
        boolean hebrewPoints = c >= 0x0591 && c <= 0x05C7 && c != 0x05BE && c != 0x05C0 && c != 0x05C3;
        boolean fillers = c == 0x180E || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
        boolean annotations = c >= 0xFFF9 && c <= 0xFFFC;
        return c <= EXPANDED
                || c == '*'
                || zeroWidth
                || direction
                || arabicSigns
                || hebrewPoints
                || fillers
                || annotations;
    }

    private static @Nullable Character punctuation(char c) {
        if (c <= ' ' || Character.isSpaceChar(c) || c == 0x85) {
            return ' ';
        }
        return switch (c) {
            case '‘', '’', '‛', 'ʼ', 'ʹ', '´', '′', '`', '׳', '＇' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '״', '″', '「', '」', '『', '』', '《', '》', '〈', '〉', '＂' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−', '־', '－' -> '-';
            case '・', '‧', '･', 'ㆍ', '∙', '•' -> '·';
            case 'ي', 'ى', 'ې' -> 'ی';
            case 'ك' -> 'ک';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ё', 'Ё' -> 'е';
            case 'ı' -> 'i';
            case 'ş', 'Ş' -> 'ș';
            case 'ţ', 'Ţ' -> 'ț';
            default -> null;
        };
    }

    /** Greek capitals are written without the accent that the small letters carry. */
    private static char withoutTonos(char c) {
        return switch (c) {
            case 'ά' -> 'α';
            case 'έ' -> 'ε';
            case 'ή' -> 'η';
            case 'ί', 'ϊ', 'ΐ' -> 'ι';
            case 'ό' -> 'ο';
            case 'ύ', 'ϋ', 'ΰ' -> 'υ';
            case 'ώ' -> 'ω';
            case 'ς' -> 'σ';
            default -> c;
        };
    }
}

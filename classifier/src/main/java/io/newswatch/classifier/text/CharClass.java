package io.newswatch.classifier.text;

/** What a folded unit means for the edges of words. */
public final class CharClass {
    /** Not part of a word. */
    public static final byte OTHER = 0;
    /** A letter of a script that puts blanks between words. */
    public static final byte LETTER = 1;
    /** A character of a script that writes words without blanks. */
    public static final byte UNSPACED = 2;
    /** A Hangul syllable: blanks before words, particles joined after them. */
    public static final byte HANGUL = 3;

    public static final byte DIGIT = 4;

    /**
     * The class plus one, found when a unit is first asked for: most articles need few, and a start all of them would
     * delay. Threads may find the same class twice, which does no harm.
     */
    private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];

    private CharClass() {}

    public static byte of(char c) {
        byte known = CLASSES[c];
        return known != 0 ? (byte) (known - 1) : find(c);
    }

    private static byte find(char c) {
        byte found = classify(c);
        CLASSES[c] = (byte) (found + 1);
        return found;
    }

    /** Whether the unit belongs to a word that is set off by blanks. */
    public static boolean isSpacedWord(char c) {
        byte charClass = of(c);
        return charClass == LETTER || charClass == DIGIT;
    }

    private static byte classify(char c) {
        int type = Character.getType(c);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return DIGIT;
        }
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        if (!Character.isLetter(c) && !mark) {
            return OTHER;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> UNSPACED;
            case HANGUL -> HANGUL;
            default -> c == 'ー' ? UNSPACED : LETTER;
        };
    }
}

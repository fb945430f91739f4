package io.newswatch.classifier.language;

import java.util.Locale;

/** Scripts as far as they tell languages apart. */
enum ScriptGroup {
    NONE("", 0),
    LATIN("", 1),
    CYRILLIC("", 1),
    ARABIC("", 1.2),
    HAN("", 2.5),
    KANA("ja", 2.5),
    HANGUL("ko", 2.5),
    GREEK("el", 1),
    HEBREW("he", 1.2),
    DEVANAGARI("hi", 1.6),
    THAI("th", 1.4),
    GEORGIAN("ka", 1),
    ARMENIAN("hy", 1),
    BENGALI("bn", 1.6),
    TAMIL("ta", 1.6),
    TELUGU("te", 1.6),
    KANNADA("kn", 1.6),
    MALAYALAM("ml", 1.6),
    KHMER("km", 1.6),
    LAO("lo", 1.4),
    MYANMAR("my", 1.6);

    /** The number of the group plus one, found when a letter is first asked for. */
    private static final byte[] GROUPS = new byte[Character.MAX_VALUE + 1];

    private final String language;
    private final double weight;

    ScriptGroup(String language, double weight) {
        this.language = language;
        this.weight = weight;
    }

    /** The only language of the script, or empty when there are several. */
    String language() {
        return language;
    }

    /** Whether several languages are told apart by words and rows of letters. */
    boolean isShared() {
        return this == LATIN || this == CYRILLIC || this == ARABIC;
    }

    double weight() {
        return weight;
    }

    /** A dense number, so that counting letters is an array access. */
    @SuppressWarnings("EnumOrdinal") // the numbers are never stored
    int index() {
        return ordinal();
    }

    static int indexOf(char c) {
        byte known = GROUPS[c];
        return known != 0 ? known - 1 : find(c);
    }

    private static int find(char c) {
        int found = (Character.isLetter(c) ? of(Character.UnicodeScript.of(c)) : NONE).index();
        GROUPS[c] = (byte) (found + 1);
        return found;
    }

    private static ScriptGroup of(Character.UnicodeScript script) {
        String name = script.name().toUpperCase(Locale.ROOT);
        if (name.equals("HIRAGANA") || name.equals("KATAKANA")) {
            return KANA;
        }
        for (ScriptGroup group : values()) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        return NONE;
    }
}

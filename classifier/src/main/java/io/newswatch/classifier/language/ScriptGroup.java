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
    DEVANAGARI("hi", 1),
    THAI("th", 1),
    GEORGIAN("ka", 1),
    ARMENIAN("hy", 1),
    BENGALI("bn", 1),
    TAMIL("ta", 1),
    TELUGU("te", 1),
    KANNADA("kn", 1),
    MALAYALAM("ml", 1),
    KHMER("km", 1),
    LAO("lo", 1),
    MYANMAR("my", 1);

    private static final byte[] GROUPS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            GROUPS[c] = (byte) (Character.isLetter((char) c) ? of(Character.UnicodeScript.of(c)) : NONE).index();
        }
    }

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

    double weight() {
        return weight;
    }

    /** A dense number, so that counting letters is an array access. */
    @SuppressWarnings("EnumOrdinal") // the numbers are never stored
    int index() {
        return ordinal();
    }

    static int indexOf(char c) {
        return GROUPS[c];
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

package io.newswatch.system.chaos;

import java.util.List;

/** Names of people and places that nobody has: as many as are needed, no two alike. Pure. */
record Names(long seed) {
    private static final List<String> SYLLABLES = List.of(
            "bar", "cov", "dul", "fen", "gor", "hal", "jin", "kel", "lum", "mor", "nad", "pel", "quin", "ros", "sab",
            "tov", "ul", "vek", "wim", "zor", "bri", "cla", "dro", "fla", "gre", "hul", "jas", "kru", "lod", "mip");
    private static final int ALL = SYLLABLES.size() * SYLLABLES.size() * SYLLABLES.size();
    /** Without a common divisor with the number of all names, so that neighbours look different. */
    private static final int STEP = 7_919;

    /** The name of this number. */
    String of(int number) {
        if (number < 0 || number >= ALL) {
            throw new IllegalArgumentException("number: from 0 to " + (ALL - 1) + ", not " + number);
        }
        var place = (int) Math.floorMod(seed + (long) number * STEP, (long) ALL);
        var size = SYLLABLES.size();
        var name =
                SYLLABLES.get(place % size) + SYLLABLES.get(place / size % size) + SYLLABLES.get(place / size / size);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

package io.newswatch.alert.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys under which an article is looked up by articles like it: whoever shares none of them is never compared. Few,
 * because each costs an index entry.
 */
public final class Keys {
    private static final int SHINGLES = 8;
    private static final int NAMES = 6;
    private static final int TITLE_WORDS = 5;
    private static final int ACTORS = 3;

    /** A shingle in common is worth a comparison; of names and words, which are more usual, it takes two. */
    public static final int ENOUGH = 2;

    private Keys() {}

    /** The keys of an article, each with what it is worth when another article has it too. */
    public static Map<Long, Integer> weighed(String watch, Traces traces) {
        var strong = strong(watch, traces);
        var weighed = new LinkedHashMap<Long, Integer>();
        of(watch, traces).forEach(key -> weighed.put(key, strong.contains(key) ? ENOUGH : 1));
        return weighed;
    }

    /** The keys of an article in the eyes of a watch. */
    public static Set<Long> of(String watch, Traces traces) {
        var keys = new LinkedHashSet<Long>(strong(watch, traces));
        heaviest(traces.names(), NAMES).forEach(name -> keys.add(key(watch, "n", name)));
        longest(traces.titleWords()).forEach(word -> keys.add(key(watch, "t", word)));
        return keys;
    }

    /** Those of them that chance rarely makes two articles share: from the text, and the trio it is about. */
    private static Set<Long> strong(String watch, Traces traces) {
        var keys = new LinkedHashSet<Long>();
        traces.shingles().stream().limit(SHINGLES).forEach(shingle -> keys.add(key(watch, "s", shingle.toString())));
        if (traces.actors().size() >= ACTORS) {
            var trio = heaviest(traces.actors(), ACTORS).sorted().toList();
            keys.add(key(watch, "a", String.join(" ", trio)));
        }
        return keys;
    }

    private static Stream<String> heaviest(Map<String, Double> weighed, int most) {
        return weighed.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey);
    }

    private static List<String> longest(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(TITLE_WORDS)
                .toList();
    }

    /** Spreads as well as needed: what shares a key by chance is compared in vain. */
    private static long key(String watch, String kind, String text) {
        long hash = 0xCBF29CE484222325L;
        var whole = watch + ' ' + kind + ' ' + text;
        for (int i = 0; i < whole.length(); i++) {
            hash = (hash ^ whole.charAt(i)) * 0x100000001B3L;
        }
        return hash ^ (hash >>> 32);
    }
}

package io.newswatch.alert.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys under which an article is looked up by articles like it: whoever shares none of them is never compared.
 */
final class Keys {
    private static final int SHINGLES = 8;
    private static final int NAMES = 6;
    private static final int TITLE_WORDS = 5;
    private static final int ACTORS = 3;

    /** No article has more. */
    static final int MOST = SHINGLES + NAMES + TITLE_WORDS + 1;

    /** Of the articles with one key only the newest are looked at: a bound on the work, whatever comes in. */
    static final int NEWEST = 30;

    /** What a key that few have is worth, and one from the text or the trio of actors always: a comparison. */
    static final int ENOUGH = 2;

    /** A name or word that as many have as are looked at tells less: of such it takes two. */
    static final int USUAL = 1;

    private Keys() {}

    /** The keys of an article, each with what it is worth when many others have it too. */
    static Map<Long, Integer> weighed(String watch, Traces traces) {
        var strong = strong(watch, traces);
        var weighed = new LinkedHashMap<Long, Integer>();
        of(watch, traces).forEach(key -> weighed.put(key, strong.contains(key) ? ENOUGH : USUAL));
        return weighed;
    }

    /**
     * What a key is worth after all.
     *
     * @param worth what it is worth when many have it
     * @param having how many have it, as far as they are looked at
     */
    static int worth(int worth, int having) {
        return having < NEWEST ? ENOUGH : worth;
    }

    /** The keys of an article in the eyes of a watch. */
    private static Set<Long> of(String watch, Traces traces) {
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

    private static long key(String watch, String kind, String text) {
        return Hashes.hash(watch + ' ' + kind + ' ' + text);
    }
}

package io.newswatch.local.verbs.evaluate;

import java.util.HashSet;
import java.util.Set;

/**
 * Right and wrong decisions counted.
 *
 * @param hits said and true
 * @param falseAlarms said and not true
 * @param misses true and not said
 */
record Tally(long hits, long falseAlarms, long misses) {
    static final Tally EMPTY = new Tally(0, 0, 0);

    static Tally ofDecision(boolean truth, boolean said) {
        return new Tally(truth && said ? 1 : 0, !truth && said ? 1 : 0, truth && !said ? 1 : 0);
    }

    static Tally ofLabels(Set<String> truth, Set<String> said) {
        var both = new HashSet<>(truth);
        both.retainAll(said);
        return new Tally(both.size(), said.size() - both.size(), truth.size() - both.size());
    }

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, falseAlarms + other.falseAlarms, misses + other.misses);
    }

    /** Of what was said, the share that is true; 1 when nothing was said. */
    double precision() {
        return share(hits, hits + falseAlarms);
    }

    /** Of what is true, the share that was said; 1 when nothing is true. */
    double recall() {
        return share(hits, hits + misses);
    }

    double f1() {
        return share(2 * hits, 2 * hits + falseAlarms + misses);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1.0 : (double) part / whole;
    }
}

package io.newswatch.alert.raise.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Cuts a list into rounds in which no key appears twice, because one statement cannot change one row twice. */
final class Rounds {
    private Rounds() {}

    /** The n-th of each key is in the n-th round; order within a round is that of the list. */
    static <T> List<List<T>> of(List<T> items, Function<T, String> key) {
        var rounds = new ArrayList<List<T>>();
        var seen = new HashMap<String, Integer>();
        for (var item : items) {
            var round = seen.merge(key.apply(item), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(item);
        }
        return rounds;
    }
}

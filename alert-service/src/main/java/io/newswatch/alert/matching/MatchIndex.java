package io.newswatch.alert.matching;

import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All subscriptions, compiled so that an article is only compared with those that it may match.
 *
 * <pre>
 * article ── watch and level ──► shelf ── its ids ──► candidates ── all criteria ──► matches
 * </pre>
 *
 * Immutable; a change of a subscription compiles a new one.
 */
public final class MatchIndex {
    private final List<Subscribed> all;
    private final Map<String, Map<Level, Shelf>> shelves;

    private MatchIndex(List<Subscribed> all, Map<String, Map<Level, Shelf>> shelves) {
        this.all = all;
        this.shelves = shelves;
    }

    /** The index of these subscriptions. */
    public static MatchIndex compile(Collection<Subscribed> subscriptions) {
        var all = List.copyOf(subscriptions);
        var shelves = new HashMap<String, Map<Level, Shelf>>();
        IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.groupingBy(n -> all.get(n).criteria().watched()))
                .forEach((watched, numbers) -> shelves.computeIfAbsent(watched.watch(), watch -> new HashMap<>())
                        .computeIfAbsent(watched.minLevel(), level -> new Shelf())
                        .file(all, numbers));
        return new MatchIndex(all, shelves);
    }

    /** How many subscriptions there are. */
    public int size() {
        return all.size();
    }

    /** The subscriptions that want this article, in the order in which they were given. */
    public List<Subscribed> matches(Traits article) {
        var candidates = new BitSet();
        article.levels().forEach((watch, level) -> collect(candidates, article, watch, level));
        var matches = new ArrayList<Subscribed>();
        for (int n = candidates.nextSetBit(0); n >= 0; n = candidates.nextSetBit(n + 1)) {
            var candidate = all.get(n);
            if (candidate.criteria().acceptsTheRest(article)) {
                matches.add(candidate);
            }
        }
        return matches;
    }

    private void collect(BitSet candidates, Traits article, String watch, Level reached) {
        shelves.getOrDefault(watch, Map.of()).forEach((minLevel, shelf) -> {
            if (reached.atLeast(minLevel)) {
                shelf.collectInto(candidates, article);
            }
        });
    }
}

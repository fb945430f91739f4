package io.newswatch.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The index must find exactly what Lucene Monitor finds and what comparing everything with everything finds: 100 sets of
 * 25 subscriptions with 100 articles each, in nine languages and seven scripts. The seed is in the failure's message;
 * {@code -Dtest.seed} repeats it.
 */
class EqualMatchesTest {
    private static final int SETS = 100;
    private static final int SUBSCRIPTIONS = 25;
    private static final int ARTICLES = 100;

    private final long seed = Long.getLong("test.seed", System.nanoTime());

    @Test
    void threeWaysOfMatchingFindTheSame() throws Exception {
        int pairs = 0;
        int matches = 0;
        for (int set = 0; set < SETS; set++) {
            var generated = new Generated(new Random(seed + set));
            var asking = IntStream.range(0, SUBSCRIPTIONS)
                    .mapToObj(n -> generated.asking("s" + n))
                    .toList();
            var articles = IntStream.range(0, ARTICLES)
                    .mapToObj(n -> generated.article())
                    .toList();
            matches += compare(set, asking, articles);
            pairs += articles.size();
        }
        assertThat(pairs).isGreaterThanOrEqualTo(10_000);
        assertThat(matches).as("matches of seed " + seed).isGreaterThan(pairs);
    }

    private int compare(int set, List<Generated.Asking> asking, List<Traits> articles) throws Exception {
        var subscriptions = asking.stream().map(Generated.Asking::subscribed).toList();
        var indexes = List.of(MatchIndex.compile(subscriptions), grown(subscriptions));
        int matches = 0;
        try (var lucene = new LuceneOracle()) {
            lucene.register(
                    subscriptions, asking.stream().map(Generated.Asking::query).toList());
            var monitored = lucene.matches(articles, Generated.WATCH);
            for (int n = 0; n < articles.size(); n++) {
                var article = articles.get(n);
                var expected = byBruteForce(subscriptions, article);
                var where = "seed %d, set %d, article %d %s".formatted(seed, set, n, article);
                assertSame(monitored.get(n), expected, asking, "Lucene Monitor, " + where);
                for (var index : indexes) {
                    assertSame(ids(index.matches(article)), expected, asking, "the index, " + where);
                }
                matches += expected.size();
            }
        }
        return matches;
    }

    private static void assertSame(
            Set<String> found, Set<String> expected, List<Generated.Asking> asking, String where) {
        if (!found.equals(expected)) {
            var different = new HashSet<>(found);
            different.removeAll(expected);
            expected.stream().filter(id -> !found.contains(id)).forEach(different::add);
            assertThat(found)
                    .as(where + " and "
                            + asking.stream()
                                    .filter(one ->
                                            different.contains(one.subscribed().id()))
                                    .toList())
                    .isEqualTo(expected);
        }
    }

    /** The same subscriptions, but changed one after the other: others stood in their places before, and some went. */
    private static MatchIndex grown(List<Subscribed> subscriptions) {
        var index = MatchIndex.compile(List.of());
        for (int n = 0; n < subscriptions.size(); n++) {
            var subscribed = subscriptions.get(n);
            var before = subscriptions.get((n + 1) % subscriptions.size()).criteria();
            var replaced = new Subscribed(
                    subscribed.id(), subscribed.name(), subscribed.ownerId(), subscribed.activeSince(), before);
            var leaving = new Subscribed(
                    "leaving" + n, "x", subscribed.ownerId(), subscribed.activeSince(), subscribed.criteria());
            index = index.with(List.of(replaced, leaving), Set.of());
            index = index.with(List.of(subscribed), Set.of("leaving" + n));
        }
        assertThat(index.size()).isEqualTo(subscriptions.size());
        return index;
    }

    private static Set<String> byBruteForce(List<Subscribed> subscriptions, Traits article) {
        var brute = new BruteForce(article);
        return ids(subscriptions.stream()
                .filter(subscribed -> brute.isWantedBy(subscribed.criteria()))
                .toList());
    }

    private static Set<String> ids(List<Subscribed> subscriptions) {
        var ids = new ArrayList<>(subscriptions.stream().map(Subscribed::id).toList());
        assertThat(ids).doesNotHaveDuplicates();
        return ids.stream().collect(Collectors.toSet());
    }
}

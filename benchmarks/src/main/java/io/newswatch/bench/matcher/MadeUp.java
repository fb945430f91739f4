package io.newswatch.bench.matcher;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.Traits;
import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.matching.query.QueryLimits;
import io.newswatch.contract.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Subscriptions and articles of the benchmark, the same in every run. Every article reaches the watch, which is the dear
 * case: four in five articles of the real flow do not, and cost nothing.
 */
final class MadeUp {
    static final String WATCH = "nato-asia-pacific";

    private static final QueryLanguage QUERIES = new QueryLanguage(QueryLimits.USUAL);
    private static final int ACTORS = 200;
    private static final int TOPICS = 15;
    private static final int SOURCES = 500;

    private final Words words;

    MadeUp(Path root) throws IOException {
        words = Words.of(root);
    }

    /** A subscription, and its query as text; empty for none. */
    record Asking(Subscribed subscribed, String query) {}

    List<Asking> subscriptions(int count) {
        var random = new Random(17);
        return IntStream.range(0, count).mapToObj(n -> asking("s" + n, random)).toList();
    }

    List<Traits> articles(int count, int length) {
        var random = new Random(29);
        return IntStream.range(0, count).mapToObj(n -> article(random, length)).toList();
    }

    private Asking asking(String id, Random random) {
        int kind = random.nextInt(100);
        var query = kind < 15 ? "" : query(kind, random);
        try {
            var criteria = new Criteria(
                    new Criteria.Watched(WATCH, random.nextInt(10) < 7 ? Level.CORE : Level.RELATED),
                    who(kind, random),
                    kind < 15
                            ? IdFilter.of(List.of("t" + random.nextInt(TOPICS)), List.of(), List.of())
                            : IdFilter.ANYTHING,
                    IdFilter.ANYTHING,
                    kind % 10 == 0 ? Set.of("en") : Set.of(),
                    Set.of(),
                    query.isEmpty() ? Condition.anything() : QUERIES.read(query));
            return new Asking(new Subscribed(id, id, "owner", Instant.EPOCH, criteria), query);
        } catch (QueryException e) {
            throw new IllegalStateException("The benchmark made up a query that is none: " + query, e);
        }
    }

    /** 15 % ask for two actors and a topic, 10 % for one of three actors beside their query, the others for none. */
    private static IdFilter who(int kind, Random random) {
        if (kind < 15) {
            return IdFilter.of(
                    List.of(), List.of("a" + random.nextInt(ACTORS), "a" + random.nextInt(ACTORS)), List.of());
        }
        return kind >= 90
                ? IdFilter.of(
                        List.of(
                                "a" + random.nextInt(ACTORS),
                                "a" + random.nextInt(ACTORS),
                                "a" + random.nextInt(ACTORS)),
                        List.of(),
                        List.of())
                : IdFilter.ANYTHING;
    }

    /** 25 % an expression, 35 % alternatives that must come together, the rest of five kinds. */
    private String query(int kind, Random random) {
        var word = words.asked(random);
        var other = words.asked(random);
        if (kind < 40) {
            return "\"" + words.askedExpression(random) + "\"";
        }
        if (kind < 75) {
            return "(" + word + " OR " + other + " OR " + words.asked(random) + ") AND (" + words.asked(random)
                    + " OR \"" + words.askedExpression(random) + "\") AND NOT " + words.asked(random);
        }
        if (kind < 80) {
            return "title:" + word + " OR title:\"" + words.askedExpression(random) + "\"";
        }
        if (kind < 85) {
            return "\"" + word + " " + (word.equals(other) ? "minister" : other) + "\"~8";
        }
        if (kind < 90) {
            return "+" + word + " +" + other.substring(0, Math.min(4, other.length())) + "ka* -genre:opinion";
        }
        return word + " AND " + other;
    }

    private Traits article(Random random, int length) {
        var body = new StringBuilder();
        while (body.length() < length) {
            body.append(words.next(random)).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        body.setLength(length);
        var title = new StringBuilder();
        for (int n = 0; n < 9; n++) {
            title.append(words.next(random)).append(' ');
        }
        return new Traits(
                Map.of(WATCH, random.nextBoolean() ? Level.CORE : Level.RELATED),
                some(random, "a", ACTORS, 8),
                some(random, "t", TOPICS, 4),
                Set.of(random.nextInt(10) < 7 ? "news" : "opinion"),
                Set.of(random.nextInt(10) < 8 ? "en" : "de"),
                Set.of("s" + random.nextInt(SOURCES)),
                new Traits.Said(title.toString(), body.toString()));
    }

    private static Set<String> some(Random random, String prefix, int of, int most) {
        var some = new HashSet<String>();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            some.add(prefix + random.nextInt(of));
        }
        return some;
    }
}

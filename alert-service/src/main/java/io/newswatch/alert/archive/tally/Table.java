package io.newswatch.alert.archive.tally;

import io.newswatch.alert.archive.Coverage.Bucket;
import io.newswatch.alert.archive.Coverage.Count;
import io.newswatch.alert.archive.Coverage.Dimension;
import io.newswatch.alert.archive.Coverage.Question;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer to one question while it is being counted. A cell's key is made of the numbers of its bucket and texts. */
final class Table {
    private static final int TEXT_BITS = 24;
    private static final int TEXT = (1 << TEXT_BITS) - 1;

    private final Question question;
    private final Dimension by;
    private final @Nullable Dimension and;
    private final Instant begin;
    private final List<Instant> buckets = new ArrayList<>();
    private final Map<Instant, Integer> numbers = new HashMap<>();
    private final Cells cells = new Cells();
    private long bucket;

    /** @param begin of the time that is asked for: where the only bucket of a whole time begins */
    Table(Question question, Instant begin) {
        this.question = question;
        this.by = question.by();
        this.and = question.and().orElse(null);
        this.begin = begin;
    }

    /** What is added from now on was first seen in this hour. */
    void hour(Instant hour) {
        var at = begin(hour);
        bucket = numbers.computeIfAbsent(at, unknown -> {
            buckets.add(unknown);
            return buckets.size() - 1;
        });
    }

    /**
     * Adds a kind.
     *
     * @param column of its level
     */
    void add(Tally.Kinds kind, int column) {
        var articles = kind.articles();
        var from = kind.from(by);
        var to = from + kind.count(by);
        var andFrom = and == null ? 0 : kind.from(and);
        var andTo = and == null ? 0 : andFrom + kind.count(and);
        for (int i = from; i < to; i++) {
            var key = ((bucket << TEXT_BITS) | kind.text(i)) << TEXT_BITS;
            if (and == null) {
                cells.add(key, column, articles);
            }
            for (int j = andFrom; j < andTo; j++) {
                cells.add(key | kind.text(j), column, articles);
            }
        }
    }

    /** The counts of the most frequent keys; they are chosen over the whole time, so that a line has no holes. */
    List<Count> counts(Texts texts) {
        var frequent = frequent(texts);
        var counts = new ArrayList<Count>();
        cells.forEach((key, articles, core, related, mention) -> {
            var first = first(key);
            if (frequent.contains(first)) {
                var second = and == null ? "" : texts.text((int) (key & TEXT));
                var at = buckets.get((int) (key >>> (2 * TEXT_BITS)));
                counts.add(new Count(at, texts.text(first), second, articles, core, related, mention));
            }
        });
        counts.sort(Comparator.comparing(Count::at)
                .thenComparing(Comparator.comparingInt(Count::articles).reversed())
                .thenComparing(Count::key)
                .thenComparing(Count::and));
        return counts;
    }

    private Set<Integer> frequent(Texts texts) {
        var totals = new HashMap<Integer, Integer>();
        cells.forEach((key, articles, core, related, mention) -> totals.merge(first(key), articles, Integer::sum));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> texts.text(entry.getKey())))
                .limit(question.mostKeys())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int first(long key) {
        return (int) ((key >>> TEXT_BITS) & TEXT);
    }

    private Instant begin(Instant hour) {
        return switch (question.bucket()) {
            case Bucket.HOUR -> hour;
            case Bucket.DAY -> hour.truncatedTo(ChronoUnit.DAYS);
            case Bucket.WEEK ->
                hour.atZone(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.DAYS)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toInstant();
            case Bucket.ALL -> begin;
        };
    }
}

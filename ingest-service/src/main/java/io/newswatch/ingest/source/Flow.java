package io.newswatch.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How articles have come from a source: when the newest, and after what a pause at most. The longest pause is forgotten
 * slowly, by half in two weeks, so that nights and weekends stay in it and one holiday does not for ever.
 *
 * @param lastArticleAt the date of the newest article
 * @param longestGap between two articles
 * @param articles how many were seen
 */
public record Flow(
        @Nullable Instant lastArticleAt, @Nullable Duration longestGap, int articles) {
    /** Of a source that never brought anything. */
    public static final Flow NONE = new Flow(null, null, 0);

    private static final int FEWEST = 3;
    private static final Duration HALF_LIFE = Duration.ofDays(14);
    /** What is older says nothing of how it is now: feeds carry pinned articles. */
    private static final Duration MEMORY = Duration.ofDays(28);

    private static final double UNUSUAL = 1.5;
    private static final Duration SHORTEST_SILENCE = Duration.ofHours(1);

    /** The flow after these articles, of which only dates that have come count. */
    public Flow after(List<Instant> dates, Instant now) {
        var usable = dates.stream()
                .filter(date -> !date.isAfter(now) && date.isAfter(now.minus(MEMORY)))
                .filter(date -> lastArticleAt == null || date.isAfter(lastArticleAt))
                .sorted()
                .toList();
        var before = lastArticleAt;
        var longest = usable.isEmpty() ? longestGap : decayed(now);
        for (var date : usable) {
            if (before != null) {
                longest = longer(longest, Duration.between(before, date));
            }
            before = date;
        }
        return new Flow(before, longest, Math.min(articles + usable.size(), Integer.MAX_VALUE / 2));
    }

    /** Since when there has been nothing for unusually long, judged against its own history; null when it is not so. */
    public @Nullable Instant silentSince(Instant now) {
        if (lastArticleAt == null || longestGap == null || articles < FEWEST) {
            return null;
        }
        var unusual = Duration.ofMillis((long) (longestGap.toMillis() * UNUSUAL));
        return lastArticleAt.plus(longer(unusual, SHORTEST_SILENCE)).isBefore(now) ? lastArticleAt : null;
    }

    private @Nullable Duration decayed(Instant now) {
        if (longestGap == null || lastArticleAt == null) {
            return longestGap;
        }
        var halves = (double) Duration.between(lastArticleAt, now).toMillis() / HALF_LIFE.toMillis();
        return Duration.ofMillis((long) (longestGap.toMillis() * Math.pow(0.5, Math.max(0, halves))));
    }

    private static Duration longer(@Nullable Duration one, Duration other) {
        return one != null && one.compareTo(other) > 0 ? one : other;
    }
}

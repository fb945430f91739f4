package io.newswatch.alert.story;

import io.newswatch.contract.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What ought to be read first: how sure it is that a story concerns the watch, how many newsrooms tell it independently,
 * and how new its newest material fact is. Copies count for nothing.
 */
public final class Importance {
    private static final double CORE = 6;
    private static final double RELATED = 3;
    private static final double AN_ORIGIN_DOUBLED = 1.5;
    private static final double MOST_FOR_ORIGINS = 4.5;
    private static final double NEWS = 4;
    private static final Duration NEWS_HALVES_IN = Duration.ofHours(6);

    private Importance() {}

    /** The most important first; between equals the one that was updated last. */
    public static Comparator<TopStories.Top> order(Instant now) {
        return Comparator.<TopStories.Top>comparingDouble(top -> -points(top, now))
                .thenComparing(top -> top.story().updatedAt(), Comparator.reverseOrder())
                .thenComparing(top -> top.story().id());
    }

    static double points(TopStories.Top top, Instant now) {
        var doublings = Math.log(Math.max(1, top.story().origins())) / Math.log(2);
        var age = Duration.between(top.lastNewsAt(), now).toMillis();
        return level(top.level())
                + Math.min(MOST_FOR_ORIGINS, AN_ORIGIN_DOUBLED * doublings)
                + NEWS * Math.pow(0.5, (double) Math.max(0, age) / NEWS_HALVES_IN.toMillis());
    }

    private static double level(Level level) {
        return switch (level) {
            case CORE -> CORE;
            case RELATED -> RELATED;
            case MENTION, NONE -> 0;
        };
    }
}

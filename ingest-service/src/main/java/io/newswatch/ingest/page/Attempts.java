package io.newswatch.ingest.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a page that could not be had is tried again. Pure. */
final class Attempts {
    /** With the pauses below these take about three days. */
    private static final int MOST = 13;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private Attempts() {}

    /** Null when it was the last. */
    static @Nullable Instant next(PageVisit visit, @Nullable Instant notBefore, Instant now) {
        int attempts = visit.progress().attempts();
        if (attempts + 1 >= MOST) {
            return null;
        }
        return later(notBefore, now, FIRST_PAUSE.multipliedBy(1L << attempts));
    }

    /** Until when a host that asked for a pause is left alone. */
    static Instant sparedUntil(@Nullable Instant notBefore, Instant now) {
        return later(notBefore, now, FIRST_PAUSE);
    }

    private static Instant later(@Nullable Instant notBefore, Instant now, Duration pause) {
        var paced = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        var latest = now.plus(LONGEST_PAUSE);
        if (notBefore == null || notBefore.isBefore(paced)) {
            return paced;
        }
        return notBefore.isAfter(latest) ? latest : notBefore;
    }
}

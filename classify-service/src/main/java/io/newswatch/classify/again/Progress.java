package io.newswatch.classify.again;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far it is.
 *
 * @param finishedAt null while it goes on
 * @param problem why it ended early; what is done stays done
 */
public record Progress(
        Stretch stretch,
        String startedBy,
        Instant startedAt,
        Counts counts,
        @Nullable Instant finishedAt,
        @Nullable String problem) {

    /**
     * What came of the records so far.
     *
     * @param articles classified again
     * @param superseded left as they are: a newer revision, or a withdrawal, stands
     * @param unreadable no article events, or too large for the broker by now
     */
    public record Counts(long articles, long superseded, long unreadable) {
        public static final Counts NONE = new Counts(0, 0, 0);

        /** These and those. */
        public Counts plus(long moreArticles, long moreSuperseded, long moreUnreadable) {
            return new Counts(articles + moreArticles, superseded + moreSuperseded, unreadable + moreUnreadable);
        }
    }

    /** The same, further on. */
    Progress at(Counts now) {
        return new Progress(stretch, startedBy, startedAt, now, null, null);
    }

    /** The same, at its end. */
    Progress ended(Instant at, @Nullable String why) {
        return new Progress(stretch, startedBy, startedAt, counts, at, why);
    }

    public boolean isUnderWay() {
        return finishedAt == null;
    }
}

package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a source is read next. Pure: no clock of its own, no I/O. Pauses vary by a tenth, so that sources which
 * were added together do not come due together for ever; those after failures by half, so that a server which comes back
 * is not met by everybody at once.
 *
 * <p>An operator's {@code pollEvery} goes before everything that a publisher wishes, but not before a server that says
 * when to come back. Otherwise: half of the median gap between articles; longer when the source has been silent; as long
 * at least as the server says that its answer stays good, and as the feed asks for.
 */
public final class RefreshPolicy {
    private static final double JITTER = 0.1;
    private static final int MOST_DOUBLINGS = 16;
    /** A source that has been silent for a day is read once an hour at most, whatever its rhythm was. */
    private static final int SILENCE_PARTS = 24;
    /** What a server that throttles and names no time means by "later". */
    private static final Duration LATER = Duration.ofMinutes(15);

    private final Pauses pauses;
    private final RandomGenerator random;

    public RefreshPolicy(Pauses pauses, RandomGenerator random) {
        this.pauses = pauses;
        this.random = random;
    }

    /** When to read next, from the rhythm as it was before this outcome. */
    public Schedule next(Rhythm rhythm, FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> regular(rhythm, fetched.visit(), now);
            case FetchOutcome.NotModified same -> regular(rhythm, same.visit(), now);
            case FetchOutcome.Failed failed -> afterFailure(rhythm, failed, now);
            case FetchOutcome.Gone gone -> new Schedule.Never();
        };
    }

    private Schedule regular(Rhythm rhythm, Visit visit, Instant now) {
        if (rhythm.pollEvery() != null) {
            return new Schedule.At(now.plus(varied(pauses.within(rhythm.pollEvery()))));
        }
        var pause = longer(
                longer(pace(rhythm, now), visit.goodFor()), rhythm.hints().pause());
        var wanted = now.plus(pauses.within(varied(pauses.within(pause))));
        return new Schedule.At(QuietTimes.after(wanted, rhythm.hints()));
    }

    private Duration pace(Rhythm rhythm, Instant now) {
        if (rhythm.pollEvery() != null) {
            return rhythm.pollEvery();
        }
        if (rhythm.medianGap() == null) {
            return pauses.usual();
        }
        var silence = rhythm.lastArticleAt() == null ? Duration.ZERO : Duration.between(rhythm.lastArticleAt(), now);
        return longer(rhythm.medianGap().dividedBy(2), silence.dividedBy(SILENCE_PARTS));
    }

    private Schedule afterFailure(Rhythm rhythm, FetchOutcome.Failed failed, Instant now) {
        int doublings = Math.min(rhythm.failuresInARow(), MOST_DOUBLINGS);
        var first = pauses.within(pace(rhythm, now));
        var pause = pauses.within(first.multipliedBy(1L << doublings));
        var backOff = pause.multipliedBy(3).dividedBy(4).plus(spread(pause.dividedBy(4)));
        if (failed.kind() == FailureKind.THROTTLED && failed.notBefore() == null) {
            backOff = longer(backOff, LATER);
        }
        var paced = now.plus(backOff.compareTo(pauses.shortest()) < 0 ? pauses.shortest() : backOff);
        return new Schedule.At(later(paced, asked(failed.notBefore(), now)));
    }

    private @Nullable Instant asked(@Nullable Instant notBefore, Instant now) {
        var latest = now.plus(pauses.longestAsked());
        return notBefore != null && notBefore.isAfter(latest) ? latest : notBefore;
    }

    private Duration varied(Duration pause) {
        return pause.plus(spread(Duration.ofMillis((long) (pause.toMillis() * JITTER))));
    }

    private Duration spread(Duration around) {
        return Duration.ofMillis((long) (around.toMillis() * (2 * random.nextDouble() - 1)));
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}

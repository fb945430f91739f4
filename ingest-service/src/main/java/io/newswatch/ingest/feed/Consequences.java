package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.FailureKind;
import io.newswatch.ingest.source.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from an outcome: what is remembered of the source, and when it is read next. Pure. */
public final class Consequences {
    private final RefreshPolicy policy;
    private final Duration movesStandFor;
    private final int tooManyFailures;

    /**
     * @param movesStandFor how long a permanent redirection must have stood to be believed
     * @param tooManyFailures that many in a row make a source broken
     */
    public Consequences(RefreshPolicy policy, Duration movesStandFor, int tooManyFailures) {
        this.policy = policy;
        this.movesStandFor = movesStandFor;
        this.tooManyFailures = tooManyFailures;
    }

    /** @param fresh the dates of the articles that are new */
    Finished of(Reading reading, FetchOutcome outcome, List<Instant> fresh, Instant now) {
        var remembered = remembered(reading, outcome, fresh, now);
        var believed = believed(remembered, outcome, now);
        var relocatedTo = believed == null || reading.memory().readFrom() != null ? null : believed.to();
        var after = believed == null ? remembered : remembered.movedAt(readFrom(remembered, believed));
        var before = reading.memory();
        var rhythm = new Rhythm(
                reading.source().pollEvery(),
                reading.medianGap(),
                after.flow().lastArticleAt(),
                before.trouble().failuresInARow(),
                after.hints());
        return new Finished(reading, outcome, after, relocatedTo, policy.next(rhythm, outcome, now), now);
    }

    private @Nullable Move believed(Memory remembered, FetchOutcome outcome, Instant now) {
        var move = remembered.move();
        return move != null && succeeded(outcome) && move.hasStood(movesStandFor, now) ? move : null;
    }

    private Memory remembered(Reading reading, FetchOutcome outcome, List<Instant> fresh, Instant now) {
        var before = reading.memory();
        return switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                new Memory(
                        fetched.validators(),
                        now,
                        fetched.harvest().readFrom(),
                        Move.after(before.move(), fetched.visit(), now),
                        fetched.harvest().hints(),
                        before.flow().after(fresh, now),
                        Trouble.NONE);
            case FetchOutcome.NotModified same -> before.unchanged(Move.after(before.move(), same.visit(), now), now);
            case FetchOutcome.Gone gone ->
                before.failed(before.readFrom(), before.trouble().and(FailureKind.GONE, tooManyFailures, now));
            case FetchOutcome.Failed failed ->
                before.failed(stillReadFrom(before, failed), before.trouble().and(failed.kind(), tooManyFailures, now));
        };
    }

    // A feed that its page named, and that is no more there, is looked for on that page again.
    private static @Nullable URI stillReadFrom(Memory before, FetchOutcome.Failed failed) {
        return switch (failed.kind()) {
            case NOT_FOUND, GONE, UNREADABLE -> null;
            default -> before.readFrom();
        };
    }

    private static @Nullable URI readFrom(Memory remembered, Move move) {
        return remembered.readFrom() == null ? null : move.to();
    }

    private static boolean succeeded(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> true;
            case FetchOutcome.NotModified same -> true;
            case FetchOutcome.Gone gone -> false;
            case FetchOutcome.Failed failed -> false;
        };
    }
}

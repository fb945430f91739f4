package io.newswatch.ingest.postgres;

import io.newswatch.ingest.announce.Announcement;
import io.newswatch.ingest.announce.ArticleAnnouncer;
import io.newswatch.ingest.announce.Outbox;
import io.newswatch.ingest.announce.PendingRevision;
import io.newswatch.ingest.article.StoreUnavailableException;
import io.newswatch.ingest.identity.ArticleId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The outbox on a connection of its own, which listens, locks, reads and marks. Shards are reserved by advisory locks of
 * the transaction that encloses a pass: whatever ends the connection frees them. Every replica hears every commit, so
 * that one which found a shard reserved leaves its new revisions to the holder, who heard of them too. A wake-up says
 * from where on to read; the sweep reads everything, and so finds what a wake-up was lost for or an embargo held.
 */
public final class PostgresOutbox implements Outbox {
    private static final String LISTEN = "LISTEN newswatch_revision";
    // Losing a mark in a crash announces once more what consumers recognise by its ce_id; waiting for the disk here
    // would make every article slower.
    private static final String MARKS_MAY_BE_LOST = "SET synchronous_commit = off";
    private static final long EVERYTHING = 0;
    private static final long NOTHING = Long.MAX_VALUE;

    private final DataSource dataSource;
    private final Duration sweep;
    private final InstantSource clock;
    private @Nullable Connection connection;
    private Instant nextSweep = Instant.MIN;
    /** Before this place in the order of ingestion nothing waits that we know of. */
    private long start = EVERYTHING;

    /**
     * @param dataSource opens connections that no pool owns
     * @param sweep how often everything is looked at
     */
    public PostgresOutbox(DataSource dataSource, Duration sweep, InstantSource clock) {
        this.dataSource = dataSource;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public Pass pass(ArticleAnnouncer announcer) {
        return onConnection(open -> {
            sweepIfDue(open);
            return start == NOTHING ? new Pass.Idle() : pass(open, announcer);
        });
    }

    @Override
    public void await(Duration atMost) {
        var unused = onConnection(open -> {
            var heard = open.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
            for (var notification : heard) {
                start = Math.min(start, Long.parseLong(notification.getParameter()));
            }
            return heard.length;
        });
    }

    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                throw new StoreUnavailableException("The outbox's connection could not be closed", e);
            }
        }
    }

    private Pass pass(Connection open, ArticleAnnouncer announcer) throws SQLException {
        var rows = new OutboxRows(open);
        var shards = rows.reserveShards();
        var pending = rows.next(shards, start);
        var allShards = shards.size() == ArticleId.SHARDS;
        if (pending.isEmpty()) {
            open.commit();
            start = allShards ? NOTHING : start;
            return new Pass.Idle();
        }
        var result = announcer.announce(pending);
        var more = record(rows, pending, result);
        open.commit();
        start = allShards && !more ? NOTHING : start;
        return new Pass.Tried(result, more);
    }

    // In a transaction of its own: its row locks must not last for as long as the broker takes to answer.
    private void sweepIfDue(Connection open) throws SQLException {
        var now = clock.instant();
        if (!now.isBefore(nextSweep)) {
            new OutboxRows(open).endEmbargoes(now);
            open.commit();
            start = EVERYTHING;
            nextSweep = now.plus(sweep);
        }
    }

    /** Whether something may be left to announce now. */
    private boolean record(OutboxRows rows, List<PendingRevision> pending, Announcement result) throws SQLException {
        return switch (result) {
            case Announcement.Done done -> {
                rows.announced(pending, clock.instant());
                yield rows.mayHoldMoreThan(pending);
            }
            case Announcement.Refused refused -> {
                rows.refused(refused.revision(), refused.reason());
                yield true;
            }
            case Announcement.Unanswered unanswered -> true;
        };
    }

    private <T> T onConnection(Database.Work<T> work) {
        try {
            var open = connection == null ? open() : connection;
            connection = open;
            return work.on(open);
        } catch (SQLException e) {
            discard(e);
            throw Database.failure(e);
        } catch (RuntimeException e) {
            discard(e);
            throw e;
        }
    }

    private Connection open() throws SQLException {
        var open = dataSource.getConnection();
        try (var statement = open.createStatement()) {
            statement.execute(LISTEN);
            statement.execute(MARKS_MAY_BE_LOST);
            open.setAutoCommit(false);
            return open;
        } catch (SQLException e) {
            open.close();
            throw e;
        }
    }

    // A connection in an unknown state may hold locks: only closing it is certain to free them.
    private void discard(Exception cause) {
        start = EVERYTHING;
        try {
            close();
        } catch (StoreUnavailableException e) {
            cause.addSuppressed(e);
        }
    }
}

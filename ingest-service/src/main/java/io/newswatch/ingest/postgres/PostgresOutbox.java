package io.newswatch.ingest.postgres;

import io.newswatch.ingest.announce.Announcement;
import io.newswatch.ingest.announce.ArticleAnnouncer;
import io.newswatch.ingest.announce.Outbox;
import io.newswatch.ingest.announce.PendingRevision;
import io.newswatch.ingest.article.StoreUnavailableException;
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
 * that one which found a shard reserved leaves its new revisions to the holder, who heard of them too.
 */
public final class PostgresOutbox implements Outbox {
    private static final String LISTEN = "LISTEN newswatch_revision";
    // Losing a mark in a crash announces once more what consumers recognise by its ce_id; waiting for the disk here
    // would make every article slower.
    private static final String MARKS_MAY_BE_LOST = "SET synchronous_commit = off";

    private static final Duration EMBARGO_CHECK = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final InstantSource clock;
    private @Nullable Connection connection;
    private Instant nextEmbargoCheck = Instant.MIN;

    /** @param dataSource opens connections that no pool owns */
    public PostgresOutbox(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Pass pass(ArticleAnnouncer announcer) {
        return onConnection(open -> {
            endEmbargoes(open);
            var rows = new OutboxRows(open);
            var pending = rows.next(rows.reserveShards());
            if (pending.isEmpty()) {
                open.commit();
                return new Pass.Idle();
            }
            var result = announcer.announce(pending);
            record(rows, pending, result);
            open.commit();
            return new Pass.Tried(result, rows.mayHoldMoreThan(pending));
        });
    }

    @Override
    public void await(Duration atMost) {
        onConnection(open -> open.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis())));
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

    // In a transaction of its own: its row locks must not last for as long as the broker takes to answer.
    private void endEmbargoes(Connection open) throws SQLException {
        var now = clock.instant();
        if (!now.isBefore(nextEmbargoCheck)) {
            new OutboxRows(open).endEmbargoes(now);
            open.commit();
            nextEmbargoCheck = now.plus(EMBARGO_CHECK);
        }
    }

    private void record(OutboxRows rows, List<PendingRevision> pending, Announcement result) throws SQLException {
        switch (result) {
            case Announcement.Done done -> rows.announced(pending, clock.instant());
            case Announcement.Refused refused -> rows.refused(refused.revision(), refused.reason());
            case Announcement.Unanswered unanswered -> {
                // Nothing to record: the next pass finds the same revisions.
            }
        }
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
        try {
            close();
        } catch (StoreUnavailableException e) {
            cause.addSuppressed(e);
        }
    }
}

package io.newswatch.ingest.postgres;

import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Finished;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.ReadingQueue;
import io.newswatch.ingest.feed.Schedule;
import io.newswatch.ingest.source.SourceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The schedule in the table {@code source}, shared by replicas through leases. Takers go one after the other, for some
 * milliseconds each: only then do the limits for a host hold for all of them together.
 */
public final class PostgresReadingQueue implements ReadingQueue {
    // Arbitrary, but the same for all replicas.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7166305226447)";
    // Rows are looked at again when they are updated: somebody may have asked for one of them by its id meanwhile.
    private static final String LEASE = """
            UPDATE ingest.source s SET lease = gen_random_uuid(), lease_until = ?
            FROM chosen WHERE s.id = chosen.id AND (s.lease_until IS NULL OR s.lease_until < ?)
            RETURNING s.*, ingest.median_gap_seconds(s.id) AS median_gap
            """;
    // Of hosts that bear no more readings now nothing is looked at; of the rest, only those that are due longest.
    private static final String LEASE_DUE = """
            WITH busy AS MATERIALIZED (
                SELECT host, count(*) AS readings FROM ingest.source WHERE lease_until >= ? GROUP BY host
            ), due AS (
                SELECT s.id, s.host, s.next_poll_at, coalesce(b.readings, 0) AS readings
                FROM ingest.source s LEFT JOIN busy b ON b.host = s.host LEFT JOIN ingest.source_host h ON h.name = s.host
                WHERE s.enabled AND s.next_poll_at <= ? AND (s.lease_until IS NULL OR s.lease_until < ?)
                    AND (h.next_at IS NULL OR h.next_at <= ?) AND coalesce(b.readings, 0) < ?
                ORDER BY s.next_poll_at LIMIT 500
            ), turns AS (
                SELECT *, row_number() OVER (PARTITION BY host ORDER BY next_poll_at, id) AS turn FROM due
            ), chosen AS (
                SELECT id FROM turns WHERE readings + turn <= ? AND (turn = 1 OR ? OR NOT ingest.is_spaced(host, ?))
                ORDER BY next_poll_at, id LIMIT ?
            )
            """ + LEASE;
    private static final String LEASE_ONE = "WITH chosen AS (SELECT ?::text AS id)\n" + LEASE;

    private final Database database;
    private final HostLimits hosts;
    private final Duration leaseFor;
    private final InstantSource clock;

    /** @param leaseFor longer than any reading takes */
    public PostgresReadingQueue(Database database, HostLimits hosts, Duration leaseFor, InstantSource clock) {
        this.database = database;
        this.hosts = hosts;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    @Override
    public List<Reading> takeDue(int most) {
        return database.inTransaction(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
            var now = clock.instant();
            try (var statement = connection.prepareStatement(LEASE_DUE)) {
                var parameters = new Parameters(connection, statement)
                        .time(now)
                        .time(now)
                        .time(now)
                        .time(now)
                        .number(hosts.readingsAtOnce())
                        .number(hosts.readingsAtOnce())
                        .flag(hosts.spacing().isZero())
                        .flag(hosts.spaceLocalHosts())
                        .number(most);
                return lease(connection, parameters, statement, now);
            }
        });
    }

    @Override
    public Optional<Reading> take(SourceId id) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(LEASE_ONE)) {
                var parameters = new Parameters(connection, statement).text(id.value());
                return lease(connection, parameters, statement, clock.instant()).stream()
                        .findFirst();
            }
        });
    }

    @Override
    public boolean finish(Finished finished) {
        var next = next(finished.next());
        return database.inTransaction(connection -> switch (finished.outcome()) {
            case FetchOutcome.Fetched fetched ->
                FinishedRows.changed(connection, finished, fetched.harvest().sitemaps(), next);
            case FetchOutcome.NotModified same -> FinishedRows.unchanged(connection, finished, next);
            case FetchOutcome.Failed failed ->
                FinishedRows.failed(connection, finished, failed.kind().id() + ": " + failed.reason(), next);
            case FetchOutcome.Gone gone ->
                FinishedRows.failed(connection, finished, "gone: the server answered 410", next);
        });
    }

    private List<Reading> lease(Connection connection, Parameters parameters, PreparedStatement statement, Instant now)
            throws SQLException {
        parameters.time(now.plus(leaseFor)).time(now);
        var readings = new ArrayList<Reading>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                readings.add(new Reading(
                        SourceRows.source(rows),
                        UUID.fromString(Rows.text(rows, "lease")),
                        SourceRows.memory(rows),
                        SourceRows.medianGap(rows)));
            }
        }
        hosts.space(connection, readings, reading -> reading.address().getRawAuthority(), now);
        return readings;
    }

    private static @Nullable Instant next(Schedule schedule) {
        return switch (schedule) {
            case Schedule.At at -> at.when();
            case Schedule.Never never -> null;
        };
    }
}

package io.newswatch.ingest.postgres;

import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.ReadingQueue;
import io.newswatch.ingest.feed.Schedule;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.reader.text.TextRules;
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

/** The schedule in the table {@code source}: leases by {@code SKIP LOCKED}, so that replicas share the work. */
public final class PostgresReadingQueue implements ReadingQueue {
    private static final int LONGEST_REASON = 500;
    private static final String LEASE = """
            UPDATE ingest.source SET lease = gen_random_uuid(), lease_until = ?
            WHERE id IN (
                SELECT id FROM ingest.source WHERE (lease_until IS NULL OR lease_until < ?) AND %s
                FOR NO KEY UPDATE SKIP LOCKED
            )
            RETURNING *, ingest.median_gap_seconds(id) AS median_gap
            """;
    private static final String LEASE_DUE =
            LEASE.formatted("enabled AND next_poll_at <= ? ORDER BY next_poll_at LIMIT ?");
    private static final String LEASE_ONE = LEASE.formatted("id = ?");
    private static final String SUCCEEDED = """
            UPDATE ingest.source SET lease = NULL, lease_until = NULL, next_poll_at = ?, failures_in_row = 0,
                last_success_at = ?, etag = ?, last_modified = ?, body_hash = ?
            WHERE id = ? AND lease = ?
            """;
    private static final String FAILED = """
            UPDATE ingest.source SET lease = NULL, lease_until = NULL, next_poll_at = ?,
                failures_in_row = failures_in_row + 1, last_failure = ?, enabled = enabled AND NOT ?
            WHERE id = ? AND lease = ?
            """;

    private final Database database;
    private final Duration leaseFor;
    private final InstantSource clock;

    /** @param leaseFor longer than any reading takes */
    public PostgresReadingQueue(Database database, Duration leaseFor, InstantSource clock) {
        this.database = database;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    @Override
    public List<Reading> takeDue(int most) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(LEASE_DUE)) {
                lease(connection, statement).time(clock.instant()).number(most);
                return readings(statement);
            }
        });
    }

    @Override
    public Optional<Reading> take(SourceId id) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(LEASE_ONE)) {
                lease(connection, statement).text(id.value());
                return readings(statement).stream().findFirst();
            }
        });
    }

    @Override
    public void finish(Reading reading, FetchOutcome outcome, Schedule next, Instant now) {
        var when =
                switch (next) {
                    case Schedule.At at -> at.when();
                    case Schedule.Never never -> null;
                };
        switch (outcome) {
            case FetchOutcome.Fetched fetched -> succeeded(reading, fetched.validators(), when, now);
            case FetchOutcome.NotModified same -> succeeded(reading, reading.validators(), when, now);
            case FetchOutcome.Throttled throttled ->
                failed(reading, "asked to stay away until " + throttled.until(), when, now);
            case FetchOutcome.Gone gone -> failed(reading, "gone for good (410); disabled", when, now);
            case FetchOutcome.Failed failed -> failed(reading, failed.reason(), when, now);
        }
    }

    private void succeeded(Reading reading, Validators validators, @Nullable Instant next, Instant now) {
        var unused = database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(SUCCEEDED)) {
                new Parameters(connection, statement)
                        .time(next)
                        .time(now)
                        .text(validators.etag())
                        .text(validators.lastModified())
                        .text(validators.bodyHash())
                        .text(reading.source().id().value())
                        .id(reading.lease());
                return statement.executeUpdate();
            }
        });
    }

    private void failed(Reading reading, String reason, @Nullable Instant next, Instant now) {
        var unused = database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(FAILED)) {
                new Parameters(connection, statement)
                        .time(next)
                        .text(now + " " + shortened(reason))
                        .flag(next == null)
                        .text(reading.source().id().value())
                        .id(reading.lease());
                return statement.executeUpdate();
            }
        });
    }

    private static String shortened(String reason) {
        var line = TextRules.oneLine(TextRules.clean(reason));
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private Parameters lease(Connection connection, PreparedStatement statement) throws SQLException {
        var now = clock.instant();
        return new Parameters(connection, statement).time(now.plus(leaseFor)).time(now);
    }

    private static List<Reading> readings(PreparedStatement statement) throws SQLException {
        var readings = new ArrayList<Reading>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                readings.add(new Reading(
                        SourceRows.source(rows),
                        UUID.fromString(Rows.text(rows, "lease")),
                        SourceRows.validators(rows),
                        SourceRows.rhythm(rows),
                        rows.getTimestamp("last_success_at") != null));
            }
        }
        return readings;
    }
}

package io.newswatch.ingest.postgres;

import io.newswatch.ingest.source.ListedSource;
import io.newswatch.ingest.source.Saved;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** Sources in PostgreSQL. */
public final class PostgresSourceStore implements SourceStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String ADD = """
            INSERT INTO ingest.source (url, kind, link_pattern, name, language, country, tier, full_text, enabled,
                poll_every_ms, next_poll_at, id, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    // A reading under way loses its lease. What is behind another address was never read, whatever the old one
    // answered.
    private static final String REPLACE = """
            UPDATE ingest.source SET (url, kind, link_pattern, name, language, country, tier, full_text, enabled,
                poll_every_ms, next_poll_at, etag, last_modified, body_hash, failures_in_row, failure_kind,
                broken_since, gone_since, lease, lease_until, moved_to, moved_since, read_from)
            = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                added_at = ?, last_success_at = CASE WHEN url = ? THEN last_success_at END
            WHERE id = ?
            """;
    private static final String SELECT = """
            SELECT s.*, ingest.median_gap_seconds(s.id) AS median_gap,
                (SELECT count(*) FROM ingest.article a
                 WHERE a.source_id = s.id AND a.first_seen_at > ?) AS articles_24h,
                (SELECT jsonb_object_agg(problem, pages)::text FROM (
                    SELECT p.problem, count(*) AS pages FROM ingest.page p
                    WHERE p.source_id = s.id AND p.visited_at > ? AND p.problem IS NOT NULL GROUP BY p.problem
                ) AS problems) AS page_problems
            FROM ingest.source s
            """;
    private static final String STANDINGS = """
            SELECT s.*, NULL::double precision AS median_gap, 0 AS articles_24h,
                NULL::text AS page_problems FROM ingest.source s ORDER BY s.id
            """;

    private final Database database;
    private final InstantSource clock;

    public PostgresSourceStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Saved add(Source source) {
        return save(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                set(connection, statement, source).text(source.id().value()).time(source.addedAt());
                statement.executeUpdate();
                return Saved.DONE;
            }
        });
    }

    @Override
    public Saved replace(Source source) {
        return save(connection -> {
            try (var statement = connection.prepareStatement(REPLACE)) {
                set(connection, statement, source)
                        .time(source.addedAt())
                        .text(source.url().toString())
                        .text(source.id().value());
                return statement.executeUpdate() == 0 ? Saved.UNKNOWN : Saved.DONE;
            }
        });
    }

    @Override
    public boolean remove(SourceId id) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement("DELETE FROM ingest.source WHERE id = ?")) {
                new Parameters(connection, statement).text(id.value());
                return statement.executeUpdate() > 0;
            }
        });
    }

    @Override
    public Optional<ListedSource> find(SourceId id) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(SELECT + "WHERE s.id = ?")) {
                aDayAgo(connection, statement).text(id.value());
                return read(statement).stream().findFirst();
            }
        });
    }

    @Override
    public List<ListedSource> list(String after, int limit) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(SELECT + "WHERE s.id > ? ORDER BY s.id LIMIT ?")) {
                aDayAgo(connection, statement).text(after).number(limit);
                return read(statement);
            }
        });
    }

    @Override
    public List<ListedSource> standings() {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(STANDINGS)) {
                return read(statement);
            }
        });
    }

    private Saved save(Database.Work<Saved> work) {
        return database.inTransaction(connection -> {
            try {
                return work.on(connection);
            } catch (PSQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback();
                var message = e.getServerErrorMessage();
                return message != null && "source_url".equals(message.getConstraint())
                        ? Saved.URL_TAKEN
                        : Saved.ID_TAKEN;
            }
        });
    }

    private Parameters set(Connection connection, PreparedStatement statement, Source source) throws SQLException {
        var pattern = source.linkPattern();
        return new Parameters(connection, statement)
                .text(source.url().toString())
                .text(source.kind().text())
                .text(pattern == null ? null : pattern.text())
                .text(source.name())
                .text(source.language())
                .text(source.country())
                .text(source.tier())
                .flag(source.fullText())
                .flag(source.enabled())
                .millis(source.pollEvery())
                .time(source.enabled() ? clock.instant() : null);
    }

    private Parameters aDayAgo(Connection connection, PreparedStatement statement) throws SQLException {
        var aDayAgo = clock.instant().minus(Duration.ofDays(1));
        return new Parameters(connection, statement).time(aDayAgo).time(aDayAgo);
    }

    private static List<ListedSource> read(PreparedStatement statement) throws SQLException {
        var sources = new ArrayList<ListedSource>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                sources.add(new ListedSource(SourceRows.source(rows), SourceRows.health(rows)));
            }
        }
        return sources;
    }
}

package io.newswatch.ingest.postgres;

import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.page.PageQueue;
import io.newswatch.ingest.page.PageVisit;
import io.newswatch.ingest.page.WantedPage;
import io.newswatch.ingest.source.SourceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wanted pages in the table {@code page}, leased like sources; a host's spacing counts readings and visits together. */
public final class PostgresPageQueue implements PageQueue {
    // The lock of PostgresReadingQueue, because hosts are shared.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7166305226447)";
    private static final String WANT = """
            INSERT INTO ingest.page AS p (article_id, url, updated_at, state, next_at, source_id, old, wanted_at)
            SELECT w.article_id, w.url, w.updated_at, CASE WHEN w.visit THEN 'waiting' ELSE 'skipped' END,
                CASE WHEN w.visit THEN ?::timestamptz END, ?, ?, ?::timestamptz
            FROM (SELECT DISTINCT ON (1) article_id, url, changed::timestamptz AS updated_at, visit::boolean AS visit
                  FROM unnest(?, ?, ?, ?) AS u (article_id, url, changed, visit) ORDER BY 1) AS w
            ON CONFLICT (article_id) DO UPDATE SET updated_at = excluded.updated_at, state = 'waiting', attempts = 0,
                next_at = excluded.wanted_at, old = false
            WHERE p.source_id = excluded.source_id AND excluded.updated_at > p.updated_at AND p.state <> 'waiting'
            """;
    private static final String LEASE_DUE = """
            WITH busy AS MATERIALIZED (
                SELECT host, count(*) AS visits FROM ingest.page WHERE lease_until >= ? GROUP BY host
            ), due AS (
                SELECT p.article_id, p.host, p.next_at, coalesce(b.visits, 0) AS visits
                FROM ingest.page p LEFT JOIN busy b ON b.host = p.host LEFT JOIN ingest.source_host h ON h.name = p.host
                WHERE p.next_at <= ? AND (p.lease_until IS NULL OR p.lease_until < ?)
                    AND (h.next_at IS NULL OR h.next_at <= ?) AND coalesce(b.visits, 0) < ?
                ORDER BY p.next_at LIMIT 500
            ), turns AS (
                SELECT *, row_number() OVER (PARTITION BY host ORDER BY next_at, article_id) AS turn FROM due
            ), chosen AS (
                SELECT article_id FROM turns WHERE visits + turn <= ? AND (turn = 1 OR ? OR NOT ingest.is_spaced(host, ?))
                ORDER BY next_at, article_id LIMIT ?
            ), leased AS (
                UPDATE ingest.page p SET lease = gen_random_uuid(), lease_until = ?
                FROM chosen WHERE p.article_id = chosen.article_id
                RETURNING p.*
            )
            SELECT s.*, l.article_id, l.url AS page_url, l.lease AS page_lease, l.updated_at AS page_updated_at,
                l.old, l.attempts, l.host AS page_host
            FROM leased l JOIN ingest.source s ON s.id = l.source_id
            """;
    private static final String DONE = """
            UPDATE ingest.page SET state = 'done', reason = NULL, next_at = NULL, lease = NULL, lease_until = NULL
            WHERE article_id = ? AND lease = ?
            """;
    private static final String FAILED = """
            UPDATE ingest.page SET state = CASE WHEN ? THEN 'failed' ELSE 'waiting' END, reason = ?, next_at = ?,
                attempts = attempts + 1, lease = NULL, lease_until = NULL
            WHERE article_id = ? AND lease = ?
            """;

    private final Database database;
    private final HostLimits hosts;
    private final Duration leaseFor;
    private final InstantSource clock;

    /** @param leaseFor longer than any visit takes */
    public PostgresPageQueue(Database database, HostLimits hosts, Duration leaseFor, InstantSource clock) {
        this.database = database;
        this.hosts = hosts;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    @Override
    public int want(SourceId source, List<WantedPage> pages, boolean areOld) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(WANT)) {
                var now = clock.instant();
                new Parameters(connection, statement)
                        .time(now)
                        .text(source.value())
                        .flag(areOld)
                        .time(now)
                        .texts(pages, page -> page.article().value())
                        .texts(pages, page -> page.address().toString())
                        .times(pages, WantedPage::updatedAt)
                        .texts(pages, page -> String.valueOf(page.visit()));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<PageVisit> takeDue(int most) {
        return database.inTransaction(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
            var now = clock.instant();
            var visits = new ArrayList<PageVisit>();
            try (var statement = connection.prepareStatement(LEASE_DUE)) {
                new Parameters(connection, statement)
                        .time(now)
                        .time(now)
                        .time(now)
                        .time(now)
                        .number(hosts.readingsAtOnce())
                        .number(hosts.readingsAtOnce())
                        .flag(hosts.spacing().isZero())
                        .flag(hosts.spaceLocalHosts())
                        .number(most)
                        .time(now.plus(leaseFor));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        visits.add(visit(rows));
                    }
                }
            }
            hosts.space(connection, visits, visit -> visit.address().getRawAuthority(), now);
            return visits;
        });
    }

    @Override
    public void done(PageVisit visit) {
        var unused = database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(DONE)) {
                new Parameters(connection, statement)
                        .text(visit.article().value())
                        .id(visit.lease());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void failed(PageVisit visit, String reason, @Nullable Instant next) {
        var unused = database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(FAILED)) {
                new Parameters(connection, statement)
                        .flag(next == null)
                        .text(FinishedRows.shortened(reason))
                        .time(next)
                        .text(visit.article().value())
                        .id(visit.lease());
                return statement.executeUpdate();
            }
        });
    }

    private static PageVisit visit(ResultSet row) throws SQLException {
        return new PageVisit(
                new ArticleId(Rows.text(row, "article_id")),
                SourceRows.source(row),
                URI.create(Rows.text(row, "page_url")),
                UUID.fromString(Rows.text(row, "page_lease")),
                Rows.timeOrNull(row, "page_updated_at"),
                row.getBoolean("old"),
                row.getInt("attempts"));
    }
}

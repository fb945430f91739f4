package io.newswatch.ingest.postgres;

import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.page.Ending;
import io.newswatch.ingest.page.PageQueue;
import io.newswatch.ingest.page.PageVisit;
import io.newswatch.ingest.page.WantedPage;
import io.newswatch.ingest.source.SourceId;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Wanted pages in the table {@code page}, leased like sources; a host's spacing counts readings and visits together. */
public final class PostgresPageQueue implements PageQueue {
    // The lock of PostgresReadingQueue, because hosts are shared.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7166305226447)";
    private static final String LEASE_OVERDUE = """
            WITH chosen AS (
                SELECT article_id FROM ingest.page
                WHERE tell_by <= ? AND (lease_until IS NULL OR lease_until < ?) ORDER BY tell_by LIMIT ?
            ), leased AS (
                UPDATE ingest.page p SET lease = gen_random_uuid(), lease_until = ?
                FROM chosen WHERE p.article_id = chosen.article_id
                RETURNING p.*
            )
            """ + PageRows.VISITS;
    private static final String LEASE_DUE = """
            WITH busy AS MATERIALIZED (
                SELECT host, count(*) AS visits FROM ingest.page WHERE lease_until >= ? GROUP BY host
            ), due AS (
                SELECT p.article_id, p.host, p.next_at, coalesce(b.visits, 0) AS visits
                FROM ingest.page p LEFT JOIN busy b ON b.host = p.host LEFT JOIN ingest.source_host h ON h.name = p.host
                WHERE p.next_at <= ? AND (p.lease_until IS NULL OR p.lease_until < ?)
                    AND (h.next_at IS NULL OR h.next_at <= ?) AND (h.pages_at IS NULL OR h.pages_at <= ?)
                    AND coalesce(b.visits, 0) < ?
                    AND EXISTS (SELECT FROM ingest.source s WHERE s.id = p.source_id AND s.enabled)
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
            """ + PageRows.VISITS;
    private static final String SPARE = """
            INSERT INTO ingest.source_host AS h (name, next_at, pages_at) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET pages_at = greatest(h.pages_at, excluded.pages_at)
            """;

    private final Database database;
    private final HostLimits hosts;
    private final Duration leaseFor;
    private final Duration patience;
    private final InstantSource clock;

    /**
     * @param leaseFor longer than any visit takes
     * @param patience how long a summary waits for its page
     */
    public PostgresPageQueue(
            Database database, HostLimits hosts, Duration leaseFor, Duration patience, InstantSource clock) {
        this.database = database;
        this.hosts = hosts;
        this.leaseFor = leaseFor;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Set<ArticleId> want(SourceId source, List<WantedPage> pages, boolean areOld) {
        return database.inTransaction(connection -> {
            var rows = new PageRows(connection);
            var now = clock.instant();
            rows.listed(source, pages, now);
            var fresh = rows.news(source, pages);
            if (fresh.isEmpty()) {
                return Set.of();
            }
            return rows.want(source, fresh, areOld, now, now.plus(patience));
        });
    }

    @Override
    public List<PageVisit> takeDue(int most) {
        return database.inTransaction(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
            var now = clock.instant();
            var visits = new ArrayList<>(overdue(connection, most, now));
            if (visits.size() < most) {
                var due = due(connection, most - visits.size(), now);
                hosts.space(connection, due, visit -> visit.address().getRawAuthority(), now);
                visits.addAll(due);
            }
            return visits;
        });
    }

    @Override
    public void end(PageVisit visit, Ending ending) {
        var unused = database.inTransaction(connection -> new PageRows(connection).end(visit, ending, clock.instant()));
    }

    @Override
    public void spare(URI address, Instant until) {
        var host = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
        var unused = database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(SPARE)) {
                new Parameters(connection, statement)
                        .text(host)
                        .time(clock.instant())
                        .time(until);
                return statement.executeUpdate();
            }
        });
    }

    private List<PageVisit> overdue(Connection connection, int most, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(LEASE_OVERDUE)) {
            new Parameters(connection, statement)
                    .time(now)
                    .time(now)
                    .number(most)
                    .time(now.plus(leaseFor));
            return PageRows.visits(statement, true);
        }
    }

    private List<PageVisit> due(Connection connection, int most, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(LEASE_DUE)) {
            new Parameters(connection, statement)
                    .time(now)
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
            return PageRows.visits(statement, false);
        }
    }
}

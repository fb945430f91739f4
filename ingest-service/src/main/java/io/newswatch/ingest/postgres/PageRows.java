package io.newswatch.ingest.postgres;

import io.newswatch.contract.EventJson;
import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.page.Ending;
import io.newswatch.ingest.page.PageVisit;
import io.newswatch.ingest.page.WantedPage;
import io.newswatch.ingest.source.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code page}, within one transaction. */
final class PageRows {
    /** What follows the leases of a statement that took some. */
    static final String VISITS = """
            SELECT s.*, l.article_id, l.url AS page_url, l.lease AS page_lease, l.updated_at AS page_updated_at,
                l.old, l.said, l.attempts, l.problem, l.reason, l.tell_by
            FROM leased l JOIN ingest.source s ON s.id = l.source_id
            """;

    private static final String KNOWN = """
            SELECT article_id, source_id, said_hash, updated_at, state FROM ingest.page WHERE article_id = ANY (?::text[])
            """;
    // What another source tells whole needs no page.
    private static final String WANT = """
            INSERT INTO ingest.page AS p (article_id, url, said, said_hash, updated_at, state, next_at, tell_by,
                source_id, old, wanted_at)
            SELECT w.article_id, w.url, w.said, w.hash, w.changed::timestamptz,
                CASE WHEN w.due THEN 'waiting' ELSE 'skipped' END, CASE WHEN w.due THEN ?::timestamptz END,
                CASE WHEN w.due AND w.said IS NOT NULL THEN ?::timestamptz END, ?, ?, ?::timestamptz
            FROM (SELECT article_id, url, said, hash, changed, visit::boolean AND NOT EXISTS (
                    SELECT FROM ingest.article a WHERE a.id = u.article_id AND a.extent = 'whole'
                        AND a.content_hash IS NOT NULL AND a.told_by IS DISTINCT FROM ?) AS due
                  FROM unnest(?, ?, ?, ?, ?, ?) AS u (article_id, url, said, hash, changed, visit)) AS w
            ORDER BY 1
            ON CONFLICT (article_id) DO UPDATE SET url = excluded.url, said = excluded.said,
                said_hash = excluded.said_hash, updated_at = excluded.updated_at, state = excluded.state,
                next_at = excluded.next_at, tell_by = excluded.tell_by, attempts = 0, old = false,
                lease = NULL, lease_until = NULL
            WHERE p.source_id = excluded.source_id
            RETURNING article_id
            """;
    private static final String LISTED = """
            UPDATE ingest.page SET listed_at = ? WHERE article_id = ANY (?) AND source_id = ? AND listed_at < ?
            """;
    private static final String DONE = """
            UPDATE ingest.page SET state = 'done', reason = NULL, problem = NULL, said = NULL, tell_by = NULL,
                next_at = NULL, visited_at = ?, lease = NULL, lease_until = NULL
            WHERE article_id = ? AND lease = ?
            """;
    private static final String TOLD = """
            UPDATE ingest.page SET tell_by = NULL, lease = NULL, lease_until = NULL WHERE article_id = ? AND lease = ?
            """;
    private static final String HINDERED = """
            UPDATE ingest.page SET state = CASE WHEN next.at IS NULL THEN 'failed' ELSE 'waiting' END, problem = ?,
                reason = ?, next_at = next.at, attempts = attempts + 1, visited_at = ?, lease = NULL, lease_until = NULL,
                said = CASE WHEN next.at IS NOT NULL THEN said END, tell_by = CASE WHEN NOT ? THEN tell_by END
            FROM (SELECT ?::timestamptz AS at) AS next
            WHERE article_id = ? AND lease = ?
            """;

    private final Connection connection;

    PageRows(Connection connection) {
        this.connection = connection;
    }

    /** Notes that the source still lists them, once a day. */
    void listed(SourceId source, List<WantedPage> pages, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(LISTED)) {
            new Parameters(connection, statement)
                    .time(now)
                    .texts(pages, page -> page.article().value())
                    .text(source.value())
                    .time(now.minus(Duration.ofDays(1)));
            statement.executeUpdate();
        }
    }

    /** Those that are not known, or that say something new and are the source's own. */
    List<WantedPage> news(SourceId source, List<WantedPage> pages) throws SQLException {
        var settled = new HashSet<ArticleId>();
        try (var statement = connection.prepareStatement(KNOWN)) {
            new Parameters(connection, statement)
                    .texts(pages, page -> page.article().value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var article = new ArticleId(Rows.text(rows, "article_id"));
                    var known = new WantedPage.Known(
                            rows.getString("said_hash"),
                            Rows.timeOrNull(rows, "updated_at"),
                            Rows.text(rows, "state").equals("waiting"));
                    var isOwn = Rows.text(rows, "source_id").equals(source.value());
                    if (!isOwn
                            || pages.stream()
                                    .filter(page -> page.article().equals(article))
                                    .noneMatch(page -> page.isNewsTo(known))) {
                        settled.add(article);
                    }
                }
            }
        }
        return pages.stream().filter(page -> !settled.contains(page.article())).toList();
    }

    /** Inserts or renews them. */
    Set<ArticleId> want(SourceId source, List<WantedPage> pages, boolean areOld, Instant now, Instant tellBy)
            throws SQLException {
        try (var statement = connection.prepareStatement(WANT)) {
            new Parameters(connection, statement)
                    .time(now)
                    .time(tellBy)
                    .text(source.value())
                    .flag(areOld)
                    .time(now)
                    .text(source.value())
                    .texts(pages, page -> page.article().value())
                    .texts(pages, page -> page.address().toString())
                    .texts(pages, page -> json(page.said()))
                    .texts(pages, WantedPage::saidHash)
                    .times(pages, WantedPage::updatedAt)
                    .texts(pages, page -> String.valueOf(page.visit()));
            var wanted = new HashSet<ArticleId>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    wanted.add(new ArticleId(Rows.text(rows, "article_id")));
                }
            }
            return wanted;
        }
    }

    /** How many rows still had the lease: one or none. */
    int end(PageVisit visit, Ending ending, Instant now) throws SQLException {
        var sql =
                switch (ending) {
                    case Ending.Done done -> DONE;
                    case Ending.Told told -> TOLD;
                    case Ending.Hindered hindered -> HINDERED;
                };
        try (var statement = connection.prepareStatement(sql)) {
            var parameters = new Parameters(connection, statement);
            switch (ending) {
                case Ending.Done done -> parameters.time(now);
                case Ending.Told told -> {
                    // The rest is the same for all.
                }
                case Ending.Hindered hindered ->
                    parameters
                            .text(hindered.reason().id())
                            .text(FinishedRows.shortened(hindered.detail()))
                            .time(now)
                            .flag(hindered.isTold())
                            .time(hindered.next());
            }
            parameters.text(visit.article().value()).id(visit.lease());
            return statement.executeUpdate();
        }
    }

    static List<PageVisit> visits(PreparedStatement statement, boolean areOverdue) throws SQLException {
        var visits = new ArrayList<PageVisit>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                visits.add(visit(rows, areOverdue));
            }
        }
        return visits;
    }

    private static PageVisit visit(ResultSet row, boolean isOverdue) throws SQLException {
        var problem = row.getString("problem");
        return new PageVisit(
                new ArticleId(Rows.text(row, "article_id")),
                SourceRows.source(row),
                URI.create(Rows.text(row, "page_url")),
                UUID.fromString(Rows.text(row, "page_lease")),
                Rows.timeOrNull(row, "page_updated_at"),
                row.getBoolean("old"),
                entry(row.getString("said")),
                new PageVisit.Progress(
                        row.getInt("attempts"),
                        problem == null ? null : problem + ": " + row.getString("reason"),
                        Rows.timeOrNull(row, "tell_by"),
                        isOverdue));
    }

    private static @Nullable String json(@Nullable FeedEntry said) {
        return said == null ? null : new String(EventJson.write(said), StandardCharsets.UTF_8);
    }

    private static @Nullable FeedEntry entry(@Nullable String json) {
        try {
            return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), FeedEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A kept entry cannot be read", e);
        }
    }
}

package io.newswatch.ingest.postgres;

import io.newswatch.ingest.retention.Removal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Rows that are no longer needed. They go some at a time, by one replica at a time (an advisory lock of the transaction),
 * and rows that somebody else is at are left for another time, so that nobody waits for a clean-up.
 */
public final class ExpiredRows implements Removal {
    /** Rows of one transaction. */
    static final int AT_ONCE = 500;

    // Arbitrary, but the same for all replicas.
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(7166305226448)";
    // The heads of articles stay: they are what a feed's old item is recognised by, and where its next revision goes
    // on.
    private static final String ARTICLES = """
            DELETE FROM ingest.revision WHERE (article_id, revision) IN (
                SELECT article_id, revision FROM ingest.revision
                WHERE stored_at < ? AND (announced_at IS NOT NULL OR refused IS NOT NULL)
                ORDER BY stored_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """;
    private static final String HOSTS = """
            DELETE FROM ingest.source_host WHERE name IN (
                SELECT name FROM ingest.source_host WHERE next_at < ? AND (pages_at IS NULL OR pages_at < now())
                LIMIT ? FOR UPDATE SKIP LOCKED)
            """;
    // A page without an article stays as long as its source: found again, it would be taken for news. So does what a
    // source
    // lists that has not changed since.
    private static final String PAGES = """
            DELETE FROM ingest.page WHERE article_id IN (
                SELECT p.article_id FROM ingest.page p JOIN ingest.source s ON s.id = p.source_id
                WHERE p.listed_at < ? AND p.listed_at < s.changed_at - ? * interval '1 millisecond'
                    AND p.next_at IS NULL AND p.tell_by IS NULL
                    AND (EXISTS (SELECT FROM ingest.article a WHERE a.id = p.article_id)
                        OR EXISTS (SELECT FROM ingest.alias a WHERE a.id = p.article_id))
                LIMIT ? FOR UPDATE OF p SKIP LOCKED)
            """;
    private static final String RAW_PAGES = """
            DELETE FROM ingest.raw_page WHERE article_id IN (
                SELECT article_id FROM ingest.raw_page WHERE fetched_at < ?
                ORDER BY fetched_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """;
    private static final String RAW_PAGES_BEYOND = """
            DELETE FROM ingest.raw_page WHERE article_id IN (
                SELECT article_id FROM (
                    SELECT p.article_id, sum(length(c.gzip)) OVER (ORDER BY p.fetched_at DESC, p.article_id) AS size
                    FROM ingest.raw_page p JOIN ingest.raw_content c USING (hash)) AS sizes
                WHERE size > ? LIMIT ?)
            """;
    private static final String RAW_CONTENT = """
            DELETE FROM ingest.raw_content WHERE hash IN (
                SELECT hash FROM ingest.raw_content c
                WHERE kept_at < ? AND NOT EXISTS (SELECT FROM ingest.raw_page p WHERE p.hash = c.hash)
                LIMIT ? FOR UPDATE SKIP LOCKED)
            """;
    /** Longer than any transaction that keeps a page. */
    private static final Duration UNTOUCHED = Duration.ofMinutes(10);
    /** Longer than any spacing of a host. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Database database;
    private final String what;
    private final String statement;
    private final Limit limit;

    private ExpiredRows(Database database, String what, String statement, Limit limit) {
        this.database = database;
        this.what = what;
        this.statement = statement;
        this.limit = limit;
    }

    /** Texts of articles that were announced, or never will be. */
    public static Removal articles(Database database, Duration age) {
        return new ExpiredRows(database, "articles", ARTICLES, before(age));
    }

    /** When hosts may be asked again, once that is over. */
    public static Removal hosts(Database database) {
        return new ExpiredRows(database, "hosts", HOSTS, before(FORGOTTEN));
    }

    /** Pages of articles that their sources have not listed for so long. */
    public static Removal pages(Database database, Duration age) {
        return new ExpiredRows(database, "pages", PAGES, (parameters, now) -> parameters
                .time(now.minus(age))
                .number(age.toMillis()));
    }

    /** Kept pages that are old. */
    public static Removal rawPages(Database database, Duration age) {
        return new ExpiredRows(database, "raw-pages", RAW_PAGES, before(age));
    }

    /** The oldest of the kept pages, until the others have no more bytes than this. */
    public static Removal rawPagesBeyond(Database database, long mostBytes) {
        return new ExpiredRows(
                database, "raw-pages", RAW_PAGES_BEYOND, (parameters, now) -> parameters.number(mostBytes));
    }

    /** Contents that no kept page has any more. */
    public static Removal rawContent(Database database) {
        return new ExpiredRows(database, "raw-contents", RAW_CONTENT, before(UNTOUCHED));
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public int some(Instant now) {
        return database.inTransaction(connection -> isOurTurn(connection) ? delete(connection, now) : 0);
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK);
                var row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int delete(Connection connection, Instant now) throws SQLException {
        try (var delete = connection.prepareStatement(statement)) {
            limit.set(new Parameters(connection, delete), now).number(AT_ONCE);
            return delete.executeUpdate();
        }
    }

    private static Limit before(Duration age) {
        return (parameters, now) -> parameters.time(now.minus(age));
    }

    /** Sets the first parameters of a statement: what is beyond them goes. */
    @FunctionalInterface
    private interface Limit {
        Parameters set(Parameters parameters, Instant now) throws SQLException;
    }
}

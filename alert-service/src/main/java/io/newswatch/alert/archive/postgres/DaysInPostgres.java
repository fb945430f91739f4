package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.ArchiveDays;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** The archive's days as partitions of a table. */
@ApplicationScoped
class DaysInPostgres implements ArchiveDays {
    /** Any number that no other advisory lock of this service uses. */
    static final long ONE_REPLICA = 0xda75;

    private static final int AHEAD = 3;

    /** Rows of the books that one transaction deletes. */
    private static final int AT_ONCE = 20_000;

    private static final String PREFIX = "article_d";

    private static final String PARTITIONS = """
            SELECT child.relname AS name FROM pg_inherits
            JOIN pg_class child ON child.oid = inhrelid
            WHERE inhparent = 'article'::regclass AND child.relname LIKE 'article\\_d%'""";

    private static final String UNINDEXED = PARTITIONS + " AND to_regclass(child.relname || '_words') IS NULL";

    private static final String FORGET_BOOKS = """
            DELETE FROM classified WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM classified WHERE classified_at < ?::date LIMIT ?))""";

    private static final String FORGET_HOURS =
            "DELETE FROM coverage_hour WHERE hour < ?::date::timestamp AT TIME ZONE 'UTC'";

    private final Sql sql;

    DaysInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Kept keep(LocalDate today, LocalDate keepFrom, LocalDate booksFrom) {
        return sql.inTransaction(statements -> {
            if (!isOurTurn(statements)) {
                return new Kept(0, 0, 0);
            }
            // Whoever waits for a lock makes everybody behind him wait too; there is another try soon.
            statements.update("SET LOCAL lock_timeout = '2s'");
            var known = Set.copyOf(statements.query(PARTITIONS, row -> row.text("name")));
            var made = makeAhead(statements, today, known);
            var dropped = drop(statements, keepFrom, known);
            var deleted = statements.update("DELETE FROM article_other_days WHERE day < ?::date", keepFrom.toString())
                    + statements.update(FORGET_BOOKS, booksFrom.toString(), AT_ONCE);
            statements.update(FORGET_HOURS, keepFrom.toString());
            return new Kept(made, dropped, deleted);
        });
    }

    @Override
    public int index(LocalDate today) {
        var days = sql.query(UNINDEXED, row -> row.text("name")).stream()
                .filter(name -> name.compareTo(name(today)) < 0)
                .toList();
        return (int) days.stream().filter(this::indexDay).count();
    }

    /** Whoever changes an article of that day meanwhile waits for some seconds. */
    private boolean indexDay(String day) {
        return sql.inTransaction(statements -> {
            if (!isOurTurn(statements)) {
                return false;
            }
            statements.update("SET LOCAL lock_timeout = '2s'");
            statements.update("CREATE INDEX IF NOT EXISTS %s_words ON %s USING gin (words)".formatted(day, day));
            return true;
        });
    }

    private static boolean isOurTurn(Statements statements) throws SQLException {
        return statements
                .query("SELECT pg_try_advisory_xact_lock(?) AS ours", row -> row.flag("ours"), ONE_REPLICA)
                .getFirst();
    }

    private static int makeAhead(Statements statements, LocalDate today, Set<String> known) throws SQLException {
        var made = 0;
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            var day = today.plusDays(ahead);
            if (!known.contains(name(day)) && isEmptyElsewhere(statements, day)) {
                statements.update("CREATE TABLE %s PARTITION OF article FOR VALUES FROM ('%s') TO ('%s')"
                        .formatted(name(day), day, day.plusDays(1)));
                statements.update("ALTER TABLE " + name(day) + " ALTER COLUMN words SET STATISTICS 0");
                made++;
            }
        }
        return made;
    }

    /** A day of which rows lie in the default partition stays there for good. */
    private static boolean isEmptyElsewhere(Statements statements, LocalDate day) throws SQLException {
        return statements
                .query(
                        "SELECT FROM article_other_days WHERE day = ?::date LIMIT 1",
                        row -> Boolean.TRUE,
                        day.toString())
                .isEmpty();
    }

    private static int drop(Statements statements, LocalDate keepFrom, Set<String> known) throws SQLException {
        var first = name(keepFrom);
        List<String> old =
                known.stream().filter(name -> name.compareTo(first) < 0).toList();
        for (var name : old) {
            statements.update("DROP TABLE " + name);
        }
        return old.size();
    }

    private static String name(LocalDate day) {
        return PREFIX + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}

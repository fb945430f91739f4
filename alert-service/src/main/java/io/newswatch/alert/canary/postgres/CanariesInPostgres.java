package io.newswatch.alert.canary.postgres;

import io.newswatch.alert.canary.Canaries;
import io.newswatch.alert.canary.SeenCanary;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.postgres.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The channel of planted articles as a table. */
@ApplicationScoped
public class CanariesInPostgres implements Canaries {
    /** An event that is read again after so long measures nothing. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String PUT = """
            INSERT INTO canary (article_id, ingested_at)
            SELECT id, at::timestamptz FROM unnest(?, ?) AS r (id, at)
            ON CONFLICT (article_id) DO NOTHING""";

    private static final String TAKE_OUT =
            "UPDATE canary SET arrived_at = ? WHERE arrived_at IS NULL RETURNING ingested_at";

    private static final String NEWEST =
            "SELECT max(ingested_at) AS newest FROM canary WHERE arrived_at IS NOT NULL HAVING count(*) > 0";

    private static final String MISSED =
            "INSERT INTO canary_missed (stretch, noted_at) VALUES (?, ?) ON CONFLICT (stretch) DO NOTHING";

    private final Transactions transactions;

    CanariesInPostgres(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Puts those into the channel that were recognised, and wakes the replicas when the transaction commits. */
    public static void put(Connection connection, List<SeenCanary> seen, Instant now) throws SQLException {
        var fresh = seen.stream()
                .filter(SeenCanary::recognised)
                .filter(canary -> canary.ingestedAt().isAfter(now.minus(KEPT)))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        try (var rows = Rows.of(connection, PUT, fresh)) {
            if (rows.text(SeenCanary::articleId).time(SeenCanary::ingestedAt).update() > 0) {
                Wakeups.send(connection, Wakeups.CANARY_READY);
            }
        }
    }

    @Override
    public List<Instant> takeOut(Instant now) throws SQLException {
        return in(statements -> statements.query(TAKE_OUT, row -> row.time("ingested_at"), now));
    }

    @Override
    public Optional<Instant> newest() throws SQLException {
        return in(statements ->
                statements.query(NEWEST, row -> row.time("newest")).stream().findFirst());
    }

    @Override
    public boolean noteMissed(long stretch, Instant now) throws SQLException {
        return in(statements -> statements.update(MISSED, stretch, now)) > 0;
    }

    @Override
    public void forget(Instant now) throws SQLException {
        var before = now.minus(KEPT);
        var unused = in(statements -> statements.update("DELETE FROM canary WHERE ingested_at < ?", before)
                + statements.update("DELETE FROM canary_missed WHERE noted_at < ?", before));
    }

    private <T> T in(Statements.Work<T> work) throws SQLException {
        return transactions.inOne(connection -> work.with(new Statements(connection)));
    }
}

package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.postgres.RebuildLock;
import io.newswatch.alert.postgres.SqlFaults;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.raise.EffectStore;
import io.newswatch.alert.raise.Effects;
import io.newswatch.alert.raise.TellSubscribers;
import io.newswatch.alert.story.postgres.Comparison;
import io.newswatch.alert.subscription.postgres.CompiledSubscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Keeps effects in PostgreSQL, each batch in one transaction. */
@ApplicationScoped
class EffectsInPostgres implements EffectStore {
    private final DataSource database;
    private final Transactions transactions;
    private final CompiledSubscriptions subscriptions;
    private final TellSubscribers tell;
    private final Comparison comparison;

    EffectsInPostgres(
            DataSource database,
            Transactions transactions,
            CompiledSubscriptions subscriptions,
            TellSubscribers tell,
            Comparison comparison) {
        this.database = database;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.tell = tell;
        this.comparison = comparison;
    }

    @Override
    public MatchIndex subscriptions() throws UnreachableException {
        try (var connection = database.getConnection()) {
            return subscriptions.asOf(connection);
        } catch (SQLException e) {
            throw new UnreachableException(e);
        }
    }

    @Override
    public Written write(List<Effects> batch, Instant now) throws UnreachableException, RefusedException {
        try {
            return transactions.inOne(connection -> {
                if (!RebuildLock.isShared(connection)) {
                    throw new SQLException("everything is being rebuilt, and new events wait");
                }
                return new WriteEffects(connection, tell, comparison, now).write(batch);
            });
        } catch (SQLException e) {
            if (SqlFaults.isOfTheData(e)) {
                throw new RefusedException(e);
            }
            throw new UnreachableException(e);
        }
    }
}

package io.newswatch.alert.raise.kafka;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.raise.Effects;
import io.newswatch.alert.raise.PlanEffects;
import io.newswatch.alert.raise.postgres.WriteEffects;
import io.newswatch.alert.raise.postgres.WriteEffects.Written;
import io.newswatch.alert.subscription.postgres.CompiledSubscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Does all that follows from classified articles, in one transaction. */
@ApplicationScoped
class RaiseAlerts {
    private final Transactions transactions;
    private final CompiledSubscriptions subscriptions;
    private final PlanEffects plan;
    private final InstantSource clock;
    private final ClassifiedReader reader = new ClassifiedReader();

    RaiseAlerts(Transactions transactions, CompiledSubscriptions subscriptions, PlanEffects plan, InstantSource clock) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Processes the records together.
     *
     * @throws BadEventException when one of them is not an event; nothing was written
     * @throws SQLException when the transaction failed; nothing was written
     */
    Written process(List<ConsumerRecord<byte[], byte[]>> records) throws BadEventException, SQLException {
        var now = clock.instant();
        var index = transactions.inOne(subscriptions::asOf);
        var effects = new ArrayList<Effects>(records.size());
        for (var record : records) {
            effects.add(effects(record, index, now));
        }
        return transactions.inOne(connection -> WriteEffects.over(connection, effects, now));
    }

    private Effects effects(ConsumerRecord<byte[], byte[]> record, MatchIndex index, Instant now)
            throws BadEventException {
        var article = reader.glance(record);
        if (ClassifiedReader.isWithdrawal(record)) {
            return plan.withdrawal(article);
        }
        var alerted = plan.alerted(article, index);
        return plan.needsContent(article, alerted)
                ? plan.kept(article, reader.content(record), alerted, now)
                : plan.withoutContent(article);
    }
}

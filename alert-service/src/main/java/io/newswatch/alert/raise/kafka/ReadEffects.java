package io.newswatch.alert.raise.kafka;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.raise.Effects;
import io.newswatch.alert.raise.PlanEffects;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads from a record what follows from it. Changes nothing. */
@ApplicationScoped
public class ReadEffects {
    private final PlanEffects plan;
    private final ClassifiedReader reader = new ClassifiedReader();

    ReadEffects(PlanEffects plan) {
        this.plan = plan;
    }

    /**
     * What follows from it, with these subscriptions.
     *
     * @throws BadEventException when it is not an event
     */
    public Effects of(ConsumerRecord<byte[], byte[]> record, MatchIndex index) throws BadEventException {
        var article = reader.glance(record);
        if (ClassifiedReader.isWithdrawal(record)) {
            return plan.withdrawal(article);
        }
        if (!plan.needsContent(article)) {
            return plan.withoutContent(article);
        }
        var content = reader.content(record);
        if (plan.isCanary(article)) {
            return plan.canary(article, content);
        }
        return plan.kept(article, content, plan.alerted(article, content, index));
    }
}

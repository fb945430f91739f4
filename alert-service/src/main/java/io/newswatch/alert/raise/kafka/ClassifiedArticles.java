package io.newswatch.alert.raise.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.alert.raise.EffectStore.RefusedException;
import io.newswatch.alert.raise.EffectStore.UnreachableException;
import io.newswatch.alert.raise.EffectStore.Written;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.DeadLetters;
import io.newswatch.edge.kafka.Patience;
import io.newswatch.edge.kafka.PublishException;
import io.newswatch.edge.tracing.Headers;
import io.newswatch.edge.tracing.Tracing;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Kafka edge: a batch of classified articles in, one transaction.
 *
 * <pre>
 * batch ──► one transaction ──► acknowledged
 *   │ a record or its data is bad: each record in a transaction of its own, the bad one to the dead letters
 *   │ database or broker away: wait and try again, for as long as it takes
 * </pre>
 */
@ApplicationScoped
class ClassifiedArticles {
    private static final Logger LOG = Logger.getLogger(ClassifiedArticles.class);

    private final RaiseAlerts raise;
    private final DeadLetters deadLetters;
    private final RaiseMetrics metrics;
    private final Tracing tracing;
    private final Patience patience = new Patience();

    ClassifiedArticles(RaiseAlerts raise, DeadLetters deadLetters, MeterRegistry meters, Tracing tracing) {
        this.raise = raise;
        this.deadLetters = deadLetters;
        this.metrics = new RaiseMetrics(meters);
        this.tracing = tracing;
    }

    /** Returns when everything is written, which acknowledges the batch; throws only when the service stops. */
    @Incoming("classified")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> batch) throws Patience.StoppedException {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>(batch.count());
        batch.forEach(records::add);
        var sample = metrics.start();
        try (var traced = tracing.batch("match batch", records.size())) {
            process(records);
            if (tracing.isOn()) {
                records.forEach(
                        record -> Headers.of(record, tracing).ifPresent(parent -> traced.step("match", parent)));
            }
        }
        metrics.processed(sample, records.size());
    }

    void stop(@Observes ShutdownEvent event) {
        patience.end();
    }

    private void process(List<ConsumerRecord<byte[], byte[]>> records) throws Patience.StoppedException {
        for (int failures = 1; !attempt(records); failures++) {
            patience.await(failures);
        }
    }

    /** One try; false when what failed may work later. */
    private boolean attempt(List<ConsumerRecord<byte[], byte[]>> records) throws Patience.StoppedException {
        try {
            Written written = raise.process(records);
            metrics.written(written);
            return true;
        } catch (UnreachableException e) {
            LOG.warnf("The database does not take a batch, which waits: records=%d cause=%s", records.size(), e);
            return false;
        } catch (BadEventException | RefusedException | RuntimeException e) {
            if (e instanceof RuntimeException && records.size() == 1) {
                LOG.error("A record met a fault of ours and is put aside", e);
            }
            setApart(records, e);
            return true;
        }
    }

    private void setApart(List<ConsumerRecord<byte[], byte[]>> records, Exception cause)
            throws Patience.StoppedException {
        patience.requireRunning();
        if (records.size() == 1) {
            quarantine(records.getFirst(), cause);
            return;
        }
        for (var record : records) {
            process(List.of(record));
        }
    }

    private void quarantine(ConsumerRecord<byte[], byte[]> record, Exception cause) throws Patience.StoppedException {
        for (int failures = 1; !isQuarantined(record, cause); failures++) {
            patience.await(failures);
        }
        metrics.deadLettered();
    }

    /** With the headers of a dead letter some records are too large; these say where the whole one is. */
    private static ConsumerRecord<byte[], byte[]> withoutValue(ConsumerRecord<byte[], byte[]> record) {
        var without = new ConsumerRecord<byte[], byte[]>(
                record.topic(), record.partition(), record.offset(), record.key(), null);
        record.headers().forEach(without.headers()::add);
        return without;
    }

    private boolean isQuarantined(ConsumerRecord<byte[], byte[]> record, Exception cause) {
        try {
            deadLetters.quarantine(record, Topics.ALERT_GROUP, cause);
            return true;
        } catch (PublishException e) {
            if (e.tooLarge() && record.value() != null) {
                return isQuarantined(withoutValue(record), cause);
            }
            LOG.warnf(
                    "A bad record cannot be put aside yet: topic=%s partition=%d offset=%d cause=%s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
            return false;
        }
    }
}

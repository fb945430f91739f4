package io.newswatch.classify.kafka;

import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.DeadLetters;
import io.newswatch.edge.kafka.EventPublisher;
import io.newswatch.edge.kafka.OutgoingEvent;
import io.newswatch.edge.kafka.Patience;
import io.newswatch.edge.kafka.Patience.StoppedException;
import io.newswatch.edge.kafka.PublishException;
import io.newswatch.edge.tracing.Tracing;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Kafka edge: a batch of articles in, a batch of classified articles out.
 *
 * <pre>
 * batch ──► each record classified ──► published together ──► acknowledged
 *             │ not an article event, or too large: put aside, its neighbours go on
 *             │ broker away: wait and try again, for as long as it takes
 * </pre>
 */
@ApplicationScoped
class ClassifyArticles {
    private static final Logger LOG = Logger.getLogger(ClassifyArticles.class);

    private final ArticleRecord articles;
    private final EventPublisher publisher;
    private final DeadLetters deadLetters;
    private final Counts counts;
    private final Tracing tracing;
    private final Patience patience = new Patience();

    ClassifyArticles(
            ArticleRecord articles, EventPublisher publisher, DeadLetters deadLetters, Counts counts, Tracing tracing) {
        this.articles = articles;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.counts = counts;
        this.tracing = tracing;
    }

    /** A record with the event that follows from it. */
    private record Work(ConsumerRecord<byte[], byte[]> record, OutgoingEvent event) {}

    /** Returns when the broker has everything, which acknowledges the batch; throws only when the service stops. */
    @Incoming("articles")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) throws StoppedException {
        counts.batch(records.count());
        try (var batch = tracing.batch("classify batch", records.count())) {
            var work = new ArrayList<Work>(records.count());
            for (var record : records) {
                try {
                    work.add(new Work(record, articles.toEvent(record, batch)));
                } catch (IOException | RuntimeException e) {
                    putAside(record, e);
                }
            }
            publish(work);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        patience.end();
    }

    private void publish(List<Work> work) throws StoppedException {
        for (int failures = 1; !work.isEmpty(); failures++) {
            try {
                publisher.publish(work.stream().map(Work::event).toList());
                return;
            } catch (PublishException e) {
                if (e.tooLarge()) {
                    putAside(work.remove(e.index()).record(), e);
                } else {
                    LOG.warnf("The broker does not take a batch, which waits: records=%d cause=%s", work.size(), e);
                    patience.await(failures);
                }
            }
        }
    }

    private void putAside(ConsumerRecord<byte[], byte[]> record, Exception cause) throws StoppedException {
        for (int failures = 1; ; failures++) {
            patience.requireRunning();
            try {
                deadLetters.quarantine(record, Topics.CLASSIFY_GROUP, cause);
                counts.putAside();
                return;
            } catch (PublishException e) {
                LOG.warnf("A bad record cannot be put aside yet: offset=%d cause=%s", record.offset(), e);
                patience.await(failures);
            }
        }
    }
}

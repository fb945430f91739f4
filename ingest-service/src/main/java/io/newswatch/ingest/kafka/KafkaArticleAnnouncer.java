package io.newswatch.ingest.kafka;

import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.EventPublisher;
import io.newswatch.edge.kafka.OutgoingEvent;
import io.newswatch.edge.kafka.PublishException;
import io.newswatch.ingest.announce.Announcement;
import io.newswatch.ingest.announce.ArticleAnnouncer;
import io.newswatch.ingest.announce.PendingRevision;
import io.newswatch.ingest.metrics.IngestMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Publishes revisions as CloudEvents on {@link Topics#ARTICLES}. */
@ApplicationScoped
class KafkaArticleAnnouncer implements ArticleAnnouncer {
    private static final String SOURCE = "/newswatch/ingest";

    private final EventPublisher publisher;
    private final IngestMetrics metrics;
    private final InstantSource clock;

    KafkaArticleAnnouncer(EventPublisher publisher, IngestMetrics metrics, InstantSource clock) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Announcement announce(List<PendingRevision> revisions) {
        try {
            publisher.publish(
                    revisions.stream().map(KafkaArticleAnnouncer::event).toList());
        } catch (PublishException e) {
            if (!e.tooLarge()) {
                return new Announcement.Unanswered(e);
            }
            metrics.refusedByBroker();
            return new Announcement.Refused(revisions.get(e.index()), String.valueOf(e.getMessage()));
        }
        var now = clock.instant();
        revisions.forEach(r -> metrics.ingested(Duration.between(r.receivedAt(), now)));
        return new Announcement.Done();
    }

    private static OutgoingEvent event(PendingRevision revision) {
        var id = revision.articleId().value();
        var headers = new EventHeaders(
                EventHeaders.articleEventId(id, revision.revision()), SOURCE, revision.type(), id, revision.storedAt());
        return new OutgoingEvent(Topics.ARTICLES, id, headers, revision.event());
    }
}

package io.newswatch.ingest.kafka;

import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.Topics;
import io.newswatch.contract.TraceParent;
import io.newswatch.edge.kafka.EventPublisher;
import io.newswatch.edge.kafka.OutgoingEvent;
import io.newswatch.edge.kafka.PublishException;
import io.newswatch.edge.tracing.Step;
import io.newswatch.edge.tracing.Tracing;
import io.newswatch.ingest.announce.Announcement;
import io.newswatch.ingest.announce.ArticleAnnouncer;
import io.newswatch.ingest.announce.PendingRevision;
import io.newswatch.ingest.metrics.IngestMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes revisions as CloudEvents on {@link Topics#ARTICLES}. */
@ApplicationScoped
class KafkaArticleAnnouncer implements ArticleAnnouncer {
    private static final String SOURCE = "/newswatch/ingest";

    private final EventPublisher publisher;
    private final IngestMetrics metrics;
    private final Tracing tracing;
    private final InstantSource clock;

    KafkaArticleAnnouncer(EventPublisher publisher, IngestMetrics metrics, Tracing tracing, InstantSource clock) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public Announcement announce(List<PendingRevision> revisions) {
        var events = revisions.stream().map(this::event).toList();
        try {
            publisher.publish(events);
        } catch (PublishException e) {
            if (!e.tooLarge()) {
                return new Announcement.Unanswered(e);
            }
            metrics.refusedByBroker();
            return new Announcement.Refused(revisions.get(e.index()), String.valueOf(e.getMessage()));
        }
        var now = clock.instant();
        revisions.forEach(r -> metrics.ingested(Duration.between(r.receivedAt(), now)));
        if (tracing.isOn()) {
            for (int i = 0; i < events.size(); i++) {
                takeDown(revisions.get(i), events.get(i).headers().trace(), now);
            }
        }
        return new Announcement.Done();
    }

    /** The way through this service; the first revision's is the root of all that ever happens to the article. */
    private void takeDown(PendingRevision revision, @Nullable TraceParent announced, Instant now) {
        var root = tracing.article(revision.articleId().value());
        if (root.isEmpty() || announced == null) {
            return;
        }
        if (revision.revision() == 1) {
            tracing.record(Step.of("article", root.get(), revision.receivedAt(), now)
                    .with("newswatch.article.id", revision.articleId().value()));
        }
        tracing.record(Step.of("store", tracing.childOf(root.get()), revision.receivedAt(), revision.storedAt())
                .childOf(root.get()));
        tracing.record(Step.of("announce", announced, revision.storedAt(), now)
                .childOf(root.get())
                .with("newswatch.article.revision", String.valueOf(revision.revision())));
    }

    private OutgoingEvent event(PendingRevision revision) {
        var id = revision.articleId().value();
        var headers = new EventHeaders(
                EventHeaders.articleEventId(id, revision.revision()), SOURCE, revision.type(), id, revision.storedAt());
        var traced = tracing.article(id)
                .map(root -> headers.in(tracing.childOf(root)))
                .orElse(headers);
        return new OutgoingEvent(Topics.ARTICLES, id, traced, revision.event());
    }
}

package io.newswatch.classify.kafka;

import io.newswatch.classify.ClassifyArticle;
import io.newswatch.contract.Article;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.OutgoingEvent;
import io.newswatch.edge.tracing.Batch;
import io.newswatch.edge.tracing.Headers;
import io.newswatch.edge.tracing.Tracing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns a record of the articles topic into the event that follows from it. */
@ApplicationScoped
class ArticleRecord {
    private static final String SOURCE = "/newswatch/classify-service";

    private final ClassifyArticle classify;
    private final InstantSource clock;
    private final Counts counts;
    private final Tracing tracing;

    ArticleRecord(ClassifyArticle classify, InstantSource clock, Counts counts, Tracing tracing) {
        this.classify = classify;
        this.clock = clock;
        this.counts = counts;
        this.tracing = tracing;
    }

    /**
     * The event to publish.
     *
     * @param batch the one that the record came in
     * @throws IOException when the record is not an article event
     */
    OutgoingEvent toEvent(ConsumerRecord<byte[], byte[]> record, Batch batch) throws IOException {
        if (record.value() == null) {
            throw new IOException("The record has no value");
        }
        var began = clock.instant();
        var event = isWithdrawal(record) ? withdrawn(record) : classified(record);
        var parent = Headers.of(record, tracing);
        return parent.isEmpty() ? event : event.in(batch.step("classify", parent.get(), began));
    }

    /**
     * The event to publish when it is classified again; empty for what nobody wants to hear of again.
     *
     * @throws IOException when the record is not an article event
     */
    Optional<OutgoingEvent> again(ConsumerRecord<byte[], byte[]> record, String reason) throws IOException {
        var now = clock.instant();
        return classify.again(record.value(), reason, now).map(classified -> again(classified, now));
    }

    private static OutgoingEvent again(ClassifyArticle.Classified classified, Instant now) {
        var article = classified.article();
        var id = EventHeaders.classifiedEventId(article, classified.classification());
        return new OutgoingEvent(
                Topics.CLASSIFIED,
                article.id(),
                new EventHeaders(id, SOURCE, EventTypes.ARTICLE_RECLASSIFIED, article.id(), now),
                classified.json());
    }

    private OutgoingEvent classified(ConsumerRecord<byte[], byte[]> record) throws IOException {
        var begin = System.nanoTime();
        var now = clock.instant();
        var classified = classify.classify(record.value(), now);
        var article = classified.article();
        var type = article.origin() == Origin.REPLAY ? EventTypes.ARTICLE_RECLASSIFIED : EventTypes.ARTICLE_CLASSIFIED;
        var id = EventHeaders.classifiedEventId(article, classified.classification());
        counts.took(System.nanoTime() - begin);
        if (article.origin() != Origin.CANARY) {
            counts.classified(classified.classification());
        }
        return new OutgoingEvent(
                Topics.CLASSIFIED,
                article.id(),
                new EventHeaders(id, SOURCE, type, article.id(), now),
                classified.json());
    }

    /** A withdrawal has no text to classify: it goes on as it came. */
    private OutgoingEvent withdrawn(ConsumerRecord<byte[], byte[]> record) throws IOException {
        var article = EventJson.read(record.value(), Article.class);
        var id = EventHeaders.articleEventId(article.id(), article.revision());
        return new OutgoingEvent(
                Topics.CLASSIFIED,
                article.id(),
                new EventHeaders(id, SOURCE, EventTypes.ARTICLE_WITHDRAWN, article.id(), clock.instant()),
                record.value());
    }

    static boolean isWithdrawal(ConsumerRecord<byte[], byte[]> record) {
        var type = record.headers().lastHeader(EventHeaders.TYPE);
        return type != null && EventTypes.ARTICLE_WITHDRAWN.equals(new String(type.value(), StandardCharsets.UTF_8));
    }
}

package io.newswatch.alert.testing;

import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.Document;
import io.newswatch.contract.Article;
import io.newswatch.contract.Classification;
import io.newswatch.contract.ClassifiedArticle;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import io.newswatch.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Articles of outlets that belong to one group, read by the classifier itself; a subscription to the group's name hears
 * of nothing else.
 */
public final class Wire {
    private static final Classifier CLASSIFIER = Classifier.standard();

    private final String group = "group-" + UUID.randomUUID();

    /** The name that all outlets have in common. */
    public String group() {
        return group;
    }

    /** A live article of the outlet with this name. */
    public Report report(String outlet, String title, String body) {
        return new Report(outlet, 1, title, body, Origin.LIVE);
    }

    /** One revision of an article. */
    public final class Report {
        private final String outlet;
        private final int revision;
        private final String title;
        private final String body;
        private final Origin origin;
        private final Instant at = Instant.now();

        private Report(String outlet, int revision, String title, String body, Origin origin) {
            this.outlet = outlet;
            this.revision = revision;
            this.title = title;
            this.body = body;
            this.origin = origin;
        }

        public String id() {
            return Classified.idOf(group + outlet);
        }

        public Report of(Origin other) {
            return new Report(outlet, revision, title, body, other);
        }

        public Report revised(String otherTitle, String otherBody) {
            return new Report(outlet, revision + 1, otherTitle, otherBody, origin);
        }

        /** The record on the topic. */
        public ProducerRecord<byte[], byte[]> published() {
            var found = CLASSIFIER.classify(new Document(title, body, "en", at), at);
            return record(EventTypes.ARTICLE_CLASSIFIED, new ClassifiedArticle(article(title, body, revision), found));
        }

        /** The record that takes the article back. */
        public ProducerRecord<byte[], byte[]> withdrawn() {
            return record(EventTypes.ARTICLE_WITHDRAWN, new ClassifiedArticle(article("", "", revision + 1), null));
        }

        /** The same as a consumer gets it. */
        public ConsumerRecord<byte[], byte[]> consumed() {
            var record = published();
            var consumed = new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
            record.headers().forEach(consumed.headers()::add);
            return consumed;
        }

        /** What the classifier says of it. */
        public Classification classification() {
            return CLASSIFIER.classify(new Document(title, body, "en", at), at);
        }

        private ProducerRecord<byte[], byte[]> record(String type, Object value) {
            var headers = new EventHeaders(id() + "." + revision + type, "/newswatch/classify", type, id(), at);
            var kafkaHeaders = new RecordHeaders();
            headers.asMap().forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
            return new ProducerRecord<>(
                    Topics.CLASSIFIED,
                    null,
                    id().getBytes(StandardCharsets.UTF_8),
                    EventJson.write(value),
                    kafkaHeaders);
        }

        private Article article(String saidTitle, String saidBody, int number) {
            var url = "https://" + outlet + ".example/" + id();
            return new Article(
                    id(),
                    number,
                    url,
                    url,
                    saidTitle,
                    null,
                    saidBody,
                    "en",
                    List.of(),
                    source(),
                    at,
                    DateTrust.STATED,
                    at,
                    at,
                    at,
                    origin,
                    "hash-" + number,
                    null,
                    null,
                    null);
        }

        private SourceRef source() {
            return new SourceRef(outlet + "-" + group, group, "https://" + outlet + ".example", null, null);
        }
    }
}

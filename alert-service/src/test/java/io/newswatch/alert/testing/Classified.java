package io.newswatch.alert.testing;

import io.newswatch.contract.Article;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Actor;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.Classification.Topic;
import io.newswatch.contract.ClassifiedArticle;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A classified article for tests, as classify-service would announce it. */
public record Classified(
        String id, int revision, Level level, Origin origin, List<String> actors, String title, Instant ingestedAt) {
    public static final String WATCH = "nato-asia-pacific";
    private static final String BODY = "First things first. NATO signed a pact with Japan on Monday. More will follow.";

    /** A live CORE article, ingested now. */
    public static Classified core(String name) {
        return new Classified(
                idOf(name),
                1,
                Level.CORE,
                Origin.LIVE,
                List.of("org:nato", "country:jp"),
                "Pact " + name,
                Instant.now());
    }

    /** The id of the article with this name. */
    public static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    public Classified withRevision(int other) {
        return new Classified(id, other, level, origin, actors, title, ingestedAt);
    }

    public Classified withLevel(Level other) {
        return new Classified(id, revision, other, origin, actors, title, ingestedAt);
    }

    public Classified withOrigin(Origin other) {
        return new Classified(id, revision, level, other, actors, title, ingestedAt);
    }

    public Classified withActors(String... others) {
        return new Classified(id, revision, level, origin, List.of(others), title, ingestedAt);
    }

    public Classified withTitle(String other) {
        return new Classified(id, revision, level, origin, actors, other, ingestedAt);
    }

    public Classified ingestedAt(Instant other) {
        return new Classified(id, revision, level, origin, actors, title, other);
    }

    /** The record on the topic. */
    public ProducerRecord<byte[], byte[]> published(String topic) {
        var event = new ClassifiedArticle(article(title, BODY), classification());
        return record(topic, EventTypes.ARTICLE_CLASSIFIED, EventJson.write(event));
    }

    /** The record that takes the article back. */
    public ProducerRecord<byte[], byte[]> withdrawn(String topic) {
        var event = new ClassifiedArticle(article("", ""), null);
        return record(topic, EventTypes.ARTICLE_WITHDRAWN, EventJson.write(event));
    }

    private ProducerRecord<byte[], byte[]> record(String topic, String type, byte[] value) {
        var headers = new EventHeaders(id + "." + revision + ".t.c", "/newswatch/classify", type, id, ingestedAt);
        var kafkaHeaders = new RecordHeaders();
        headers.asMap().forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, null, id.getBytes(StandardCharsets.UTF_8), value, kafkaHeaders);
    }

    private Article article(String saidTitle, String saidBody) {
        return new Article(
                id,
                revision,
                "https://news.example/" + id,
                "https://news.example/" + id,
                saidTitle,
                null,
                saidBody,
                "en",
                List.of(),
                new SourceRef("example", "The Example", "https://news.example", "be", null),
                ingestedAt,
                DateTrust.STATED,
                ingestedAt,
                ingestedAt,
                ingestedAt,
                origin,
                "hash-" + id + revision,
                null,
                null,
                null);
    }

    private Classification classification() {
        var at = BODY.indexOf("NATO");
        var nato = new Reason("side-a", "body", at, at + 4, "NATO", "alias");
        return new Classification(
                new Classification.Language("en", 0.99),
                List.of(),
                "news",
                "new",
                actors.stream()
                        .map(a -> new Actor(a, a, a.substring(0, a.indexOf(':')), null, 0.5, List.of()))
                        .toList(),
                List.of(new Topic("partnership", "Partnership", List.of(), 0.9, List.of())),
                List.of(new Coverage(WATCH, level, 0.9, List.of(nato), List.of())),
                new Classification.Fingerprint("0", List.of()),
                "t",
                "c",
                ingestedAt);
    }
}

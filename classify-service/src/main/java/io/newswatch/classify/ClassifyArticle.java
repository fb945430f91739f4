package io.newswatch.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.Document;
import io.newswatch.contract.Article;
import io.newswatch.contract.Classification;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Classifies one article event. The classified event is the article's own bytes with {@code classification} added at the
 * end: fields that a newer ingest added travel on, and the body is not written twice. Pure and thread-safe.
 */
public final class ClassifyArticle {
    private static final byte[] FIELD = ",\"classification\":".getBytes(StandardCharsets.US_ASCII);

    private final Classifier classifier;

    public ClassifyArticle(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * An article with the classification of its text.
     *
     * @param json the value of the classified event
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Classified(Article article, Classification classification, byte[] json) {}

    /**
     * Reads and classifies.
     *
     * @throws IOException when the bytes are not an article event
     */
    public Classified classify(byte[] json, Instant now) throws IOException {
        var article = EventJson.read(json, Article.class);
        var document = new Document(article.title(), article.body(), article.language(), article.publishedAt());
        var classification = classifier.classify(document, now);
        return new Classified(article, classification, append(json, EventJson.write(classification)));
    }

    /**
     * Reads and classifies an article that was classified before: it comes as a replay, of which nobody is alerted. Empty
     * for a canary, which is no article to anybody.
     *
     * @param reason said to consumers
     * @throws IOException when the bytes are not an article event
     */
    public Optional<Classified> again(byte[] json, String reason, Instant now) throws IOException {
        if (!(EventJson.mapper().readTree(json) instanceof ObjectNode event)) {
            throw new IOException("The record is not a JSON object");
        }
        if (event.path("origin").equals(EventJson.mapper().<JsonNode>valueToTree(Origin.CANARY))) {
            return Optional.empty();
        }
        event.set("origin", EventJson.mapper().valueToTree(Origin.REPLAY));
        event.put("reclassifiedFor", reason);
        return Optional.of(classify(EventJson.mapper().writeValueAsBytes(event), now));
    }

    private static byte[] append(byte[] object, byte[] value) {
        var end = object.length - 1;
        while (object[end] != '}') {
            end--;
        }
        var joined = new ByteArrayOutputStream(object.length + value.length + FIELD.length);
        joined.writeBytes(Arrays.copyOf(object, end));
        joined.writeBytes(FIELD);
        joined.writeBytes(value);
        joined.write('}');
        return joined.toByteArray();
    }
}

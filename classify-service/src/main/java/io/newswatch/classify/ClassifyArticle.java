package io.newswatch.classify;

import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.Document;
import io.newswatch.contract.Article;
import io.newswatch.contract.Classification;
import io.newswatch.contract.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

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

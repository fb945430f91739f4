package io.newswatch.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of one event, as they travel in Kafka's binary mode.
 *
 * @param id the same fact has the same id for ever, so that consumers can drop what they have seen
 * @param source the service that says it, for example {@code /newswatch/ingest}
 * @param type one of {@link EventTypes}
 * @param subject the id of the thing the event is about
 * @param time when the fact became true
 * @param trace what the event is the consequence of; null where that is not known
 * @see <a href="https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     binding of CloudEvents</a>
 */
public record EventHeaders(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable TraceParent trace) {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";

    /** Those of an event that is in no trace. */
    public EventHeaders(String id, String source, String type, String subject, Instant time) {
        this(id, source, type, subject, time, null);
    }

    /** The same in a trace. */
    public EventHeaders in(TraceParent place) {
        return new EventHeaders(id, source, type, subject, time, place);
    }

    /** The headers by name, in the order in which people read them. */
    public Map<String, String> asMap() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(ID, id);
        headers.put("ce_source", source);
        headers.put(TYPE, type);
        headers.put("ce_specversion", "1.0");
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject);
        headers.put("content-type", "application/json");
        if (trace != null) {
            headers.put(TraceParent.HEADER, trace.header());
        }
        return headers;
    }

    /** The id of revision {@code revision} of an article: the same for the announcement and for its replays. */
    public static String articleEventId(String articleId, int revision) {
        return articleId + "." + revision;
    }

    /** The id of the classification of one revision by one taxonomy and one classifier. */
    public static String classifiedEventId(Article article, Classification classification) {
        return articleEventId(article.id(), article.revision()) + "." + classification.taxonomy() + "."
                + classification.classifier();
    }
}

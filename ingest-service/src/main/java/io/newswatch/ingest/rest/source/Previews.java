package io.newswatch.ingest.rest.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import io.newswatch.edge.outbound.OutboundResponse;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.json.ReadingJson;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Reads a document once, for somebody who wants to know what it would give; stores nothing. Thread-safe. */
public final class Previews {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
                    + " text/xml;q=0.9, text/html;q=0.8, */*;q=0.1";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final OutboundHttp http;
    private final DocumentReader reader;
    private final OutboundLimits limits;
    private final Semaphore places;

    /** @param atOnce documents that are held in memory at the same time; who comes later is sent away */
    public Previews(OutboundHttp http, DocumentReader reader, OutboundLimits limits, int atOnce) {
        this.http = http;
        this.reader = reader;
        this.limits = limits;
        this.places = new Semaphore(atOnce);
    }

    /** What the verb {@code read --json} would print: the reading, or why there is none. */
    ObjectNode of(URI url) {
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable("Other previews are being made; ask again later.", RETRY_AFTER);
        }
        try {
            var response = http.exchange(OutboundRequest.get(url, Map.of("Accept", ACCEPT), limits));
            return response.status() == 200
                    ? reading(url, response)
                    : failure(url, "the server answered " + response.status());
        } catch (OutboundException e) {
            return failure(url, e.kind() + ": " + e.getMessage());
        } finally {
            places.release();
        }
    }

    private ObjectNode reading(URI url, OutboundResponse response) {
        var contentType = response.header("content-type").orElse(null);
        return ReadingJson.object(
                url.toString(),
                reader.read(response.body(), contentType, response.uri().toString()));
    }

    private static ObjectNode failure(URI url, String error) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("input", url.toString())
                .put("error", error);
    }
}

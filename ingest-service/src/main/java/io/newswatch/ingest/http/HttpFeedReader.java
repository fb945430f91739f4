package io.newswatch.ingest.http;

import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import io.newswatch.edge.outbound.OutboundResponse;
import io.newswatch.ingest.feed.FeedParser;
import io.newswatch.ingest.feed.FeedReader;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.source.Source;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Conditional requests for feeds, and what the answers mean. */
public final class HttpFeedReader implements FeedReader {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    /** What a server that names no time means by "later". */
    private static final Duration LATER = Duration.ofMinutes(15);

    private final OutboundHttp http;
    private final FeedParser parser;
    private final OutboundLimits limits;
    private final InstantSource clock;

    public HttpFeedReader(OutboundHttp http, FeedParser parser, OutboundLimits limits, InstantSource clock) {
        this.http = http;
        this.parser = parser;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public FetchOutcome read(Source source, Validators validators) {
        try {
            var response = http.exchange(OutboundRequest.get(source.url(), headers(validators), limits));
            return switch (response.status()) {
                case 200 -> fetched(response, validators);
                case 304 -> new FetchOutcome.NotModified();
                case 410 -> new FetchOutcome.Gone();
                case 429, 503 -> throttled(response);
                default -> new FetchOutcome.Failed("the server answered " + response.status());
            };
        } catch (OutboundException e) {
            return new FetchOutcome.Failed(e.kind() + ": " + e.getMessage());
        }
    }

    private static Map<String, String> headers(Validators validators) {
        var headers = new HashMap<>(Map.of("Accept", ACCEPT));
        if (validators.etag() != null) {
            headers.put("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            headers.put("If-Modified-Since", validators.lastModified());
        }
        return headers;
    }

    private FetchOutcome fetched(OutboundResponse response, Validators before) {
        var hash = sha256(response.body());
        if (hash.equals(before.bodyHash())) {
            return new FetchOutcome.NotModified();
        }
        try {
            var contentType = response.header("content-type").orElse(null);
            var entries = parser.parse(response.body(), contentType, response.uri());
            return new FetchOutcome.Fetched(
                    entries,
                    new Validators(
                            response.header("etag").orElse(null),
                            response.header("last-modified").orElse(null),
                            hash));
        } catch (IOException e) {
            return new FetchOutcome.Failed("the document " + e.getMessage());
        }
    }

    private FetchOutcome throttled(OutboundResponse response) {
        var now = clock.instant();
        return new FetchOutcome.Throttled(response.header("retry-after")
                .flatMap(value -> RetryAfter.parse(value, now))
                .orElse(now.plus(LATER)));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

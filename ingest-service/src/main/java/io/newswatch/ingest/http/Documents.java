package io.newswatch.ingest.http;

import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import io.newswatch.edge.outbound.OutboundResponse;
import io.newswatch.edge.outbound.RequestAddress;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.feed.Visit;
import io.newswatch.ingest.identity.Sha256;
import io.newswatch.ingest.source.FailureKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditional requests for documents, redirections that are followed and remembered, and what the answers mean. */
final class Documents {
    private static final int MOST_REDIRECTS = 5;
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.7, */*;q=0.1";

    private final OutboundHttp http;
    private final Duration deadline;
    private final long mostBytes;
    private final InstantSource clock;

    /**
     * @param deadline for one document, redirects and the last byte included
     * @param mostBytes of one document, counted after decompression
     */
    Documents(OutboundHttp http, Duration deadline, long mostBytes, InstantSource clock) {
        this.http = http;
        this.deadline = deadline;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** @param end of the whole reading that this is a part of */
    Answer get(URI address, Validators known, Instant end) {
        try {
            return follow(address, known, end);
        } catch (OutboundException e) {
            return new Answer.None(new FetchOutcome.Failed(kind(e), String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            return failed(FailureKind.PROTOCOL, "redirected to something that is not an address", null);
        }
    }

    private Answer follow(URI start, Validators known, Instant latest) throws OutboundException {
        var own = clock.instant().plus(deadline);
        var end = own.isBefore(latest) ? own : latest;
        var address = start;
        @Nullable URI movedTo = null;
        var isPermanent = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var response = http.exchange(OutboundRequest.get(address, headers(known), limits(end)));
            var location = response.header("location");
            if (!isRedirect(response.status()) || location.isEmpty()) {
                return answer(response, known, movedTo);
            }
            address = RequestAddress.seenFrom(address, location.get());
            isPermanent &= response.status() == 301 || response.status() == 308;
            movedTo = isPermanent ? address : movedTo;
        }
        return failed(FailureKind.PROTOCOL, "more than " + MOST_REDIRECTS + " redirects", null);
    }

    private OutboundLimits limits(Instant end) {
        var left = Duration.between(clock.instant(), end);
        return new OutboundLimits(left.isPositive() ? left : Duration.ofMillis(1), mostBytes, 0);
    }

    private Answer answer(OutboundResponse response, Validators known, @Nullable URI movedTo) {
        var visit = new Visit(Freshness.of(response), movedTo);
        return switch (response.status()) {
            case 200 -> document(response, known, visit);
            case 304 -> new Answer.None(new FetchOutcome.NotModified(visit));
            case 410 -> new Answer.None(new FetchOutcome.Gone());
            default -> failed(response);
        };
    }

    private static Answer document(OutboundResponse response, Validators known, Visit visit) {
        var hash = Sha256.of(response.body());
        if (hash.equals(known.bodyHash())) {
            return new Answer.None(new FetchOutcome.NotModified(visit));
        }
        var validators = new Validators(
                response.header("etag").orElse(null),
                response.header("last-modified").orElse(null),
                hash);
        var contentType = response.header("content-type").orElse(null);
        return new Answer.Document(response.body(), contentType, response.uri(), validators, visit);
    }

    private Answer failed(OutboundResponse response) {
        var now = clock.instant();
        var retryAfter = response.header("retry-after")
                .flatMap(value -> RetryAfter.parse(value, now))
                .orElse(null);
        var status = response.status();
        var kind =
                switch (status) {
                    case 401, 403 -> FailureKind.REFUSED;
                    case 404 -> FailureKind.NOT_FOUND;
                    case 429 -> FailureKind.THROTTLED;
                    case 503 -> retryAfter == null ? FailureKind.SERVER_ERROR : FailureKind.THROTTLED;
                    default -> byClass(status);
                };
        var until = retryAfter == null ? "" : " and asks to stay away until " + retryAfter;
        return failed(kind, "the server answered " + status + until, retryAfter);
    }

    private static Answer failed(FailureKind kind, String reason, @Nullable Instant notBefore) {
        return new Answer.None(new FetchOutcome.Failed(kind, reason, notBefore));
    }

    private static FailureKind byClass(int status) {
        return switch (status / 100) {
            case 4 -> FailureKind.CLIENT_ERROR;
            case 5 -> FailureKind.SERVER_ERROR;
            default -> FailureKind.STATUS;
        };
    }

    private static FailureKind kind(OutboundException e) {
        return switch (e.kind()) {
            case FORBIDDEN -> FailureKind.FORBIDDEN_TARGET;
            case DNS -> FailureKind.DNS;
            case CONNECT -> FailureKind.CONNECT;
            case TLS -> FailureKind.TLS;
            case TIMEOUT -> FailureKind.TIMEOUT;
            case TOO_LARGE -> FailureKind.TOO_LARGE;
            case PROTOCOL -> FailureKind.PROTOCOL;
        };
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static Map<String, String> headers(Validators known) {
        var headers = new HashMap<>(Map.of("Accept", ACCEPT));
        if (known.etag() != null) {
            headers.put("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            headers.put("If-Modified-Since", known.lastModified());
        }
        return headers;
    }
}

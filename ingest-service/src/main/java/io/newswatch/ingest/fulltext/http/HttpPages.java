package io.newswatch.ingest.fulltext.http;

import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import io.newswatch.edge.outbound.OutboundResponse;
import io.newswatch.edge.outbound.RequestAddress;
import io.newswatch.ingest.fulltext.Pages;
import io.newswatch.ingest.fulltext.Reason;
import io.newswatch.ingest.http.RetryAfter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Pages through the guarded client, which introduces itself by the setting {@code NEWSWATCH_USER_AGENT}. */
public final class HttpPages implements Pages {
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");

    private final OutboundHttp http;
    private final OutboundLimits limits;
    private final InstantSource clock;

    /** @param mostBytes of one page, counted after decompression */
    public HttpPages(OutboundHttp http, Duration deadline, long mostBytes, InstantSource clock) {
        this.http = http;
        this.limits = new OutboundLimits(deadline, mostBytes, 0);
        this.clock = clock;
    }

    @Override
    public Answer fetch(URI address) {
        try {
            return answer(http.exchange(OutboundRequest.get(address, HEADERS, limits)));
        } catch (OutboundException e) {
            var reason =
                    switch (e.kind()) {
                        case FORBIDDEN -> Reason.FORBIDDEN_TARGET;
                        case TOO_LARGE -> Reason.TOO_LARGE;
                        case DNS, CONNECT, TLS, TIMEOUT, PROTOCOL -> Reason.UNREACHABLE;
                    };
            return new Answer.None(reason, e.kind() + ": " + e.getMessage());
        }
    }

    private Answer answer(OutboundResponse response) {
        return switch (response.status()) {
            case 200 ->
                new Answer.Document(
                        response.body(), response.header("content-type").orElse(null), response.uri());
            case 301, 302, 303, 307, 308 -> redirect(response);
            default -> status(response);
        };
    }

    private Answer status(OutboundResponse response) {
        var now = clock.instant();
        var notBefore = response.header("retry-after").flatMap(value -> RetryAfter.parse(value, now));
        return new Answer.Status(response.status(), notBefore.orElse(null));
    }

    private Answer redirect(OutboundResponse response) {
        var location = response.header("location");
        if (location.isEmpty()) {
            return status(response);
        }
        try {
            return new Answer.Redirect(RequestAddress.seenFrom(response.uri(), location.get()));
        } catch (IllegalArgumentException e) {
            return new Answer.None(Reason.UNREACHABLE, "redirected to something that is not an address");
        }
    }
}

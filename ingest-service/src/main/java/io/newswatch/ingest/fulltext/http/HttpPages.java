package io.newswatch.ingest.fulltext.http;

import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import io.newswatch.ingest.fulltext.Pages;
import java.net.URI;
import java.util.Map;

/** Pages through the guarded client, which introduces itself by the setting {@code NEWSWATCH_USER_AGENT}. */
public final class HttpPages implements Pages {
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");

    private final OutboundHttp http;
    private final OutboundLimits limits;

    public HttpPages(OutboundHttp http, OutboundLimits limits) {
        this.http = http;
        this.limits = limits;
    }

    @Override
    public Answer fetch(URI address) {
        try {
            var response = http.exchange(OutboundRequest.get(address, HEADERS, limits));
            return response.status() == 200
                    ? new Answer.Document(
                            response.body(), response.header("content-type").orElse(null), response.uri())
                    : new Answer.Status(response.status());
        } catch (OutboundException e) {
            return new Answer.None(e.kind() + ": " + e.getMessage());
        }
    }
}

package io.newswatch.alert.webhook;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Patience;
import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Posts JSON to a subscriber's server and says what its answer means. Redirects are not followed: alerts go to the
 * address that was entered and checked, or nowhere. An answer counts once it is complete.
 */
@Singleton
public class JsonPost {
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final OutboundHttp http;
    private final OutboundLimits limits;
    private final InstantSource clock;

    JsonPost(OutboundHttp http, Patience patience, InstantSource clock) {
        this.http = http;
        this.limits = new OutboundLimits(patience.forAnswer(), LONGEST_ANSWER, 0);
        this.clock = clock;
    }

    /** Posts the body; the content type is added to the headers. */
    public AttemptResult post(URI target, Map<String, String> headers, byte[] body) {
        var all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        try {
            return WebhookVerdict.of(
                    http.exchange(new OutboundRequest("POST", target, all, body, limits)), clock.instant());
        } catch (OutboundException e) {
            return WebhookVerdict.of(e);
        }
    }
}

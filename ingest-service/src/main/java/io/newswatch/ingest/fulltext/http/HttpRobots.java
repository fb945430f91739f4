package io.newswatch.ingest.fulltext.http;

import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import io.newswatch.ingest.fulltext.robots.RobotsSource;
import java.net.URI;
import java.util.Map;

/** The files through the guarded client; what a status means is RFC 9309 2.3.1. */
public final class HttpRobots implements RobotsSource {
    private static final int TOO_MANY_REQUESTS = 429;

    private final OutboundHttp http;
    private final OutboundLimits limits;

    public HttpRobots(OutboundHttp http, OutboundLimits limits) {
        this.http = http;
        this.limits = limits;
    }

    @Override
    public Answer get(URI address) {
        try {
            var response =
                    http.exchange(OutboundRequest.get(address, Map.of("Accept", "text/plain, */*;q=0.1"), limits));
            return answer(response.status(), response.body());
        } catch (OutboundException e) {
            // Too many redirects count as a file that is not there; the client does not tell them from other faults,
            // and
            // staying away is the polite reading of all of them.
            return new Answer.Unreachable();
        }
    }

    private static Answer answer(int status, byte[] body) {
        if (status >= 200 && status < 300) {
            return new Answer.File(body);
        }
        // Who asks for a pause wants no page fetched instead.
        return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS
                ? new Answer.Absent()
                : new Answer.Unreachable();
    }
}

package io.newswatch.edge.outbound;

import java.net.URI;
import java.util.Map;

/**
 * One call to an address that somebody entered. The array is not copied: leave it alone once it is handed over.
 *
 * @param body empty for a call without one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying bodies would cost for nothing
public record OutboundRequest(String method, URI uri, Map<String, String> headers, byte[] body, OutboundLimits limits) {
    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    /** A call without a body. */
    public static OutboundRequest get(URI uri, Map<String, String> headers, OutboundLimits limits) {
        return new OutboundRequest("GET", uri, headers, new byte[0], limits);
    }
}

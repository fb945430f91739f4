package io.newswatch.edge.outbound;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by lower-case name
 * @param body decompressed
 * @param uri where it came from in the end, after redirects
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying bodies would cost for nothing
public record OutboundResponse(int status, Map<String, List<String>> headers, byte[] body, URI uri) {
    public OutboundResponse {
        headers = Map.copyOf(headers);
    }

    /** The first header with this lower-case name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}

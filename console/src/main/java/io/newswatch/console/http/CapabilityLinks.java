package io.newswatch.console.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hands requests for feeds, unsubscriptions and confirmations to alert-service as they came. Such a link carries its
 * permission in itself: no cookie and no token goes with it.
 */
public final class CapabilityLinks {
    /** Segments of plain characters only: nothing that another parser could take for a different path. */
    private static final Pattern SAFE =
            Pattern.compile("/(feeds|unsubscribe|confirm)(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){1,4}");

    private final HttpClient client;
    private final URI base;
    private final Duration timeout;

    public CapabilityLinks(HttpClient client, URI base, Duration timeout) {
        this.client = client;
        this.base = base;
        this.timeout = timeout;
    }

    /** Whether the path can be one of these links. */
    public static boolean accepts(String rawPath) {
        return SAFE.matcher(rawPath).matches();
    }

    /** Sends the request on and returns the answer, whatever its status. */
    public HttpResponse<byte[]> forward(String method, String path, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}

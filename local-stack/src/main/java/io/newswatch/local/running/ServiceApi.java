package io.newswatch.local.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Talks to one service's API with a token. Safe for use by several threads. */
public final class ServiceApi implements AutoCloseable {
    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI base;
    private final String token;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public ServiceApi(URI base, String token) {
        this(base, token, USUAL_PATIENCE);
    }

    /**
     * @param patience how long an answer may take
     */
    public ServiceApi(URI base, String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    public URI base() {
        return base;
    }

    /** Asks for a JSON document. */
    public Reply get(String path) throws IOException {
        return reply(send(request(path).GET()));
    }

    /** Asks for a document that is not JSON, such as the metrics; empty when the service refuses. */
    public Optional<String> getText(String path) throws IOException {
        var response = send(request(path).GET());
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    }

    public Reply post(String path, String contentType, byte[] body) throws IOException {
        return reply(send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body))));
    }

    public Reply post(String path, JsonNode body) throws IOException {
        return post(path, JSON, MAPPER.writeValueAsBytes(body));
    }

    public Reply delete(String path) throws IOException {
        return reply(send(request(path).DELETE()));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .header("Accept", "*/*")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + base);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(response.statusCode(), parsed(response.body()), retryAfter(response));
    }

    private static JsonNode parsed(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            // A proxy or a half-started server may answer with a page; the status says enough then.
            return MissingNode.getInstance();
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}

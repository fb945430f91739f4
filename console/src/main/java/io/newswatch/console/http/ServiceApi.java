package io.newswatch.console.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One service's public API, asked in the name of whoever asked us. Answers are read into records: unknown fields are
 * passed over, missing ones are null. Safe for use by several threads.
 */
public final class ServiceApi {
    private static final String JSON_TYPE = "application/json";

    private final String name;
    private final HttpClient client;
    private final URI base;
    private final Duration timeout;
    private final ObjectMapper json;
    private final Supplier<String> token;

    /** @param token of the person whose request is being answered; empty for nobody */
    ServiceApi(String name, URI base, Duration timeout, HttpClient client, Supplier<String> token) {
        this.name = name;
        this.client = client;
        this.base = base;
        this.timeout = timeout;
        this.json = ServiceJson.mapper();
        this.token = token;
    }

    public <T> Answer<T> get(String path, Query query, Class<T> type) {
        return send(request(path + query).GET().build(), type);
    }

    public <T> Answer<T> get(String path, Class<T> type) {
        return get(path, Query.none(), type);
    }

    /** Sends a record, a map or a list as JSON. */
    public <T> Answer<T> post(String path, Object body, Class<T> type) {
        return send(with("POST", path, body), type);
    }

    /** Asks for something to be done that needs no words. */
    public <T> Answer<T> post(String path, Class<T> type) {
        return send(request(path).POST(BodyPublishers.noBody()).build(), type);
    }

    public <T> Answer<T> put(String path, Object body, Class<T> type) {
        return send(with("PUT", path, body), type);
    }

    public Answer<Void> delete(String path) {
        return send(request(path).DELETE().build(), Void.class);
    }

    /** Sends bytes of another type than JSON. */
    public <T> Answer<T> post(String path, String contentType, byte[] body, Class<T> type) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                type);
    }

    /** Fetches something that is no JSON, as it is. */
    public Answer<byte[]> bytes(String path, Query query, String accept) {
        return send(request(path + query).setHeader("Accept", accept).GET().build(), byte[].class);
    }

    /** An id from outside as one segment of a path. */
    public static String segment(String id) {
        return Query.encode(id);
    }

    private HttpRequest with(String method, String path, Object body) {
        try {
            return request(path)
                    .header("Content-Type", JSON_TYPE)
                    .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A " + body.getClass().getSimpleName() + " has no JSON form", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .header("Accept", JSON_TYPE + ", application/problem+json");
        var bearer = token.get();
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private <T> Answer<T> send(HttpRequest request, Class<T> type) {
        try {
            return answer(client.send(request, BodyHandlers.ofByteArray()), type);
        } catch (IOException e) {
            return new Answer.Unavailable<>(name, e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable<>(name, "the console is stopping");
        }
    }

    private <T> Answer<T> answer(HttpResponse<byte[]> response, Class<T> type) throws IOException {
        return switch (response.statusCode()) {
            case 200, 201, 202, 204 -> new Answer.Found<>(ServiceJson.read(json, response.body(), type));
            case 401 -> new Answer.SignedOut<>();
            case 403 -> new Answer.Forbidden<>();
            case 404, 410 -> new Answer.Missing<>();
            case 400, 409, 413, 415, 422, 429 -> ServiceJson.refusal(json, response.statusCode(), response.body());
            default -> new Answer.Unavailable<>(name, "HTTP status " + response.statusCode());
        };
    }
}

package io.newswatch.console.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.console.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Signing in and out by alert-service's public API. Safe for use by several threads. */
public final class AlertService {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI base;
    private final Duration timeout;

    public AlertService(HttpClient client, URI base, Duration timeout) {
        this.client = client;
        this.base = base;
        this.timeout = timeout;
    }

    /** Signs a person in by name and password. */
    public Answer<Session> signIn(String name, String password) {
        return send(post("/api/v1/session", Map.of("name", name, "password", password)))
                .map(json -> session(json, name));
    }

    /** Signs a person in by the code of a one-time link, which is used up by it. */
    public Answer<Session> redeem(String code) {
        return send(post("/api/v1/session/link", Map.of("code", code))).map(json -> session(json, ""));
    }

    /** Signs a person in by the ID token of a foreign issuer. */
    public Answer<Session> exchange(String idToken) {
        var request = authorised("/api/v1/session/issuer", idToken).POST(BodyPublishers.noBody());
        return send(request.build()).map(json -> session(json, ""));
    }

    /** Makes a person's token worthless. */
    public Answer<String> signOut(String token) {
        return send(authorised("/api/v1/session", token).DELETE().build()).map(nothing -> "");
    }

    private static Session session(JsonNode json, String name) {
        var user = json.path("user");
        var expiresAt = AlertJson.instant(json, "expiresAt");
        return new Session(
                AlertJson.text(json, "token", ""),
                AlertJson.text(user, "name", name),
                expiresAt == null ? Instant.EPOCH : expiresAt);
    }

    private HttpRequest.Builder authorised(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest post(String path, Map<String, String> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .header("Accept", "application/json, application/problem+json");
    }

    private Answer<JsonNode> send(HttpRequest request) {
        try {
            return answer(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new Answer.Unavailable<>("alert-service", e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable<>("alert-service", "The console is stopping");
        }
    }

    private static Answer<JsonNode> answer(HttpResponse<byte[]> response) throws IOException {
        return switch (response.statusCode()) {
            case 204 -> new Answer.Found<>(JSON.missingNode());
            case 200 -> new Answer.Found<>(JSON.readTree(response.body()));
            case 401 -> new Answer.SignedOut<>();
            case 403 -> new Answer.Forbidden<>();
            case 404, 410 -> new Answer.Missing<>();
            case 400, 409, 415, 422, 429 -> new Answer.Refused<>(response.statusCode(), detail(response), List.of());
            default -> new Answer.Unavailable<>("alert-service", "HTTP status " + response.statusCode());
        };
    }

    private static String detail(HttpResponse<byte[]> response) throws IOException {
        return AlertJson.text(JSON.readTree(response.body()), "detail", "HTTP status " + response.statusCode());
    }

    private static byte[] bytes(Map<String, String> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A map of strings has no JSON form", e);
        }
    }
}

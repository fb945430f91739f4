package io.newswatch.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.console.session.Handshake;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The issuer of OpenID Connect with whom people sign in: authorisation code flow with PKCE. Whether the ID token is genuine
 * is for alert-service to judge, which exchanges it for a session. Safe for use by several threads.
 */
public final class Issuer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final Registration registration;
    private final Duration timeout;
    private volatile @Nullable JsonNode document;

    /**
     * What the console is to the issuer.
     *
     * @param address of the issuer
     */
    public record Registration(URI address, String clientId, Optional<String> secret, String scope, String label) {
        /** Without the secret: records end up in logs. */
        @Override
        public String toString() {
            return clientId + " at " + address;
        }
    }

    public Issuer(HttpClient client, Registration registration, Duration timeout) {
        this.client = client;
        this.registration = registration;
        this.timeout = timeout;
    }

    /** Whose account people use. */
    public String label() {
        return registration.label();
    }

    public URI address() {
        return registration.address();
    }

    /** Where to send somebody who wants to sign in; they come back to {@code back}. */
    public Answer<URI> door(Handshake handshake, URI back) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", registration.clientId());
        asked.put("redirect_uri", back.toString());
        asked.put("scope", registration.scope());
        asked.put("state", handshake.state());
        asked.put("nonce", handshake.nonce());
        asked.put("code_challenge", handshake.challenge());
        asked.put("code_challenge_method", "S256");
        return document().map(json -> {
            var address = AlertJson.text(json, "authorization_endpoint", "");
            return URI.create(address + (address.contains("?") ? "&" : "?") + form(asked));
        });
    }

    /** The ID token of whoever brought this code back. */
    public Answer<String> idToken(String code, Handshake handshake, URI back) {
        return document()
                .then(json -> redeem(AlertJson.text(json, "token_endpoint", ""), code, handshake, back))
                .then(json -> {
                    var token = AlertJson.text(json, "id_token", "");
                    return isFor(handshake, token) ? new Answer.Found<>(token) : new Answer.SignedOut<>();
                });
    }

    private Answer<JsonNode> redeem(String address, String code, Handshake handshake, URI back) {
        var given = new LinkedHashMap<String, String>();
        given.put("grant_type", "authorization_code");
        given.put("code", code);
        given.put("redirect_uri", back.toString());
        given.put("code_verifier", handshake.verifier());
        if (registration.secret().isEmpty()) {
            given.put("client_id", registration.clientId());
        }
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(given)));
        registration.secret().ifPresent(secret -> request.header("Authorization", "Basic " + basic(secret)));
        return send(request.build());
    }

    private String basic(String secret) {
        var pair = encoded(registration.clientId()) + ":" + encoded(secret);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFor(Handshake handshake, String token) {
        var parts = token.split("\\.", -1);
        try {
            return parts.length == 3
                    && AlertJson.text(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])), "nonce", "")
                            .equals(handshake.nonce());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private Answer<JsonNode> document() {
        var known = document;
        if (known != null) {
            return new Answer.Found<>(known);
        }
        var address = registration.address().toString().replaceAll("/+$", "") + "/.well-known/openid-configuration";
        var answer = send(HttpRequest.newBuilder(URI.create(address))
                .timeout(timeout)
                .header("Accept", "application/json")
                .build());
        if (answer instanceof Answer.Found<JsonNode> found) {
            document = found.value();
        }
        return answer;
    }

    private Answer<JsonNode> send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> new Answer.Found<>(JSON.readTree(response.body()));
                case 400, 401, 403 -> new Answer.SignedOut<>();
                default -> away("HTTP status " + response.statusCode());
            };
        } catch (IOException e) {
            return away(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away("the console is stopping");
        }
    }

    private <T> Answer<T> away(String reason) {
        return new Answer.Unavailable<>(registration.address().toString(), reason);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.newswatch.alert.why.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.alert.why.ArticleLookup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks ingest-service over HTTP, in the name of the person who asks us. */
@ApplicationScoped
class AskIngest implements ArticleLookup {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final WhyConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    AskIngest(WhyConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    @Override
    public Found at(String url, String authorization) {
        var address = UriBuilder.fromUri(config.ingestUrl())
                .path("/api/v1/articles")
                .queryParam("url", "{url}")
                .build(url);
        var request = HttpRequest.newBuilder(address)
                .timeout(config.patience())
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        try {
            return found(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Found.Unknown("ingest-service does not answer at " + config.ingestUrl());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found.Unknown("the question was interrupted");
        }
    }

    private Found found(HttpResponse<String> answer) throws IOException {
        return switch (answer.statusCode()) {
            case OK -> new Found.Article(json.readTree(answer.body()).path("id").asText(), answer.body());
            case NOT_FOUND, GONE -> new Found.Nothing();
            default -> new Found.Unknown("ingest-service answered with status " + answer.statusCode());
        };
    }
}

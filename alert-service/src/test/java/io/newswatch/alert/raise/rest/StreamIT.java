package io.newswatch.alert.raise.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @InjectStack
    LocalStack stack;

    @TestHTTPResource("/api/v1/stream")
    URI address;

    private Database database;

    @BeforeEach
    void subscribe() {
        database = new Database(stack.postgres());
        Api.subscribe("{\"name\":\"streamed\",\"actors\":{\"any\":[\"country:stream\"]}}");
    }

    @Test
    void alertsArriveAsTheyAreRaised() {
        try (var http = HttpClient.newHttpClient()) {
            // Given
            var lines = follow(http, null);

            // When
            raise("stream-live");

            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines)
                    .anyMatch(line -> line.startsWith("data:") && line.contains("stream-live")));
            assertThat(lines).contains("event:alert");
            http.shutdownNow();
        }
    }

    @Test
    void theStreamGoesOnBehindTheLastEventThatWasSeen() {
        try (var http = HttpClient.newHttpClient()) {
            // Given
            raise("stream-first");
            var seen = database.one("SELECT max(seq) FROM alert WHERE article_id = 'stream-first'");
            raise("stream-second");

            // When
            var lines = follow(http, seen);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains("stream-second")));
            assertThat(lines).noneMatch(line -> line.contains("stream-first"));
            http.shutdownNow();
        }
    }

    private List<String> follow(HttpClient http, String lastSeen) {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer test-admin");
        if (lastSeen != null) {
            request.header("Last-Event-ID", lastSeen);
        }
        var lines = new CopyOnWriteArrayList<String>();
        var answer = http.sendAsync(request.build(), BodyHandlers.ofLines());
        answer.thenAcceptAsync(response -> response.body().forEach(lines::add));
        await().atMost(PATIENCE).until(answer::isDone);
        assertThat(answer.join().statusCode()).isEqualTo(200);
        return lines;
    }

    private void raise(String article) {
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            log.send(List.of(
                    Classified.core(article).withActors("country:stream").published(Topics.CLASSIFIED)));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        database.count("SELECT count(*) FROM alert WHERE article_id = ?", article))
                .isPositive());
    }
}

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
import org.junit.jupiter.api.AfterEach;
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

    private final HttpClient http = HttpClient.newHttpClient();
    private Database database;

    @AfterEach
    void close() {
        // Only closing would wait for the streams, which never end by themselves.
        http.shutdownNow();
    }

    @BeforeEach
    void subscribe() {
        database = new Database(stack.postgres());
        Api.subscribe("{\"name\":\"streamed\",\"actors\":{\"any\":[\"country:stream\"]}}");
    }

    @Test
    void alertsArriveAsTheyAreRaised() {
        // Given
        var lines = follow(null);

        // When
        raise("stream-live");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines)
                .anyMatch(line -> line.startsWith("data:") && line.contains("stream-live")));
        assertThat(lines).contains("event:alert");
    }

    @Test
    void theStreamGoesOnBehindTheLastEventThatWasSeen() {
        // Given
        raise("stream-first");
        var seen = database.one("SELECT max(seq) FROM alert WHERE article_id = ?", Classified.idOf("stream-first"));
        raise("stream-second");

        // When
        var lines = follow(seen);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains("stream-second")));
        assertThat(lines).noneMatch(line -> line.contains("stream-first"));
    }

    private List<String> follow(String lastSeen) {
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
                        database.count("SELECT count(*) FROM alert WHERE article_id = ?", Classified.idOf(article)))
                .isPositive());
    }
}

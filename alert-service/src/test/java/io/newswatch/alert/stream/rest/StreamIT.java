package io.newswatch.alert.stream.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.alert.testing.StreamReader;
import io.newswatch.alert.testing.StreamReader.Event;
import io.newswatch.contract.Level;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ADMIN = "test-admin";

    @InjectStack
    LocalStack stack;

    @TestHTTPResource("/api/v1/stream")
    URI address;

    private Database database;

    @BeforeEach
    void subscribe() {
        database = new Database(stack.postgres());
        if (database.count("SELECT count(*) FROM subscription WHERE name = 'streamed'") == 0) {
            Api.subscribe("{\"name\":\"streamed\",\"actors\":{\"any\":[\"country:stream\"]}}");
        }
    }

    @Test
    void whatHappensArrivesAsItHappens() throws IOException {
        try (var reader = StreamReader.follow(address, ADMIN)) {
            // When
            raise("stream-live");

            // Then
            var article = reader.await("article", Classified.idOf("stream-live"), PATIENCE);
            var story = reader.await("story", storyOf("stream-live"), PATIENCE);
            var alert = reader.await("alert", Classified.idOf("stream-live"), PATIENCE);
            assertThat(number(article)).isLessThan(number(story));
            assertThat(number(story)).isLessThan(number(alert));
            assertThat(json(article.data())).isEqualTo(listed("/api/v1/articles?actor=country:stream", article));
            assertThat(json(story.data())).isEqualTo(listed("/api/v1/stories", story));
            assertThat(json(alert.data())).isEqualTo(withoutProgress(listed("/api/v1/alerts", alert)));
        }
    }

    /** The list also says what became of the alert until now. */
    private static JsonNode withoutProgress(JsonNode alert) {
        return ((ObjectNode) alert).without(List.of("sent", "verdict"));
    }

    @Test
    void aWithdrawalIsShownWithoutTheText() {
        raise("stream-back");
        try (var reader = StreamReader.follow(address, ADMIN)) {
            // When
            send(Classified.core("stream-back").withRevision(2).withdrawn(Topics.CLASSIFIED));

            // Then
            var article = reader.await("article", Classified.idOf("stream-back"), PATIENCE);
            assertThat(article.data()).contains("withdrawnAt").doesNotContain("Pact");
        }
    }

    @Test
    void whatNobodyArchivesOrHasSeenBeforeIsNotSent() {
        var again = raise("stream-again");
        try (var reader = StreamReader.follow(address, ADMIN)) {
            // When
            send(again);
            send(Classified.core("stream-none").withLevel(Level.NONE).published(Topics.CLASSIFIED));
            raise("stream-after");

            // Then
            reader.await("alert", Classified.idOf("stream-after"), PATIENCE);
            assertThat(reader.events())
                    .noneMatch(event -> event.data().contains(Classified.idOf("stream-none")))
                    .noneMatch(event -> event.data().contains(Classified.idOf("stream-again"))
                            && !event.name().equals("story"));
        }
    }

    @Test
    void theStreamGoesOnBehindTheLastEventThatWasSeen() {
        // Given
        raise("stream-first");
        var seen = database.one("SELECT max(number) FROM stream_entry");
        raise("stream-second");

        // When
        try (var reader = StreamReader.follow(address, ADMIN, seen)) {
            // Then
            reader.await("alert", Classified.idOf("stream-second"), PATIENCE);
            assertThat(reader.events())
                    .noneMatch(event -> event.data().contains(Classified.idOf("stream-first")))
                    .noneMatch(event -> event.name().equals("reset"));
        }
    }

    @Test
    void whoWasAwayForTooLongIsToldThatSomethingIsMissing() {
        // Given
        raise("stream-forgotten");
        var first = database.one("SELECT max(number) FROM stream_entry");
        database.one("DELETE FROM stream_entry WHERE number <= ? RETURNING number", Long.valueOf(first));
        raise("stream-kept");

        // When
        try (var reader = StreamReader.follow(address, ADMIN, "0")) {
            // Then
            reader.await("alert", Classified.idOf("stream-kept"), PATIENCE);
            assertThat(reader.events()).first().extracting(Event::name).isEqualTo("reset");
        }
    }

    @Test
    void aRevokedTokenEndsTheStream() {
        // Given
        var token = Api.asAdmin()
                .body("{\"name\":\"follower\",\"role\":\"reader\"}")
                .post("/api/v1/tokens")
                .then()
                .extract();
        try (var reader = StreamReader.follow(address, token.path("token"))) {
            // When
            Api.asAdmin().delete("/api/v1/tokens/" + token.path("id")).then().statusCode(204);

            // Then
            assertThat(reader.await("end", "token", PATIENCE).data()).contains("lastEventId");
            await().atMost(PATIENCE).until(reader::isAtTheEnd);
        }
    }

    @Test
    void onlyWhatWasAskedForIsSent() {
        try (var reader = StreamReader.follow(URI.create(address + "?event=alert"), ADMIN)) {
            raise("stream-only");

            reader.await("alert", Classified.idOf("stream-only"), PATIENCE);
            assertThat(reader.events()).extracting(Event::name).containsOnly("alert");
        }
    }

    @Test
    void nonsenseIsRefused() {
        given().get(address).then().statusCode(401);
        Api.asAdmin()
                .accept("text/event-stream")
                .get(address + "?event=rumour")
                .then()
                .statusCode(400)
                .body(containsString("rumour"));
        Api.asAdmin()
                .header("Last-Event-ID", "yesterday")
                .get(address)
                .then()
                .statusCode(400)
                .body(containsString("Last-Event-ID"));
    }

    private static long number(Event event) {
        return Long.parseLong(event.id());
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    /** The thing that the event is about, as a list shows it. */
    private static JsonNode listed(String path, Event event) throws IOException {
        var id = json(event.data()).get("id");
        var items = json(Api.asAdmin().get(path).asString()).get("items");
        for (var item : items) {
            if (item.get("id").equals(id)) {
                return item;
            }
        }
        throw new AssertionError(path + " does not list " + id);
    }

    private String storyOf(String article) {
        return database.one("SELECT story_id FROM story_member WHERE article_id = ?", Classified.idOf(article));
    }

    private void send(ProducerRecord<byte[], byte[]> event) {
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            log.send(List.of(event));
        }
    }

    private ProducerRecord<byte[], byte[]> raise(String article) {
        var event = Classified.core(article)
                .withActors("country:stream")
                .withTitle("Pact " + article)
                .published(Topics.CLASSIFIED);
        send(event);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        database.count("SELECT count(*) FROM alert WHERE article_id = ?", Classified.idOf(article)))
                .isPositive());
        return event;
    }
}

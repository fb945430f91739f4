package io.newswatch.alert.deadletter.rest;

import static io.newswatch.alert.testing.Api.as;
import static io.newswatch.alert.testing.Api.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DeadLettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String DEAD = Topics.deadLetters(Topics.CLASSIFIED, Topics.ALERT_GROUP);
    private static final String REPLAYS = Topics.replays(Topics.CLASSIFIED, Topics.ALERT_GROUP);
    private static final String PATH = "/api/v1/dead-letters/";

    @InjectStack
    LocalStack stack;

    private Database database;
    private Log log;

    @BeforeEach
    void open() {
        database = new Database(stack.postgres());
        log = new Log(stack.kafka().bootstrapServers());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatAConsumerRefusesIsListedShownAndDropped() {
        // Given
        var id = refuse("letter-bad", "{\"id\":");

        // Then
        asAdmin()
                .get(PATH + id)
                .then()
                .statusCode(200)
                .body("topic", equalTo(Topics.CLASSIFIED))
                .body("consumer", equalTo(Topics.ALERT_GROUP))
                .body("reason", containsString("not a classified article"))
                .body("cause", containsString("BadEventException"))
                .body("key", equalTo("letter-bad"))
                .body("head", equalTo("{\"id\":"))
                .body("value", equalTo("{\"id\":"))
                .body("valueIsCut", equalTo(false))
                .body("size", equalTo(6))
                .body("replays", equalTo(0))
                .body("offset", greaterThanOrEqualTo(0))
                .body("state", equalTo("waiting"))
                .body("headers.'dead-letter-topic'", equalTo(Topics.CLASSIFIED));
        assertThat(ids("")).contains(id);
        assertThat(waiting()).isPositive();

        // When
        asAdmin().delete(PATH + id).then().statusCode(204);

        // Then
        assertThat(ids("")).doesNotContain(id);
        asAdmin()
                .get(PATH + id)
                .then()
                .body("state", equalTo("dropped"))
                .body("handledBy", equalTo("admin"))
                .body("handledAt", not(equalTo(null)));
        assertThat(ids("&state=dropped")).contains(id);
    }

    @Test
    void aReplayReachesOnlyTheConsumerAndAlertsOnce() {
        // Given
        var subscription = Api.subscribe("{\"name\":\"letters\",\"actors\":{\"any\":[\"country:letters\"]}}");
        var article =
                Classified.core("letter-good").withActors("country:letters").ingestedAt(Instant.now());
        var bytes = article.published(Topics.CLASSIFIED);
        var letter = new ProducerRecord<>(DEAD, null, bytes.key(), bytes.value(), bytes.headers());
        Map.of("dead-letter-reason", "a fault of ours", "dead-letter-topic", Topics.CLASSIFIED)
                .forEach((name, text) -> letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        log.send(List.of(letter));
        var id = awaitLetter(article.id());

        // When
        replay(id);

        // Then
        await().atMost(PATIENCE).until(() -> alerts(subscription) == 1);
        asAdmin().get(PATH + id).then().body("state", equalTo("replayed")).body("handledBy", equalTo("admin"));
        assertThat(keysOf(Topics.CLASSIFIED)).doesNotContain(article.id());
        var replayed = recordsOf(REPLAYS, article.id());
        assertThat(replayed).hasSize(1);
        assertThat(replayed.getFirst().value()).isEqualTo(bytes.value());
        assertThat(replayed.getFirst().headers().lastHeader("ce_id").value())
                .isEqualTo(bytes.headers().lastHeader("ce_id").value());
        assertThat(replayed.getFirst().headers().lastHeader("dead-letter-reason"))
                .isNull();

        // When
        replay(id);
        var after = Classified.core("letter-after")
                .withTitle("Something else altogether is told here")
                .published(REPLAYS);
        log.send(List.of(new ProducerRecord<>(REPLAYS, null, bytes.key(), after.value(), after.headers())));

        // Then
        await().atMost(PATIENCE)
                .until(() ->
                        database.count("SELECT count(*) FROM article WHERE id = ?", Classified.idOf("letter-after"))
                                == 1);
        assertThat(database.count("SELECT count(*) FROM alert WHERE article_id = ?", article.id()))
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedAgainComesBackAndKnowsWhereItCameFrom() {
        // Given
        var id = refuse("letter-again", "nonsense");
        var offset = asAdmin().get(PATH + id).path("offset").toString();

        // When
        replay(id);

        // Then
        var again = awaitLetter("letter-again");
        assertThat(again).isNotEqualTo(id);
        asAdmin()
                .get(PATH + again)
                .then()
                .body("replays", equalTo(1))
                .body("topic", equalTo(Topics.CLASSIFIED))
                .body("offset.toString()", equalTo(offset))
                .body("value", equalTo("nonsense"))
                .body("state", equalTo("waiting"));
    }

    @Test
    void allThatWaitAreReplayedTogether() {
        // Given
        var one = refuse("letter-all-1", "one");
        var other = refuse("letter-all-2", "other");

        // When
        asAdmin()
                .post("/api/v1/dead-letters/replay?topic=" + DEAD)
                .then()
                .statusCode(200)
                .body("replayed", greaterThanOrEqualTo(2))
                .body("gone", equalTo(0));

        // Then
        assertThat(ids("&state=replayed")).contains(one, other);
        assertThat(awaitLetter("letter-all-1")).isNotEqualTo(one);
    }

    @Test
    void bytesOfAnyKindCanBeLookedAt() {
        var id = refuse("letter-bytes", "a\u0000b\u0007c");

        asAdmin().get(PATH + id).then().statusCode(200).body("value", equalTo("a\uFFFDb\uFFFDc"));
    }

    @Test
    void onlyOperatorsMay() {
        var id = refuse("letter-roles", "x");
        var analyst = Api.token("analyst of letters", "analyst");
        var operator = Api.token("operator of letters", "operator");

        as(analyst).get("/api/v1/dead-letters").then().statusCode(403);
        as(analyst).post(PATH + id + "/replay").then().statusCode(403);
        as(operator).delete(PATH + id).then().statusCode(204);
        as(operator).get(PATH + id).then().body("handledBy", equalTo("operator of letters"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (var id : List.of("nonsense", DEAD + "-0-999999", "a.b-1-1")) {
            asAdmin().get(PATH + id).then().statusCode(404).body("detail", containsString(id));
            asAdmin().post(PATH + id + "/replay").then().statusCode(404);
            asAdmin().delete(PATH + id).then().statusCode(404);
        }
        asAdmin().get("/api/v1/dead-letters?state=lost").then().statusCode(400).body("detail", containsString("lost"));
    }

    private String refuse(String key, String value) {
        log.send(List.of(new ProducerRecord<>(
                Topics.CLASSIFIED, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8))));
        return awaitLetter(key);
    }

    /** The id of the newest letter with this key that waits, once it is listed. */
    private String awaitLetter(String key) {
        return await().atMost(PATIENCE)
                .until(
                        () -> asAdmin()
                                .queryParam("limit", 500)
                                .get("/api/v1/dead-letters")
                                .jsonPath()
                                .<String>get("items.find { it.key == '" + key + "' }?.id"),
                        Objects::nonNull);
    }

    private static void replay(String id) {
        asAdmin().post(PATH + id + "/replay").then().statusCode(200);
    }

    private static List<String> ids(String parameters) {
        return asAdmin().get("/api/v1/dead-letters?limit=500" + parameters).path("items.id");
    }

    private static int waiting() {
        return asAdmin()
                .get("/api/v1/dead-letters/counts")
                .path("items.find { it.topic == '" + DEAD + "' && it.state == 'waiting' }.letters");
    }

    private int alerts(String subscription) {
        return database.count("SELECT count(*) FROM alert WHERE subscription_id = ?", subscription);
    }

    private List<String> keysOf(String topic) {
        return log.read(topic).stream().map(DeadLettersIT::key).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> recordsOf(String topic, String key) {
        return log.read(topic).stream()
                .filter(record -> key(record).equals(key))
                .toList();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}

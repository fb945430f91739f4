package io.newswatch.alert.digest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.newswatch.alert.digest.DigestStore.Composed;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.alert.testing.RaiseFixture;
import io.newswatch.alert.testing.RaiseFixture.Wanted;
import io.newswatch.alert.testing.SettableClock;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class DigestIT {
    private static final WireMockServer RECEIVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    /** In Brussels, 12:00 on a Wednesday, the next night, and the morning after it. */
    private static final Instant NOON = Instant.parse("2026-01-14T11:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-01-15T01:00:00Z");
    private static final Instant SEVEN = Instant.parse("2026-01-15T06:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-01-15T07:00:00Z");
    private static final String QUIET = "\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"}";
    private static final String BRUSSELS = "\"schedule\":{\"timezone\":\"Europe/Brussels\"}";

    @InjectStack
    LocalStack stack;

    @Inject
    SettableClock clock;

    @Inject
    RaiseFixture alerts;

    @Inject
    DeliveryFixture fixture;

    @Inject
    DigestStore store;

    private final String path = "/hook/" + UUID.randomUUID();
    private Database database;

    @BeforeAll
    static void startReceiver() {
        RECEIVER.start();
        RECEIVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterAll
    static void stopReceiver() {
        RECEIVER.stop();
    }

    @BeforeEach
    void beginAtNoon() {
        database = new Database(stack.postgres());
        clock.set(NOON);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void ofFiveHundredStoriesABudgetOfFiveTellsFiveAndTheNextDigestTheRest() throws Exception {
        // Given
        var subscription = subscribe("\"budgetPerDay\":5," + BRUSSELS);

        // When
        var raised = alerts.raise(subscription, Wanted.core(500, NOON));

        // Then
        awaitStates(subscription, "delivered 5, held 495");
        assertThat(bodies()).hasSize(5).allMatch(body -> type(body).equals("alert.raised"));
        clock.set(EIGHT.minusSeconds(5));
        assertThat(store.due(EIGHT.minusMillis(1))).doesNotContain(subscription);
        clock.set(EIGHT);
        awaitStates(subscription, "delivered 5, digested 495");
        var digest = awaitDigest();
        assertThat(digest.at("/data/subscription/id").asText()).isEqualTo(subscription);
        assertThat(digest.at("/data/period/to").asText()).isEqualTo(EIGHT.toString());
        assertThat(digest.at("/data/omitted")).isEmpty();
        assertThat(digest.findValues("why")).hasSize(100);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(raised);
        assertThat(database.one("SELECT string_agg(DISTINCT reason, ',') FROM delivery WHERE state = 'digested'"
                        + " AND digest_id = '" + digest.at("/data/digestId").asText() + "'"))
                .isEqualTo("budget");
    }

    @Test
    void onTheNextDayThereIsANewBudget() {
        var subscription = subscribe("\"budgetPerDay\":2," + BRUSSELS);
        alerts.raise(subscription, Wanted.core(2, NOON));
        alerts.raise(subscription, Wanted.core(1, NOON.plusSeconds(60)));
        alerts.raise(subscription, Wanted.core(1, NOON.plus(Duration.ofHours(12))));
        awaitStates(subscription, "delivered 3, held 1");
    }

    @Test
    void twoReplicasNeverSpendMoreThanTheBudget() {
        var subscription = subscribe("\"budgetPerDay\":5," + BRUSSELS);
        inParallel(20, () -> alerts.raise(subscription, Wanted.core(3, NOON)));
        awaitStates(subscription, "delivered 5, held 55");
    }

    @Test
    void quietHoursHoldEverythingButUrgentCoreAlertsUntilTheyEnd() throws Exception {
        // Given
        var subscription = subscribe("\"minLevel\":\"RELATED\",\"urgent\":true," + QUIET + "," + BRUSSELS);

        // When
        clock.set(NIGHT);
        alerts.raise(subscription, Wanted.core(1, NIGHT));
        alerts.raise(subscription, new Wanted(2, "raised", "RELATED", NIGHT));
        alerts.raise(subscription, new Wanted(1, "corrected", "RELATED", NIGHT));

        // Then
        awaitStates(subscription, "delivered 1, held 3");
        clock.set(SEVEN);
        awaitStates(subscription, "delivered 1, digested 3");
        assertThat(awaitDigest().findValuesAsText("reason")).containsOnly("quiet-hours");
        assertThat(told()).hasSize(4);
    }

    @Test
    void whatWasWithdrawnMeanwhileIsCountedAndNotTold() throws Exception {
        // Given
        var subscription = subscribe("\"schedule\":{\"mode\":\"daily\",\"timezone\":\"Europe/Brussels\"}");
        var raised = alerts.raise(subscription, Wanted.core(3, NOON));
        withdraw(raised.getFirst());

        // When
        clock.set(EIGHT);

        // Then
        awaitStates(subscription, "digested 2, suppressed 1");
        var digest = awaitDigest();
        assertThat(digest.at("/data/alerts")).hasSize(2);
        assertThat(digest.at("/data/omitted").toString()).isEqualTo("[{\"reason\":\"withdrawn\",\"count\":1}]");
    }

    @Test
    void ofNothingThereIsNoDigest() throws Exception {
        var subscription = subscribe("\"schedule\":{\"mode\":\"daily\",\"timezone\":\"Europe/Brussels\"}");
        alerts.raise(subscription, Wanted.core(1, NOON)).forEach(this::withdraw);
        assertThat(store.due(EIGHT)).doesNotContain(subscription);
        assertThat(store.compose(subscription, EIGHT)).isEqualTo(Composed.NOTHING);
        assertThat(digests(subscription)).isZero();
    }

    @Test
    void aWeeklyDigestComesOnItsDayAlsoWhenTheClocksAreSetForth() throws Exception {
        var saturday = Instant.parse("2026-03-28T10:00:00Z");
        clock.set(saturday);
        var subscription = subscribe("""
                "schedule":{"mode":"weekly","days":["sunday"],"at":"07:30","timezone":"Europe/Brussels"}""");
        alerts.raise(subscription, Wanted.core(2, saturday));
        var sunday = Instant.parse("2026-03-29T05:30:00Z");
        assertThat(store.due(sunday.minusMillis(1))).doesNotContain(subscription);
        assertThat(store.due(sunday)).contains(subscription);
        clock.set(sunday);
        awaitStates(subscription, "digested 2");
        assertThat(awaitDigest().at("/data/period/timezone").asText()).isEqualTo("Europe/Brussels");
    }

    @Test
    void replicasThatComposeAtOnceMakeOneDigest() {
        // Given
        var subscription = subscribe(BRUSSELS + ",\"budgetPerDay\":1");
        alerts.raise(subscription, Wanted.core(20, NOON));

        // When
        var composed = inParallel(8, () -> store.compose(subscription, EIGHT));

        // Then
        assertThat(composed).filteredOn(Composed.DIGEST::equals).hasSize(1);
        assertThat(composed).doesNotContain(Composed.TOO_LATE);
        assertThat(digests(subscription)).isEqualTo(1);
        awaitStates(subscription, "delivered 1, digested 19");
        awaitDigest();
        assertThat(bodies()).hasSize(2);
    }

    @Test
    void whatComesAfterTheDigestOfItsTimeWaitsForTheNext() throws Exception {
        var subscription = subscribe("\"schedule\":{\"mode\":\"daily\",\"timezone\":\"Europe/Brussels\"}");
        alerts.raise(subscription, Wanted.core(1, NOON));
        assertThat(store.compose(subscription, EIGHT)).isEqualTo(Composed.DIGEST);
        alerts.raise(subscription, Wanted.core(1, NOON));
        assertThat(store.compose(subscription, EIGHT.plusSeconds(1))).isEqualTo(Composed.TOO_LATE);
        assertThat(store.compose(subscription, EIGHT.plusSeconds(2))).isEqualTo(Composed.NOTHING);
        assertThat(store.compose(subscription, EIGHT.plus(Duration.ofDays(1)))).isEqualTo(Composed.DIGEST);
        assertThat(digests(subscription)).isEqualTo(2);
    }

    @Test
    void anotherScheduleMovesWhatWaits() {
        // Given
        var subscription = subscribe("\"schedule\":{\"mode\":\"weekly\",\"timezone\":\"Europe/Brussels\"}");
        alerts.raise(subscription, Wanted.core(2, NOON));
        awaitStates(subscription, "held 2");

        // When
        change(subscription, "\"schedule\":{\"mode\":\"hourly\",\"timezone\":\"Europe/Brussels\"}");

        // Then
        assertThat(database.one(
                        "SELECT max(held_until) = '2026-01-14T12:00:00Z' FROM delivery WHERE state = 'held' AND alert_id"
                                + " IN (SELECT id FROM alert WHERE subscription_id = ?)",
                        subscription))
                .isEqualTo("t");
        change(subscription, BRUSSELS);
        awaitStates(subscription, "digested 2");
        awaitDigest();
    }

    @Test
    void aDisabledSubscriptionIsToldNothingThatWaited() {
        var subscription = subscribe("\"schedule\":{\"mode\":\"daily\"}");
        var alert = alerts.raise(subscription, Wanted.core(1, NOON)).getFirst();
        change(subscription, "\"schedule\":{\"mode\":\"daily\"},\"enabled\":false");
        awaitStates(subscription, "suppressed 1");
        Api.asAdmin()
                .get("/api/v1/alerts/" + alert)
                .then()
                .statusCode(200)
                .body("deliveries[0].reason", equalTo("subscription-disabled"));
    }

    @Test
    void theListOfDeliveriesShowsWhatWaitsAndWhatWasDigested() {
        var subscription = subscribe("\"schedule\":{\"mode\":\"daily\",\"timezone\":\"Europe/Brussels\"}");
        // After the hundreds of other tests, which would push it off the page.
        alerts.raise(subscription, Wanted.core(1, NOON.plusSeconds(1)));
        assertThat(entries("held", subscription)).containsExactly("schedule " + EIGHT);
        clock.set(EIGHT);
        awaitDigest();
        assertThat(entries("digested", subscription)).containsExactly("schedule null");
        await().atMost(SOON).untilAsserted(() -> assertThat(entries("delivered", subscription))
                .containsExactly("null null"));
    }

    private List<String> entries(String state, String subscription) {
        List<String> entries = Api.asAdmin()
                .get("/api/v1/deliveries?limit=500&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subscriptionId == '" + subscription
                        + "' }.collect { it.reason + ' ' + it.nextAttemptAt }");
        return entries;
    }

    private String subscribe(String wishes) {
        return Api.subscribe(json(wishes));
    }

    private void change(String subscription, String wishes) {
        Api.asAdmin()
                .body(json(wishes))
                .put("/api/v1/subscriptions/" + subscription)
                .then()
                .statusCode(200);
    }

    private String json(String wishes) {
        return """
                {"name":"digests",%s,"channels":[{"type":"webhook","url":"%s","secret":"%s"}]}""".formatted(wishes, RECEIVER.baseUrl() + path, DeliveryFixture.SECRET);
    }

    private void withdraw(String alert) {
        fixture.execute("""
                UPDATE delivery SET state = 'suppressed', reason = 'withdrawn', finished_at = now()
                WHERE alert_id = ? AND state = 'held'""", alert);
    }

    private int digests(String subscription) {
        return database.count("SELECT count(*) FROM digest WHERE subscription_id = ?", subscription);
    }

    private void awaitStates(String subscription, String states) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(database.one("""
                        SELECT string_agg(state || ' ' || n, ', ' ORDER BY state) FROM (
                            SELECT d.state, count(*) AS n FROM delivery d JOIN alert a ON a.id = d.alert_id
                            WHERE a.subscription_id = ? GROUP BY d.state) counted""", subscription)).isEqualTo(states));
    }

    /** The one digest that arrived. */
    private JsonNode awaitDigest() {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        bodies().stream().filter(body -> type(body).equals("digest.sent")))
                .hasSize(1));
        return bodies().stream()
                .filter(body -> type(body).equals("digest.sent"))
                .findFirst()
                .orElseThrow();
    }

    /** Every alert that arrived, alone or in a digest. */
    private List<String> told() {
        var ids = new ArrayList<String>();
        bodies().forEach(body -> {
            if (type(body).equals("digest.sent")) {
                body.at("/data/alerts")
                        .forEach(alert -> ids.add(alert.path("alertId").asText()));
            } else {
                ids.add(body.at("/data/alertId").asText());
            }
        });
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        return ids;
    }

    private static String type(JsonNode body) {
        return body.path("type").asText();
    }

    private List<JsonNode> bodies() {
        var bodies = new ArrayList<JsonNode>();
        for (LoggedRequest request : RECEIVER.findAll(postRequestedFor(urlPathEqualTo(path)))) {
            try {
                bodies.add(JSON.readTree(request.getBodyAsString()));
            } catch (JsonProcessingException e) {
                throw new AssertionError("a body is not JSON", e);
            }
        }
        return bodies;
    }

    private static <T> List<T> inParallel(int times, Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("parallel work failed", e);
        }
    }
}

package io.newswatch.alert.delivery.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.newswatch.alert.people.IssueToken;
import io.newswatch.alert.people.People;
import io.newswatch.alert.people.Person;
import io.newswatch.alert.people.Role;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.DeliveryFixture.Channel;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.contract.AlertDelivery;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class DeliveriesApiIT {
    private static final WireMockServer RECEIVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @Inject
    DeliveryFixture fixture;

    @Inject
    People people;

    @Inject
    IssueToken issue;

    @InjectStack
    LocalStack stack;

    private final String path = "/hook/" + UUID.randomUUID();
    private final String owner = UUID.randomUUID().toString();
    private final String stranger = UUID.randomUUID().toString();

    @BeforeAll
    static void startReceiver() {
        RECEIVER.start();
    }

    @AfterAll
    static void stopReceiver() {
        RECEIVER.stop();
    }

    @BeforeEach
    void addPeople() {
        for (var id : List.of(owner, stranger)) {
            people.add(new Person(id, id, Role.ANALYST, null, true), null);
        }
    }

    @Test
    void ownersSeeTheirOwnDeliveriesWithTheirLogAndOperatorsSeeAll() {
        // Given
        receiverAnswers(204);
        var delivery = delivered("delivered");

        // Then
        as(owner).get("/api/v1/deliveries?state=delivered").then().body("items.id", equalTo(List.of(delivery)));
        as(owner)
                .get("/api/v1/deliveries/" + delivery)
                .then()
                .body("delivery.state", equalTo("delivered"))
                .body("delivery", not(hasKey("target")))
                .body("log.outcome", equalTo(List.of("delivered")))
                .body("log.httpStatus", equalTo(List.of(204)));
        as(stranger).get("/api/v1/deliveries").then().body("items.size()", equalTo(0));
        as(stranger).get("/api/v1/deliveries/" + delivery).then().statusCode(404);
        asAdmin().get("/api/v1/deliveries?limit=500").then().body("items.id", hasItem(delivery));
        asAdmin().get("/api/v1/deliveries?state=failed").then().body("items.state", everyItem(equalTo("failed")));
    }

    @Test
    void aFailedDeliveryIsSentAgainOnceItsOwnerWantsThat() {
        // Given
        receiverAnswers(410);
        var channel = channel();
        var delivery = fixture.deliver(channel);
        awaitState(delivery, "failed");
        receiverAnswers(200);

        // When
        as(owner).post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(409);
        fixture.execute("UPDATE channel SET state = 'active' WHERE id = ?", channel.id());
        as(stranger).post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(404);
        as(owner).post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(200);

        // Then
        awaitState(delivery, "delivered");
        as(owner).post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(409);
        assertThat(fixture.outcomes(delivery)).containsExactly("channel-gone 410", "delivered 200");
        assertThat(eventsOf(delivery)).containsExactly(EventTypes.ALERT_FAILED, EventTypes.ALERT_DELIVERED);
    }

    @Test
    void wishingARetryTwiceIsWishingItOnce() {
        // Given
        receiverAnswers(410);
        var channel = channel();
        var delivery = fixture.deliver(channel);
        awaitState(delivery, "failed");
        fixture.execute("UPDATE channel SET state = 'active' WHERE id = ?", channel.id());
        receiverAnswers(204);
        fixture.leaseToDead(delivery, Instant.now().plus(Duration.ofHours(1)));

        // When
        for (int i = 0; i < 2; i++) {
            as(owner)
                    .post("/api/v1/deliveries/" + delivery + "/retry")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("pending"));
        }
        fixture.execute("UPDATE delivery SET lease_until = now() WHERE id = ?", delivery);

        // Then
        awaitState(delivery, "delivered");
        assertThat(fixture.outcomes(delivery)).containsExactly("channel-gone 410", "delivered 204");
    }

    @Test
    void aTestOfAChannelTellsHowItWent() {
        receiverAnswers(200);
        var channel = channel();
        var test = "/api/v1/subscriptions/" + channel.subscriptionId() + "/channels/" + channel.id() + "/test";
        as(owner)
                .post(test)
                .then()
                .statusCode(200)
                .body("delivered", equalTo(true))
                .body("httpStatus", equalTo(200));
        receiverAnswers(500);
        as(owner)
                .post(test)
                .then()
                .statusCode(200)
                .body("delivered", equalTo(false))
                .body("httpStatus", equalTo(500));
        as(stranger).post(test).then().statusCode(404);
        fixture.execute("UPDATE channel SET state = 'unconfirmed' WHERE id = ?", channel.id());
        as(owner).post(test).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=lost", "limit=0", "limit=501", "limit=many", "cursor=nonsense", "cursor=YQ.YQ"})
    void badQuestionsAreRefused(String query) {
        asAdmin()
                .get("/api/v1/deliveries?" + query)
                .then()
                .statusCode(oneOf(400, 404))
                .contentType("application/problem+json");
    }

    private String delivered(String state) {
        var delivery = fixture.deliver(channel());
        awaitState(delivery, state);
        return delivery;
    }

    private Channel channel() {
        return fixture.channel(fixture.subscription(owner), "webhook", RECEIVER.baseUrl() + path, "host-" + path);
    }

    private void receiverAnswers(int status) {
        RECEIVER.stubFor(post(urlPathEqualTo(path)).willReturn(aResponse().withStatus(status)));
    }

    private void awaitState(String delivery, String state) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo(state));
    }

    /** Types of the events about a delivery, in order, once there are two. */
    private List<String> eventsOf(String delivery) {
        var types = new ArrayList<String>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.kafka().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.ALERTS));
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (isAbout(delivery, event)) {
                        types.add(
                                new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
                    }
                });
                assertThat(types).hasSize(2);
            });
        }
        return types;
    }

    private static boolean isAbout(String delivery, ConsumerRecord<String, byte[]> event) {
        try {
            return delivery.equals(
                    EventJson.read(event.value(), AlertDelivery.class).deliveryId());
        } catch (IOException e) {
            throw new AssertionError("an unreadable event is on the alerts topic", e);
        }
    }

    private RequestSpecification as(String id) {
        var token = issue.forSession(people.find(id).orElseThrow()).orElseThrow();
        return with(token.text());
    }

    private static RequestSpecification asAdmin() {
        return with("test-admin");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}

package io.newswatch.alert.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.DeliveryFixture.Channel;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class WebhookDeliveryIT {
    private static final WireMockServer RECEIVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    DeliveryFixture fixture;

    private final String path = "/hook/" + UUID.randomUUID();

    @BeforeAll
    static void startReceiver() {
        RECEIVER.start();
    }

    @AfterAll
    static void stopReceiver() {
        RECEIVER.stop();
    }

    @Test
    void aDeliveryArrivesOnceAndSignedWithinMilliseconds() throws Exception {
        // Given
        answers(aResponse().withStatus(204));

        // When
        var delivery = fixture.deliver(channel());

        // Then
        awaitState(delivery, "delivered");
        var request = requests().getFirst();
        assertThat(requests()).hasSize(1);
        assertThat(request.getHeader("webhook-id")).isEqualTo("msg_" + delivery);
        assertThat(request.getHeader("content-type")).isEqualTo("application/json");
        assertThat(request.getHeader("user-agent")).startsWith("Newswatch/");
        assertThat(request.getBodyAsString()).startsWith("{\"type\":\"alert.raised\",\"timestamp\":\"2026-");
        assertThatCode(() -> verifyWithTheLibrary(request)).doesNotThrowAnyException();
        assertThat(request.getHeader("webhook-signature")).isEqualTo(signatureMadeByHand(request));
        assertThat(fixture.outcomes(delivery)).containsExactly("delivered 204");
    }

    @Test
    void afterAFailureTheSameBytesComeAgainUnderTheSameId() {
        // Given
        answers(aResponse().withStatus(500), aResponse().withStatus(200));

        // When
        var delivery = fixture.deliver(channel());

        // Then
        awaitState(delivery, "delivered");
        assertThat(requests()).hasSize(2);
        assertThat(requests().stream().map(r -> r.getHeader("webhook-id")).distinct())
                .containsExactly("msg_" + delivery);
        assertThat(requests().get(0).getBody()).isEqualTo(requests().get(1).getBody());
        assertThat(fixture.outcomes(delivery)).containsExactly("retry 500", "delivered 200");
    }

    @Test
    void retryAfterIsHonoured() {
        // Given
        answers(
                aResponse().withStatus(429).withHeader("Retry-After", "1"),
                aResponse().withStatus(200));

        // When
        var delivery = fixture.deliver(channel());

        // Then
        awaitState(delivery, "delivered");
        var times = requests().stream()
                .map(r -> r.getLoggedDate().toInstant())
                .sorted()
                .toList();
        assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void aRedirectIsNotFollowed() {
        // Given
        var elsewhere = path + "/elsewhere";
        RECEIVER.stubFor(post(urlPathEqualTo(elsewhere)).willReturn(aResponse().withStatus(200)));
        answers(
                aResponse().withStatus(301).withHeader("Location", elsewhere),
                aResponse().withStatus(200));

        // When
        var delivery = fixture.deliver(channel());

        // Then
        awaitState(delivery, "delivered");
        assertThat(RECEIVER.findAll(postRequestedFor(urlPathEqualTo(elsewhere))))
                .isEmpty();
        assertThat(fixture.outcomes(delivery)).containsExactly("retry 301", "delivered 200");
    }

    @Test
    void aReceiverThatIsGoneClosesItsChannelAndWhatWaitsForIt() {
        // Given
        answers(aResponse().withStatus(410));
        var channel = channel();

        // When
        var first = fixture.deliver(channel);
        awaitState(first, "failed");
        var second = fixture.deliver(channel);

        // Then
        awaitState(second, "suppressed");
        assertThat(fixture.channelState(channel)).isEqualTo("disabled");
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void aBrokenAnswerIsTriedAgain(Fault fault) {
        // Given
        answers(aResponse().withFault(fault), aResponse().withStatus(200));

        // When
        var delivery = fixture.deliver(channel());

        // Then
        awaitState(delivery, "delivered");
        assertThat(requests().stream().map(r -> r.getHeader("webhook-id")).distinct())
                .containsExactly("msg_" + delivery);
    }

    @Test
    void aSlowHostDoesNotHoldUpOthers() {
        // Given
        var slowPath = path + "/slow";
        RECEIVER.stubFor(post(urlPathEqualTo(slowPath))
                .willReturn(aResponse().withStatus(200).withFixedDelay(1_000)));
        answers(aResponse().withStatus(200));
        var slow = fixture.channel("webhook", RECEIVER.baseUrl() + slowPath, "slow-" + UUID.randomUUID());
        var waiting = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            waiting.add(fixture.deliver(slow));
        }

        // When
        var begun = Instant.now();
        var delivery = fixture.deliver(channel());

        // Then
        awaitState(delivery, "delivered");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(waiting).anySatisfy(id -> assertThat(fixture.state(id)).isEqualTo("pending"));
        waiting.forEach(id -> awaitState(id, "delivered"));
    }

    @Test
    void whatADeadProcessBeganIsTakenOverWhenItsLeaseEndsUnderTheSameId() {
        // Given
        answers(aResponse().withStatus(200));
        var channel = channel();
        fixture.execute("UPDATE channel SET state = 'unconfirmed' WHERE id = ?", channel.id());
        var ends = Instant.now().plusMillis(700);
        var delivery = leftBehind(channel, ends);

        // When
        awaitState(delivery, "delivered");

        // Then
        assertThat(requests()).hasSize(1);
        assertThat(requests().getFirst().getLoggedDate()).isAfterOrEqualTo(ends.truncatedTo(ChronoUnit.MILLIS));
        assertThat(requests().getFirst().getHeader("webhook-id")).isEqualTo("msg_" + delivery);
        assertThat(fixture.outcomes(delivery)).containsExactly("delivered 200");
    }

    /** A delivery in the state in which kill -9 in the middle of a first attempt leaves it. */
    private String leftBehind(Channel channel, Instant leaseEnds) {
        var delivery = fixture.deliver(channel);
        awaitState(delivery, "suppressed");
        fixture.execute("UPDATE channel SET state = 'active' WHERE id = ?", channel.id());
        fixture.leaseToDead(delivery, leaseEnds);
        fixture.execute("UPDATE delivery SET state = 'pending', finished_at = NULL WHERE id = ?", delivery);
        return delivery;
    }

    private Channel channel() {
        return fixture.channel("webhook", RECEIVER.baseUrl() + path, "host-" + path);
    }

    /** One answer after the other; the last one again and again. */
    private void answers(ResponseDefinitionBuilder... answers) {
        RECEIVER.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        for (int i = 0; i < answers.length; i++) {
            RECEIVER.stubFor(post(urlPathEqualTo(path))
                    .inScenario(path)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answer " + i)
                    .willSetStateTo("answer " + Math.min(i + 1, answers.length - 1))
                    .willReturn(answers[i]));
        }
        if (answers.length == 1) {
            RECEIVER.stubFor(post(urlPathEqualTo(path)).willReturn(answers[0]));
        }
    }

    private List<LoggedRequest> requests() {
        return RECEIVER.findAll(postRequestedFor(urlPathEqualTo(path))).stream()
                .sorted((a, b) -> a.getLoggedDate().compareTo(b.getLoggedDate()))
                .toList();
    }

    private void awaitState(String delivery, String state) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(fixture.state(delivery))
                .isEqualTo(state));
    }

    private static void verifyWithTheLibrary(LoggedRequest request) throws Exception {
        new Webhook(DeliveryFixture.SECRET)
                .verify(
                        request.getBodyAsString(),
                        Map.of(
                                "webhook-id", List.of(request.getHeader("webhook-id")),
                                "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                                "webhook-signature", List.of(request.getHeader("webhook-signature"))));
    }

    private static String signatureMadeByHand(LoggedRequest request) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(DeliveryFixture.SECRET.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed = request.getHeader("webhook-id") + "." + request.getHeader("webhook-timestamp") + "."
                + request.getBodyAsString();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}

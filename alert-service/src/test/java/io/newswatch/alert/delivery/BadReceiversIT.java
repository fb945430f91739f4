package io.newswatch.alert.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.newswatch.alert.testing.BadReceiver;
import io.newswatch.alert.testing.BadReceiver.Behaviour;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.DeliveryFixture.Channel;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a receiver can behave badly, all at once, beside one that is well. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class BadReceiversIT {
    private static final int ALERTS = 25;
    private static final Duration PROMPT = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String MEGABYTE = "x".repeat(1_000_000);

    @Inject
    DeliveryFixture fixture;

    private final WireMockServer healthy =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final Map<String, BadReceiver> bad = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final String path = "/hook/" + UUID.randomUUID();

    @BeforeEach
    void startReceivers() {
        healthy.start();
        healthy.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        behave("never", BadReceiver.neverAnswering());
        behave("dribble", BadReceiver.dribbling());
        behave("500", BadReceiver.answering("HTTP/1.1 500 Oh\nContent-Length: 0\n\n"));
        behave("429", BadReceiver.answering("HTTP/1.1 429 Slow\nRetry-After: 3600\nContent-Length: 0\n\n"));
        behave("503", BadReceiver.answering("HTTP/1.1 503 Busy\nRetry-After: 99999999\nContent-Length: 0\n\n"));
        behave(
                "301",
                BadReceiver.answering("HTTP/1.1 301 Moved\nLocation: " + healthy.baseUrl() + "/elsewhere\n"
                        + "Content-Length: 0\n\n"));
        behave("410", BadReceiver.answering("HTTP/1.1 410 Gone\nContent-Length: 0\n\n"));
        behave("half", BadReceiver.answering("HTTP/1.1 200 OK\nContent-Length: 1000\n\nhalf"));
        behave("headers", BadReceiver.answering("HTTP/1.1 200 OK\nX-Big: " + MEGABYTE + "\nContent-Length: 0\n\n"));
        behave("chatty", BadReceiver.answering("HTTP/1.1 200 OK\nContent-Length: 1000000\n\n" + MEGABYTE));
        var speaksNoTls = BadReceiver.thatAtOnce(BadReceiver.answering("220 I speak something else\n"));
        bad.put("tls", speaksNoTls);
        channel("tls", speaksNoTls.url().replace("http://", "https://"));
    }

    @AfterEach
    void stopReceivers() throws Exception {
        for (var receiver : bad.values()) {
            receiver.close();
        }
        healthy.stop();
    }

    @Test
    void eachIsTreatedByItsPolicyWhileTheHealthyOneGetsEverythingInOrderAndPromptly() {
        // Given
        var good = fixture.channel("webhook", healthy.baseUrl() + path, "healthy-" + path);

        // When
        var toBad = new LinkedHashMap<String, String>();
        var toGood = new ArrayList<String>();
        for (int i = 0; i < ALERTS; i++) {
            channels.forEach((name, channel) -> {
                var delivery = fixture.deliver(channel);
                toBad.putIfAbsent(name, delivery);
            });
            toGood.add(fixture.deliver(good));
            var last = toGood.getLast();
            await().atMost(PROMPT)
                    .pollInterval(Duration.ofMillis(10))
                    .untilAsserted(() -> assertThat(fixture.state(last)).isEqualTo("delivered"));
        }

        // Then
        assertThat(ids(healthy.findAll(postRequestedFor(urlPathEqualTo(path)))))
                .containsExactlyElementsOf(
                        toGood.stream().map(id -> "msg_" + id).toList());
        endsIn(toBad.get("chatty"), "delivered", "delivered 200", "");
        endsIn(toBad.get("410"), "failed", "channel-gone 410", "wants nothing more");
        assertThat(fixture.channelState(channels.get("410"))).isEqualTo("disabled");
        assertThat(fixture.reason(channels.get("410"))).contains("410");
        endsIn(toBad.get("500"), "pending", "retry 500", "answered 500");
        endsIn(toBad.get("301"), "pending", "retry 301", "do not follow redirects");
        assertThat(healthy.findAll(postRequestedFor(urlPathEqualTo("/elsewhere"))))
                .isEmpty();
        endsIn(toBad.get("429"), "pending", "retry 429", "answered 429");
        assertThat(fixture.secondsToNextAttempt(toBad.get("429"))).isBetween(3_000L, 3_600L);
        endsIn(toBad.get("503"), "pending", "retry 503", "answered 503");
        assertThat(fixture.secondsToNextAttempt(toBad.get("503"))).isBetween(40_000L, 43_200L);
        endsIn(toBad.get("half"), "pending", "retry", "no answer (PROTOCOL)");
        endsIn(toBad.get("headers"), "pending", "retry", "no answer (PROTOCOL)");
        endsIn(toBad.get("tls"), "pending", "retry", "no answer (TLS)");
        endsIn(toBad.get("never"), "pending", "retry", "no answer (TIMEOUT)");
        endsIn(toBad.get("dribble"), "pending", "retry", "no answer (TIMEOUT)");
    }

    private void behave(String name, Behaviour behaviour) {
        var receiver = BadReceiver.that(behaviour);
        bad.put(name, receiver);
        channel(name, receiver.url());
    }

    private void channel(String name, String url) {
        channels.put(name, fixture.channel("webhook", url, name + path));
    }

    private void endsIn(String delivery, String state, String firstOutcome, String reason) {
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(fixture.outcomes(delivery)).first().isEqualTo(firstOutcome);
            assertThat(fixture.state(delivery)).isEqualTo(state);
            assertThat(fixture.lastError(delivery)).contains(reason);
        });
    }

    private static List<String> ids(List<LoggedRequest> requests) {
        return requests.stream()
                .sorted((a, b) -> a.getLoggedDate().compareTo(b.getLoggedDate()))
                .map(request -> request.getHeader("webhook-id"))
                .toList();
    }
}

package io.newswatch.console.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.console.testing.Peer;
import io.newswatch.console.testing.PeerResource;
import io.newswatch.console.testing.Samples;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class LiveStreamIT {
    Peer peer;

    @TestHTTPResource("/live")
    URI live;

    @BeforeEach
    void fresh() {
        peer.forget();
    }

    @Test
    void relaysEventsAsTheyCome() throws Exception {
        peer.when("GET /api/v1/stream", 200, "text/event-stream", "", Map.of());
        var lines = new CopyOnWriteArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request("newswatch_session=" + Samples.TOKEN), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            var reading = Thread.ofVirtual().start(() -> answer.body()
                    .takeWhile(l -> !l.equals("event: alert"))
                    .forEach(lines::add));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(peer.listeners()).isPositive());

            peer.event("alert");

            assertThat(reading.join(Duration.ofSeconds(60))).isTrue();
            client.shutdownNow();
        }
        assertThat(peer.requests().getFirst().header("Authorization")).isEqualTo("Bearer " + Samples.TOKEN);
    }

    @Test
    void tellsThePageToAskInsteadWhenThereIsNoStream() throws Exception {
        peer.when("GET /api/v1/stream", 404, "{}");

        assertThat(status("newswatch_session=" + Samples.TOKEN)).isEqualTo(204);
    }

    @Test
    void isForThoseWhoAreSignedIn() throws Exception {
        assertThat(status("other=1")).isEqualTo(401);
    }

    private int status(String cookie) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(cookie), BodyHandlers.discarding()).statusCode();
        }
    }

    private HttpRequest request(String cookie) {
        return HttpRequest.newBuilder(live).header("Cookie", cookie).build();
    }
}

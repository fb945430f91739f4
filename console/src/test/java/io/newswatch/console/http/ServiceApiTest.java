package io.newswatch.console.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.console.testing.Peer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceApiTest {
    private static final String WHERE = "GET /api/v1/things";

    private final Peer peer = new Peer();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServiceApi api = api(peer.url());

    record Thing(String name, @Nullable Instant at, List<String> tags) {
        Thing {
            tags = tags == null ? List.of() : List.copyOf(tags);
        }
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        peer.close();
    }

    @Test
    void readsWhatItKnowsOfAnAnswer() {
        peer.when(WHERE, 200, "{\"name\":\"n\",\"at\":\"2026-11-01T10:00:00Z\",\"unheardOf\":[1]}");

        var thing = api.get("/api/v1/things", Query.of("q", "a&b ü").with("none", null), Thing.class)
                .value();

        assertThat(thing).isEqualTo(new Thing("n", Instant.parse("2026-11-01T10:00:00Z"), List.of()));
        assertThat(peer.requests().getFirst().path()).isEqualTo("/api/v1/things?q=a%26b%20%C3%BC");
        assertThat(peer.requests().getFirst().header("Authorization")).isEqualTo("Bearer tok");
    }

    @Test
    void tellsWhatWasRefusedFieldByField() {
        peer.when(
                "POST /api/v1/things",
                400,
                "{\"detail\":\"bad\",\"errors\":[{\"pointer\":\"/name\",\"detail\":\"too long\"}]}");

        assertThat(api.post("/api/v1/things", Map.of("name", "x"), Thing.class))
                .isEqualTo(new Answer.Refused<>(400, "bad", List.of(new Answer.Fault("/name", "too long"))));
        assertThat(peer.requests().getFirst().body()).isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void endsEveryOtherStatusInAnErrorPageOfItsOwn() {
        peer.when(WHERE, 403, "{}");
        assertThat(api.get("/api/v1/things", Thing.class)).isEqualTo(new Answer.Forbidden<>());
        peer.when(WHERE, 410, "{}");
        assertThat(api.get("/api/v1/things", Thing.class)).isEqualTo(new Answer.Missing<>());
        peer.when(WHERE, 200, "no json");
        assertThat(api.get("/api/v1/things", Thing.class)).isInstanceOf(Answer.Unavailable.class);
        peer.when(WHERE, 401, "{}");
        var answer = api.get("/api/v1/things", Thing.class);
        assertThatThrownBy(answer::value).isInstanceOfSatisfying(NoAnswer.class, none -> assertThat(none.answer())
                .isEqualTo(new Answer.SignedOut<>()));
    }

    @Test
    void saysThatNobodyAnswers() {
        var nobody = api("http://127.0.0.1:1");

        assertThat(nobody.get("/api/v1/things", Thing.class)).isInstanceOf(Answer.Unavailable.class);
    }

    private ServiceApi api(String url) {
        return new ServiceApi("alert-service", URI.create(url), Duration.ofSeconds(10), client, () -> "tok");
    }
}

package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.BadReceiver;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Subscribers whose servers behave badly, each in its way, and one who hears everything all the same. */
@ExtendWith(RunningNewswatch.class)
class BadReceiversIT {
    private static final int ALERTS = 5;
    /** The first alert of a system that has just begun takes long on a busy machine. */
    private static final Duration FIRST = Duration.ofSeconds(180);

    private static final Duration PROMPT = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Newswatch newswatch;
    private final Articles articles = new Articles(System.nanoTime() & 0xffffff);
    private final BadReceiver elsewhere = BadReceiver.answering(204, "X-None", "none");
    private final Map<String, BadReceiver> bad = new TreeMap<>(Map.of(
            "late", BadReceiver.lateBy(Duration.ofSeconds(30)),
            "never", BadReceiver.lateBy(HOUR),
            "500", BadReceiver.answering(500, "X-None", "none"),
            "429", BadReceiver.answering(429, "Retry-After", String.valueOf(HOUR.toSeconds())),
            "301", BadReceiver.answering(301, "Location", elsewhere.url()),
            "410", BadReceiver.answering(410, "X-None", "none"),
            "half", BadReceiver.answeringHalf()));
    private final Map<String, String> subscriptions = new TreeMap<>();

    BadReceiversIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @AfterEach
    void unsubscribe() {
        subscriptions.values().forEach(id -> newswatch.alert().delete("/api/v1/subscriptions/" + id));
        bad.values().forEach(BadReceiver::close);
        elsewhere.close();
    }

    @Test
    void eachIsTreatedByItsPolicyWhileAnotherHearsEverythingPromptlyAndInOrder() {
        bad.forEach((name, receiver) -> subscriptions.put(name, subscribe(name, receiver.url())));
        var began = Instant.now();
        try (var healthy = Subscriber.byWebhook(newswatch, "Healthy")) {
            var pushed = new ArrayList<String>();
            for (int number = 1; number <= ALERTS; number++) {
                pushed.add(push(articles.core(number)));
                var soFar = List.copyOf(pushed);
                await().atMost(number == 1 ? FIRST : PROMPT).untilAsserted(() -> assertThat(healthy.received(articles))
                        .extracting(Received::articleId)
                        .containsExactlyElementsOf(soFar));
            }
        }

        for (var name : List.of("late", "never")) {
            awaitFirst(name, "pending", "no answer (TIMEOUT)");
        }
        awaitFirst("500", "pending", "answered 500");
        awaitFirst("301", "pending", "do not follow redirects");
        awaitFirst("half", "pending", "no answer (PROTOCOL)");
        awaitFirst("410", "failed", "wants nothing more");
        var asked = awaitFirst("429", "pending", "answered 429");
        assertThat(Instant.parse(asked.get("nextAttemptAt").asText())).isAfter(began.plus(HOUR));
        assertThat(bad.get("429").calls()).doesNotHaveDuplicates();
        assertThat(bad.get("410").calls()).as("410 means never again").hasSize(1);
        var closed = newswatch.alert().get("/api/v1/subscriptions/" + subscriptions.get("410"));
        assertThat(closed.body().at("/channels/0/state").asText()).isEqualTo("disabled");
        assertThat(elsewhere.calls()).as("a redirect is not followed").isEmpty();
        var again = bad.get("500").calls().getFirst();
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        Collections.frequency(bad.get("500").calls(), again))
                .as("tries under the same id")
                .isGreaterThan(1));
    }

    /** The first delivery to a subscription, once it has been tried and ended like this. */
    private JsonNode awaitFirst(String name, String state, String error) {
        await().atMost(SOON).untilAsserted(() -> {
            var delivery = first(name);
            assertThat(delivery.path("state").asText())
                    .as("%s: %s", name, delivery)
                    .isEqualTo(state);
            assertThat(delivery.path("lastError").asText()).as("%s", name).contains(error);
        });
        return first(name);
    }

    private JsonNode first(String name) {
        var subscription = subscriptions.get(name);
        var all = newswatch.alert().get("/api/v1/deliveries?limit=500").body().get("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(delivery -> delivery.toString().contains(subscription))
                .reduce((newer, older) -> older)
                .orElse(Api.json("{}"));
    }

    private String push(JsonNode article) {
        var answer = newswatch.ingest().post("/api/v1/articles", article);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().at("/items/0/id").asText();
    }

    private String subscribe(String name, String url) {
        var body = (ObjectNode) Api.json("{'minLevel':'CORE','schedule':{'mode':'immediate'},'channels':[]}");
        body.put("name", "Bad " + name)
                .withArray("channels")
                .addObject()
                .put("type", "webhook")
                .put("url", url);
        var answer = newswatch.alert().post("/api/v1/subscriptions", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}

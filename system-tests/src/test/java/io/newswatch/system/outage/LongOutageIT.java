package io.newswatch.system.outage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.contract.Topics;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Service;
import io.newswatch.system.running.Subscriber;
import io.newswatch.system.running.Topic;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that is away for two minutes, with everything as patient as people have it. */
@ExtendWith(RunningNewswatch.class)
class LongOutageIT {
    private static final int ONE_IN = 10;
    private static final int BATCH = 20;
    private static final Duration EVENTUALLY = Duration.ofMinutes(5);

    private final Newswatch newswatch;
    private final long seed = System.nanoTime() & 0xffffff;
    private final Articles articles = new Articles(seed);
    private Subscriber subscriber;
    private long deadLettersBefore;

    LongOutageIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void subscribe() {
        subscriber = Subscriber.byWebhook(newswatch, "Outage");
        deadLettersBefore = deadLetters();
    }

    @AfterEach
    void unsubscribe() {
        subscriber.close();
    }

    @Test
    void aDatabaseThatIsDownForTwoMinutesCostsOnlyTime() {
        var expected = new HashSet<String>();
        pushUntilStored(batch(0, expected));
        newswatch.servers().postgres().kill();
        var back = Instant.now().plus(Duration.ofMinutes(2));

        assertThat(newswatch
                        .ingest()
                        .post("/api/v1/articles", articles.core(77_777))
                        .status())
                .isEqualTo(503);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> Instant.now().isAfter(back));
        for (var service : Service.values()) {
            assertThat(alive(service)).as(service + " is alive").isTrue();
        }
        newswatch.servers().restartPostgres();
        pushUntilStored(batch(1, expected));

        assertEachExactlyOnce(expected);
    }

    private void assertEachExactlyOnce(Set<String> expected) {
        await().atMost(EVENTUALLY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(titles()).as("seed " + seed).containsAll(expected));
        assertThat(titles()).as("seed " + seed).isEqualTo(expected);
        var heard = subscriber.received(articles);
        var alertIds = heard.stream().map(Received::alertId).collect(Collectors.toSet());
        var deliveryIds = heard.stream().map(Received::id).collect(Collectors.toSet());
        assertThat(alertIds).as("one alert an article").hasSameSizeAs(expected);
        assertThat(deliveryIds).as("one webhook-id an alert").hasSameSizeAs(expected);
        assertThat(heard).allMatch(Received::genuine);
        assertThat(deadLetters()).isEqualTo(deadLettersBefore);
        await().atMost(EVENTUALLY).untilAsserted(() -> assertThat(imbalance()).isZero());
    }

    /** Of everything that happened here, whichever test did it. */
    private long imbalance() {
        return newswatch.alert().get("/api/v1/ledger").body().get("imbalance").asLong();
    }

    private Set<String> titles() {
        return subscriber.received(articles).stream().map(Received::title).collect(Collectors.toSet());
    }

    private List<JsonNode> batch(int batch, Set<String> expected) {
        var items = new ArrayList<JsonNode>();
        for (int i = 0; i < BATCH; i++) {
            var number = batch * BATCH + i;
            var item = number % ONE_IN == 0 ? articles.core(number) : articles.none(number);
            if (number % ONE_IN == 0) {
                expected.add(item.get("title").asText());
            }
            items.add(item);
        }
        return items;
    }

    /** As a careful publisher does: sends again until it is told 202. */
    private void pushUntilStored(List<JsonNode> items) {
        var body = items.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        await().atMost(EVENTUALLY).until(() -> {
            try {
                return newswatch
                                .ingest()
                                .post("/api/v1/articles", "application/x-ndjson", body.getBytes(UTF_8))
                                .status()
                        == 202;
            } catch (UncheckedIOException e) {
                return false;
            }
        });
    }

    private boolean alive(Service service) {
        var api =
                switch (service) {
                    case INGEST -> newswatch.ingest();
                    case CLASSIFY -> newswatch.classify();
                    case ALERT -> newswatch.alert();
                };
        return api.get("/q/health/live").status() == 200;
    }

    private long deadLetters() {
        return Topics.all().stream()
                .filter(topic -> topic.endsWith(".dlq"))
                .mapToLong(topic -> new Topic(newswatch, topic).records().size())
                .sum();
    }
}

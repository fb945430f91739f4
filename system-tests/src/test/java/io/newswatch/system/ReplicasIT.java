package io.newswatch.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.contract.Topics;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.Replica;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Service;
import io.newswatch.system.running.Subscriber;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of each service share the work; one of each is killed, and nobody can tell. */
@ExtendWith(RunningNewswatch.class)
class ReplicasIT {
    private static final Duration EVENTUALLY = Duration.ofMinutes(4);
    private static final int COPIES = 40;
    private static final int STORIES = 40;
    private static final int KILLED_AT = 15;

    private final Newswatch newswatch;
    private final Articles articles = new Articles(System.nanoTime() & 0xffffff);
    private List<Replica> replicas = List.of();
    private Subscriber subscriber;

    ReplicasIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void join() {
        replicas = List.of(Service.values()).stream().map(newswatch::join).toList();
        replicas.forEach(Replica::awaitReady);
        subscriber = Subscriber.byWebhook(newswatch, "Replicas");
        await().atMost(EVENTUALLY).untilAsserted(() -> assertThat(List.of(
                        working(Topics.CLASSIFY_GROUP, Topics.ARTICLES),
                        working(Topics.ALERT_GROUP, Topics.CLASSIFIED)))
                .containsExactly(2, 2));
    }

    @AfterEach
    void leave() {
        subscriber.close();
        replicas.forEach(Replica::close);
    }

    @Test
    void theWorkIsSharedAndADeadReplicaCostsNothing() {
        // Forty copies at once are one alert, whoever takes which.
        var copies = IntStream.range(0, COPIES).mapToObj(this::copy).toList();
        var pushes = IntStream.range(0, COPIES)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> push(i % 2 == 0 ? newswatch.ingest() : second(), copies.get(i)),
                        Thread::startVirtualThread))
                .toList();
        pushes.forEach(CompletableFuture::join);
        await().atMost(EVENTUALLY)
                .untilAsserted(() -> assertThat(membersOfTheStory()).isEqualTo(COPIES));

        // Everything that comes while one of each is killed is heard once.
        var expected = new HashSet<String>();
        for (int number = 1; number <= STORIES; number++) {
            if (number == KILLED_AT) {
                replicas.forEach(Replica::kill);
            }
            var article = articles.core(number);
            expected.add(article.get("title").asText());
            pushAnywhere(number, article);
        }
        expected.add(copies.getFirst().get("title").asText());

        await().atMost(EVENTUALLY).untilAsserted(() -> assertThat(
                        heard().stream().map(Received::title).collect(Collectors.toSet()))
                .isEqualTo(expected));
        assertThat(distinct(heard(), Received::alertId)).as("one alert a story").hasSameSizeAs(expected);
        assertThat(distinct(heard(), Received::id))
                .as("one webhook-id an alert")
                .hasSameSizeAs(expected);
        assertThat(heard()).allMatch(Received::genuine).allMatch(ReplicasIT::isRaised);
        await().atMost(EVENTUALLY).untilAsserted(() -> assertThat(newswatch
                        .alert()
                        .get("/api/v1/ledger")
                        .body()
                        .get("imbalance")
                        .asLong())
                .isZero());
    }

    private JsonNode copy(int number) {
        return ((ObjectNode) Api.json("{}"))
                .put("url", articles.site() + "copy/" + number)
                .put("title", "NATO and Australia agree to watch the lighthouse of Penguinreef")
                .put(
                        "body",
                        "NATO and Australia agreed on Monday that the lighthouse of Penguinreef will be watched by both."
                                + " Keeper Ottoline Marchbanks said that the lamp had been out since Easter, when a"
                                + " trawler named Grey Heron hit the mole."
                                + "\n\nAustralia's envoy Barnaby Quickswood will visit the reef in June.");
    }

    private Api second() {
        return replicas.stream()
                .filter(replica -> replica.service() == Service.INGEST)
                .findFirst()
                .orElseThrow()
                .api();
    }

    private static void push(Api ingest, JsonNode article) {
        var answer = ingest.post("/api/v1/articles", article);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    }

    /** Each in turn; when one does not answer, the other. */
    private void pushAnywhere(int number, JsonNode article) {
        var body = article.toString().getBytes(UTF_8);
        var both = new ArrayList<>(List.of(newswatch.ingest(), second()));
        await().atMost(EVENTUALLY).pollDelay(Duration.ZERO).until(() -> {
            var ingest = both.get(number % both.size());
            try {
                return ingest.post("/api/v1/articles", "application/json", body).status() == 202;
            } catch (UncheckedIOException e) {
                if (both.size() > 1) {
                    both.remove(ingest);
                }
                return false;
            }
        });
    }

    private int membersOfTheStory() {
        return heard().stream()
                .filter(call -> call.title().contains("Penguinreef"))
                .map(call -> call.body().at("/data/story/id").asText())
                .map(story -> newswatch.alert().get("/api/v1/stories/" + story).body())
                .mapToInt(story -> story.get("members").size())
                .sum();
    }

    private List<Received> heard() {
        return subscriber.received(articles);
    }

    private static boolean isRaised(Received call) {
        return call.body().get("type").asText().equals("alert.raised");
    }

    private static Set<String> distinct(List<Received> calls, Function<Received, String> what) {
        return calls.stream().map(what).collect(Collectors.toSet());
    }

    /** How many members of a group have partitions of the topic. */
    private int working(String group, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                newswatch.servers().kafka().bootstrapServers());
        try (var admin = Admin.create(config)) {
            var members = admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members();
            return (int) members.stream()
                    .filter(member -> member.assignment().topicPartitions().stream()
                            .anyMatch(partition -> partition.topic().equals(topic)))
                    .count();
        }
    }
}

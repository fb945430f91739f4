package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.newswatch.system.running.Api.Answer;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Project;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Five real articles that the product must handle. Other people's texts: they are read from outside the project. */
@ExtendWith(RunningNewswatch.class)
class SeedsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TITLE = 200;

    private static final Duration SOON = Duration.ofSeconds(180);

    private final Newswatch newswatch;
    private Subscriber subscriber;

    SeedsIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void subscribe() {
        subscriber = Subscriber.byWebhookAndMail(newswatch, "Seeds");
    }

    @AfterEach
    void unsubscribe() {
        subscriber.close();
    }

    @Test
    void eachIsCoreAndReachesAWebhookAndAMailboxOnce() throws IOException {
        var seeds = seeds();

        var first = push(seeds);
        var ids = Set.copyOf(first.body().get("items").findValuesAsText("id"));
        await().atMost(SOON).untilAsserted(() -> assertThat(hooks(ids)).hasSize(5));
        await().atMost(SOON).untilAsserted(() -> assertThat(hooks(ids))
                .allSatisfy(hook -> assertThat(subscriber.mails(hook)).hasSize(1)));
        var second = push(seeds);

        assertThat(first.body().get("accepted").asInt()).isEqualTo(5);
        assertThat(second.body().get("duplicates").asInt()).isEqualTo(5);
        assertThat(hooks(ids)).hasSize(5).allMatch(Received::genuine);
        for (var hook : hooks(ids)) {
            assertThat(hook.body().at("/data/level").asText()).isEqualTo("CORE");
            assertThat(hook.body().at("/data/why/for").findValuesAsText("kind"))
                    .contains("side-a", "side-b", "relation");
        }
    }

    @Test
    void everySpanOfTheClassificationIsExact() throws IOException {
        for (JsonNode seed : seeds()) {
            var request = JSON.createObjectNode().put("text", seed.get("body").asText());
            if (seed.has("title")) {
                request.put("title", seed.get("title").asText());
            }
            var classification =
                    newswatch.classify().post("/api/v1/classify", request).body();

            assertThat(classification.at("/coverage/0/level").asText()).isEqualTo("CORE");
            assertSpans(classification, seed);
        }
    }

    private static void assertSpans(JsonNode node, JsonNode seed) {
        if (node.has("field") && node.has("start") && node.has("text")) {
            var text = seed.path(node.get("field").asText()).asText();
            assertThat(text.substring(node.get("start").asInt(), node.get("end").asInt()))
                    .isEqualTo(node.get("text").asText());
        }
        node.forEach(child -> assertSpans(child, seed));
    }

    private List<Received> hooks(Set<String> articles) {
        return subscriber.received().stream()
                .filter(hook -> articles.contains(hook.articleId()))
                .toList();
    }

    private Answer push(ArrayNode seeds) {
        return newswatch.ingest().post("/api/v1/articles", seeds);
    }

    private static ArrayNode seeds() throws IOException {
        var folder = Project.shared().map(shared -> shared.resolve("seeds")).filter(Files::isDirectory);
        Assumptions.assumeTrue(folder.isPresent(), "The seed articles are not on this machine; set NEWSWATCH_SHARED");
        var seeds = JSON.createArrayNode();
        for (var file : files(folder)) {
            seeds.add(read(file));
        }
        return seeds;
    }

    private static List<Path> files(Optional<Path> folder) throws IOException {
        try (var files = Files.list(folder.orElseThrow())) {
            return files.sorted().collect(Collectors.toList());
        }
    }

    private static JsonNode read(Path file) throws IOException {
        var text = Files.readString(file);
        var end = text.indexOf('\n');
        var article = JSON.createObjectNode();
        return end > 0 && end < LONGEST_TITLE
                ? article.put("title", text.substring(0, end).strip())
                        .put("body", text.substring(end).strip())
                : article.put("body", text.strip());
    }
}

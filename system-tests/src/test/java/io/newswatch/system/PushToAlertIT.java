package io.newswatch.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import io.newswatch.system.running.Topic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main road: an article goes in, the people who asked for it hear of it once. */
@ExtendWith(RunningNewswatch.class)
class PushToAlertIT {
    private static final Duration SOON = Duration.ofSeconds(180);

    private final Newswatch newswatch;
    private final Articles articles = new Articles(System.nanoTime());
    private Subscriber subscriber;

    PushToAlertIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void subscribe() {
        subscriber = Subscriber.byWebhookAndMail(newswatch, "Pacts");
    }

    @AfterEach
    void unsubscribe() {
        subscriber.close();
    }

    @Test
    void aPushedArticleReachesTheWebhookAndTheMailbox() {
        var article = articles.core(1);

        var id = push(article).at("/items/0/id").asText();

        var hook = awaitHooks(1).getFirst();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(subscriber.mails(hook)).hasSize(1));
        assertThat(hook.genuine()).isTrue();
        assertThat(hook.title()).isEqualTo(article.get("title").asText());
        assertThat(hook.body().get("type").asText()).isEqualTo("alert.raised");
        assertThat(hook.body().at("/data/level").asText()).isEqualTo("CORE");
        assertThat(hook.body().at("/data/why/for")).isNotEmpty();
        assertThat(subscriber.mails(hook).getFirst().get("subject").asText()).contains("pact number 1");
        assertThat(newswatch.ingest().get("/api/v1/articles/" + id).status()).isEqualTo(200);
    }

    @Test
    void theEvidenceOfAnAlertStandsAtItsOffsets() {
        var article = articles.core(2);
        push(article);
        var hook = awaitHooks(1).getFirst();

        var alert = newswatch.alert().get("/api/v1/alerts/" + hook.alertId()).body();

        var reasons = alert.findValue("why").get("for");
        assertThat(reasons.findValuesAsText("kind")).contains("side-a", "side-b", "relation");
        for (JsonNode reason : reasons) {
            var text = article.get(reason.get("field").asText()).asText();
            assertThat(text.substring(
                            reason.get("start").asInt(), reason.get("end").asInt()))
                    .isEqualTo(reason.get("text").asText());
        }
    }

    @Test
    void theSameArticleTwiceIsADuplicateAndOneAlert() {
        var article = articles.core(3);
        push(article);
        var second = push(article);
        push(articles.core(4));

        assertThat(second.get("duplicates").asInt()).isEqualTo(1);
        awaitHooks(2);
        var alerts = newswatch
                .alert()
                .get("/api/v1/alerts?subscription=" + subscriber.subscription())
                .body()
                .get("items");
        assertThat(alerts)
                .filteredOn(alert -> articles.wrote(alert.at("/article/url").asText()))
                .hasSize(2);
    }

    @Test
    void aPlantedArticleGoesAllTheWayAndNobodySeesIt() {
        await().atMost(SOON).untilAsserted(() -> assertThat(newswatch.alert().text("/q/metrics"))
                .containsPattern("newswatch_canary_seconds_count [1-9]"));

        var planted = new Topic(newswatch, Topics.CLASSIFIED)
                .records().stream()
                        .filter(r -> new String(r.value(), UTF_8).contains("\"origin\":\"canary\""))
                        .map(r -> new String(r.key(), UTF_8))
                        .toList();
        assertThat(planted).isNotEmpty();
        var archived = newswatch.alert().get("/api/v1/articles/" + planted.getFirst());
        assertThat(archived.status()).isEqualTo(404);
        assertThat(newswatch
                        .alert()
                        .get("/api/v1/articles?q=%22canary%22")
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void everyEventOnTheTopicsKeepsTheContract() {
        push(articles.core(5));
        awaitHooks(1);

        await().atMost(SOON).untilAsserted(() -> assertThat(newswatch.eventTypesSent())
                .contains(
                        EventTypes.ARTICLE_PUBLISHED,
                        EventTypes.ARTICLE_CLASSIFIED,
                        EventTypes.STORY_STARTED,
                        EventTypes.ALERT_RAISED,
                        EventTypes.ALERT_DELIVERED));
    }

    @Test
    void aWithdrawnArticleIsGoneForReadersAndConsumers() {
        var id = push(articles.core(6)).at("/items/0/id").asText();
        awaitHooks(1);

        assertThat(newswatch
                        .ingest()
                        .delete("/api/v1/articles/" + id + "?reason=test")
                        .status())
                .isBetween(200, 204);

        assertThat(newswatch.ingest().get("/api/v1/articles/" + id).status()).isEqualTo(410);
        await().atMost(SOON).untilAsserted(() -> assertThat(new Topic(newswatch, Topics.CLASSIFIED).records(id))
                .extracting(r -> Topic.header(r, "ce_type"))
                .containsExactly(EventTypes.ARTICLE_CLASSIFIED, EventTypes.ARTICLE_WITHDRAWN));
    }

    @Test
    void aPoisonRecordIsPutAsideAndTheNextOneProcessed() throws Exception {
        for (var topic : List.of(Topics.ARTICLES, Topics.CLASSIFIED)) {
            var consumer = topic.equals(Topics.ARTICLES) ? Topics.CLASSIFY_GROUP : Topics.ALERT_GROUP;
            var poison = ("{not json " + System.nanoTime()).getBytes(UTF_8);
            new Topic(newswatch, topic).send("poison", poison);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(new Topic(newswatch, Topics.deadLetters(topic, consumer)).records())
                            .anySatisfy(r -> {
                                assertThat(r.value()).isEqualTo(poison);
                                assertThat(Topic.header(r, "dead-letter-topic")).isEqualTo(topic);
                            }));
        }
        push(articles.core(7));

        awaitHooks(1);
    }

    @Test
    void anArticleWithoutARelationRaisesNothing() {
        push(articles.none(8));
        push(articles.core(9));

        assertThat(awaitHooks(1).getFirst().title()).contains("pact number 9");
    }

    private List<Received> awaitHooks(int number) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(subscriber.received(articles)).hasSize(number));
        return subscriber.received(articles);
    }

    private JsonNode push(JsonNode article) {
        var answer = newswatch.ingest().post("/api/v1/articles", article);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body();
    }
}

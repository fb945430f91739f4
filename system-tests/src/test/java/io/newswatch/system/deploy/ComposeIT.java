package io.newswatch.system.deploy;

import static io.newswatch.system.running.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.Topic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compose file really brought up: what its readers are promised holds in the containers. */
class ComposeIT {
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final List<String> SERVICES =
            List.of("ingest-service", "classify-service", "alert-service", "console");
    private static Composed composed;

    @BeforeAll
    static void up() {
        Engine.require("docker-compose.yml brought up");
        composed = Composed.up();
    }

    @AfterAll
    static void down() {
        if (composed != null) {
            composed.close();
        }
    }

    @Test
    void aPushedArticleBecomesAnAlertThatIsMailed() {
        var subscription = subscribe();
        var article = new Articles(System.nanoTime()).core(1);

        var answer = composed.api("INGEST").post("/api/v1/articles", article);

        assertThat(answer.status()).isEqualTo(202);
        await().atMost(SOON).untilAsserted(() -> assertThat(deliveries(subscription))
                .extracting(delivery -> delivery.get("state").asText())
                .containsExactly("delivered"));
        assertThat(composed.inside("mail", "wget", "-qO-", "http://127.0.0.1:8025/api/v1/messages"))
                .contains(article.get("title").asText());
        assertThat(Topic.records(composed.kafka(), Topics.ALERTS))
                .extracting(record -> Topic.header(record, "ce_type"))
                .contains(EventTypes.ALERT_RAISED);
        assertThat(composed.api("CONSOLE").get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    void servicesRunAsAUserOfTheirOwnOnARootThatNobodyWrites() {
        for (var service : SERVICES) {
            assertThat(composed.inside(service, "id", "-u").strip()).isEqualTo("10001");
            assertThat(composed.inside(service, "sh", "-c", "touch /opt/newswatch/x 2>/dev/null || echo refused"))
                    .contains("refused");
        }
    }

    @Test
    void onlyAlertServiceHasTheKeyThatSignsTokens() {
        assertThat(composed.inside("alert-service", "ls", "/keys/private")).contains("jwt-private.pem");
        assertThat(composed.inside("ingest-service", "ls", "/keys/private")).doesNotContain("pem");
    }

    @Test
    void prometheusReadsEveryService() {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        composed.inside("prometheus", "wget", "-qO-", "http://127.0.0.1:9090/api/v1/query?query=up"))
                .contains(SERVICES)
                .contains("\"1\"]")
                .doesNotContain("\"0\"]"));
    }

    @Test
    void servicesLogJson() {
        var lines = composed.logs("classify-service").lines().toList();

        assertThat(lines).anySatisfy(line -> assertThat(line).contains("{\"timestamp\":"));
    }

    private static String subscribe() {
        var body = json("{'name':'Pacts','minLevel':'CORE','schedule':{'mode':'immediate'},"
                + "'channels':[{'type':'email','to':'reader@people.example'}]}");
        var answer = composed.api("ALERT").post("/api/v1/subscriptions", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().get("id").asText();
    }

    private static List<JsonNode> deliveries(String subscription) {
        var alerts = composed.api("ALERT")
                .get("/api/v1/alerts?subscription=" + subscription)
                .body()
                .get("items");
        assertThat(alerts).hasSize(1);
        var alert = composed.api("ALERT")
                .get("/api/v1/alerts/" + alerts.get(0).get("id").asText())
                .body();
        return alert.get("deliveries").valueStream().toList();
    }
}

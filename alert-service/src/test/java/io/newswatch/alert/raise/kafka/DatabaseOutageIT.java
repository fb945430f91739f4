package io.newswatch.alert.raise.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DatabaseOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @InjectStack
    LocalStack stack;

    @Test
    void nothingIsLostAndNothingIsDeadLettered() {
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            // Given
            var begun = Instant.now();
            var subscription = Api.subscribe("""
                    {"name":"outage","actors":{"all":["country:zz"]},
                     "channels":[{"type":"email","to":"reader@example.org"}]}""");
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            for (int n = 0; n < 200; n++) {
                records.add(Classified.core("outage-" + n)
                        .withActors("org:nato", "country:zz")
                        .published(Topics.CLASSIFIED));
            }
            log.send(records.subList(0, 100));

            // When
            stack.postgres().kill();
            log.send(records.subList(100, 200));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(status("/q/health/ready")).isEqualTo(503));
            assertThat(status("/q/health/live")).isEqualTo(200);
            assertThat(Api.asAdmin().get("/api/v1/alerts").statusCode()).isEqualTo(503);
            stack.restartPostgres();

            // Then
            var database = new Database(stack.postgres());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            database.count("SELECT count(*) FROM alert WHERE subscription_id = ?", subscription))
                    .isEqualTo(200));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.read(Topics.ALERTS).stream()
                            .filter(r ->
                                    new String(r.headers().lastHeader("ce_type").value()).endsWith(".raised"))
                            .filter(r -> new String(r.key()).equals(subscription))
                            .map(r -> new String(r.headers().lastHeader("ce_id").value()))
                            .distinct())
                    .hasSize(200));
            assertThat(log.read(Topics.deadLetters(Topics.CLASSIFIED, Topics.ALERT_GROUP)))
                    .noneMatch(r -> new String(r.value()).contains("outage-"));
            Api.asAdmin()
                    .get("/api/v1/ledger?from=" + begun)
                    .then()
                    .statusCode(200)
                    .body("books[0].promised", equalTo(200))
                    .body("imbalance", equalTo(0));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(status("/q/health/ready")).isEqualTo(200));
        }
    }

    private static int status(String path) {
        return given().get(path).statusCode();
    }
}

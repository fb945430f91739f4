package io.newswatch.alert.raise.kafka;

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
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class QuietHoursIT {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @InjectStack
    LocalStack stack;

    @Test
    void anArticleInQuietHoursWaitsForTheirEndUnlessItIsUrgent() {
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            // Given
            var actor = "country:x" + UUID.randomUUID().toString().substring(0, 8);
            var sleeper = subscribe(actor, false);
            var watchman = subscribe(actor, true);

            // When
            log.send(
                    List.of(Classified.core(actor).withActors("org:nato", actor).published(Topics.CLASSIFIED)));

            // Then
            var database = new Database(stack.postgres());
            var alert = "SELECT id FROM alert WHERE subscription_id = ?";
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(database.one(alert, sleeper))
                    .isNotNull());
            Api.asAdmin()
                    .get("/api/v1/alerts/" + database.one(alert, sleeper))
                    .then()
                    .statusCode(200)
                    .body("deliveries[0].state", equalTo("held"))
                    .body("deliveries[0].reason", equalTo("quiet-hours"));
            Api.asAdmin()
                    .get("/api/v1/alerts/" + database.one(alert, watchman))
                    .then()
                    .statusCode(200)
                    .body("deliveries[0].reason", equalTo(null));
        }
    }

    /** Quiet for hours before and after now. */
    private static String subscribe(String actor, boolean urgent) {
        var now = LocalTime.now(ZoneOffset.UTC);
        return Api.subscribe(
                """
                {"name":"quiet","urgent":%s,"actors":{"any":["%s"]},"quietHours":{"from":"%s","to":"%s"},
                 "channels":[{"type":"email","to":"reader@example.org"}]}""".formatted(urgent, actor, TIME.format(now.minusHours(2)), TIME.format(now.plusHours(2))));
    }
}

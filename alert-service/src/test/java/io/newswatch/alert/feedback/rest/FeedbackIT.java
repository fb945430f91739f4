package io.newswatch.alert.feedback.rest;

import static io.newswatch.alert.testing.Api.as;
import static io.newswatch.alert.testing.Api.asAdmin;
import static io.newswatch.alert.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FeedbackIT {
    @InjectStack
    LocalStack stack;

    @Test
    void theLastWordOfEachReaderCounts() {
        // Given
        var alert = raise("feedback-last-word");
        var reader = token("feedback reader", "reader");

        // When
        give(as(reader), alert, "irrelevant");
        give(as(reader), alert, "relevant");
        give(asAdmin(), alert, "late");

        // Then
        asAdmin()
                .get("/api/v1/alerts/" + alert + "/feedback")
                .then()
                .statusCode(200)
                .body("items.verdict", equalTo(List.of("relevant", "late")));
        asAdmin()
                .get("/api/v1/feedback?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.alertId == '" + alert + "' }", hasSize(2));
    }

    @Test
    void whatReadersAgreeOnBecomesALabelledLine() {
        // Given
        var liked = raise("feedback-liked");
        var disliked = raise("feedback-disliked");
        var disputed = raise("feedback-disputed");
        var reader = token("feedback labeller", "reader");
        give(asAdmin(), liked, "relevant");
        give(asAdmin(), disliked, "irrelevant");
        give(asAdmin(), disputed, "irrelevant");
        give(as(reader), disputed, "relevant");

        // When
        var lines = asAdmin()
                .get("/api/v1/feedback/labelled")
                .then()
                .statusCode(200)
                .contentType(containsString("application/x-ndjson"))
                .extract()
                .asString()
                .lines()
                .toList();

        // Then
        assertThat(lines)
                .anyMatch(
                        line -> line.contains(Classified.idOf("feedback-liked")) && line.contains("\"level\":\"CORE\""))
                .anyMatch(line ->
                        line.contains(Classified.idOf("feedback-disliked")) && line.contains("\"level\":\"NONE\""))
                .noneMatch(line -> line.contains(Classified.idOf("feedback-disputed")))
                .allMatch(line -> line.contains("\"text\":\"First things first."));
    }

    @Test
    void verdictsAreCountedByRuleAndSource() {
        // Given
        give(asAdmin(), raise("feedback-counted"), "duplicate");

        // When, Then
        for (var by : List.of("rule", "source", "subscription")) {
            assertThat(asAdmin()
                            .get("/api/v1/feedback/counts?by=" + by)
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<Integer>>path("items.duplicate"))
                    .as(by)
                    .anyMatch(count -> count > 0);
        }
        asAdmin().get("/api/v1/feedback/counts?by=mood").then().statusCode(400);
    }

    @Test
    void nonsenseAndStrangersAreRefused() {
        var alert = raise("feedback-refused");

        asAdmin()
                .body("{\"verdict\":\"great\"}")
                .post("/api/v1/alerts/" + alert + "/feedback")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/verdict"));
        asAdmin()
                .body("{\"verdict\":\"late\"}")
                .post("/api/v1/alerts/unknown/feedback")
                .then()
                .statusCode(404);
        as(token("feedback analyst", "analyst")).get("/api/v1/feedback").then().statusCode(403);
    }

    private static void give(RequestSpecification who, String alert, String verdict) {
        who.body("{\"verdict\":\"" + verdict + "\",\"note\":\"as I see it\"}")
                .post("/api/v1/alerts/" + alert + "/feedback")
                .then()
                .statusCode(200)
                .body("verdict", equalTo(verdict));
    }

    private String raise(String name) {
        var actor = "country:" + name;
        Api.subscribe("{\"name\":\"%s\",\"actors\":{\"any\":[\"%s\"]}}".formatted(name, actor));
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            log.send(List.of(
                    Classified.core(name).withTitle(name).withActors(actor).published(Topics.CLASSIFIED)));
        }
        var database = new Database(stack.postgres());
        var alert = "SELECT id FROM alert WHERE article_id = ?";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(database.one(alert, Classified.idOf(name))).isNotNull());
        return database.one(alert, Classified.idOf(name));
    }
}

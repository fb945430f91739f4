package io.newswatch.alert.why.rest;

import static io.newswatch.alert.testing.Api.as;
import static io.newswatch.alert.testing.Api.asAdmin;
import static io.newswatch.alert.testing.Api.subscribe;
import static io.newswatch.alert.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No ingest-service runs beside these tests: addresses are found in the archive, and the answer says so. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WhyIT {
    @InjectStack
    LocalStack stack;

    private Database database;

    @BeforeEach
    void look() {
        database = new Database(stack.postgres());
    }

    @Test
    void anArticleThatWasToldOfIsAnsweredWithItsAlert() {
        var subscription = subscribe("{\"name\":\"why told\",\"actors\":{\"any\":[\"country:why\"]}}");
        arrive(article("why-told").withActors("country:why"));

        why("why-told", subscription)
                .body("subscription.gate", equalTo("no-channel"))
                .body("subscription.alertId", notNullValue())
                .body("classified.level", equalTo("CORE"))
                .body("problem", containsString("ingest-service"));
    }

    @Test
    void eachGateIsNamed() {
        var subscription = subscribe("{\"name\":\"why not\",\"actors\":{\"any\":[\"country:whynot\"]}}");
        arrive(
                article("why-level").withActors("country:whynot").withLevel(Level.RELATED),
                article("why-actor").withActors("country:another"),
                article("why-old").withActors("country:whynot").withOrigin(Origin.BACKFILL),
                article("why-before")
                        .withActors("country:whynot")
                        .ingestedAt(Instant.now().minusSeconds(3600)));

        why("why-level", subscription)
                .body("subscription.gate", equalTo("below-level"))
                .body("subscription.sentence", containsString("RELATED"));
        why("why-actor", subscription)
                .body("subscription.gate", equalTo("not-asked-for"))
                .body("subscription.sentence", containsString("actors"));
        why("why-old", subscription).body("subscription.gate", equalTo("not-live"));
        why("why-before", subscription).body("subscription.gate", equalTo("before-subscription"));
    }

    @Test
    void whatNeverArrivedIsSaidToHaveNeverArrived() {
        var subscription = subscribe("{\"name\":\"why never\"}");

        why("why-never", subscription).body("subscription.gate", equalTo("never-arrived"));
    }

    @Test
    void theSubscriptionOfSomebodyElseLooksLikeNone() {
        var subscription = subscribe("{\"name\":\"why mine\"}");

        as(token("why stranger", "analyst"))
                .queryParam("url", "https://news.example/x")
                .queryParam("subscription", subscription)
                .get("/api/v1/why")
                .then()
                .statusCode(404);
        asAdmin().get("/api/v1/why").then().statusCode(400).body("detail", containsString("url"));
    }

    @Test
    void aPreviewCountsWhatWouldHaveBeenSent() {
        arrive(
                article("preview-one").withActors("country:preview"),
                article("preview-two").withActors("country:preview"),
                article("preview-related").withActors("country:preview").withLevel(Level.RELATED),
                article("preview-other").withActors("country:elsewhere"));
        var actors = "\"actors\":{\"any\":[\"country:preview\"]}";

        preview("{\"name\":\"p\"," + actors + "}", 7)
                .body("articles", equalTo(2))
                .body("complete", equalTo(true))
                .body("tooBroad", equalTo(false))
                .body("sample[0].url", containsString("https://news.example/"));
        preview("{\"name\":\"p\",\"minLevel\":\"RELATED\"," + actors + "}", 30).body("articles", equalTo(3));
        asAdmin()
                .body("{\"name\":\"p\"}")
                .post("/api/v1/subscriptions/preview?days=0")
                .then()
                .statusCode(400);
        asAdmin()
                .body("{\"name\":\"p\",\"minLevel\":\"HIGH\"}")
                .post("/api/v1/subscriptions/preview")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/minLevel"));
    }

    private static ValidatableResponse preview(String json, int days) {
        return asAdmin()
                .body(json)
                .post("/api/v1/subscriptions/preview?days=" + days)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse why(String name, String subscription) {
        return asAdmin()
                .queryParam("url", "https://news.example/" + Classified.idOf(name))
                .queryParam("subscription", subscription)
                .get("/api/v1/why")
                .then()
                .statusCode(200);
    }

    private static Classified article(String name) {
        return Classified.core(name).withTitle(name);
    }

    private void arrive(Classified... articles) {
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            log.send(Arrays.stream(articles)
                    .map(article -> article.published(Topics.CLASSIFIED))
                    .toList());
        }
        var ids = String.join(",", Arrays.stream(articles).map(Classified::id).toList());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(database.one(
                        "SELECT count(*) FROM classified WHERE article_id = ANY (string_to_array(?, ','))", ids))
                .isEqualTo(Integer.toString(articles.length)));
    }
}

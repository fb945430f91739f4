package io.newswatch.alert.people.rest;

import static io.newswatch.alert.testing.Api.as;
import static io.newswatch.alert.testing.Api.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ErasePersonIT {
    private static final String PASSWORD = "a long enough password";

    @InjectStack
    LocalStack stack;

    private final String name = "erased " + UUID.randomUUID();
    private final String actor = "country:x" + UUID.randomUUID().toString().substring(0, 8);
    private Database database;
    private String person;
    private String subscription;

    @BeforeEach
    void aPersonWhoWasTold() {
        database = new Database(stack.postgres());
        person = asAdmin()
                .body(Map.of("name", name, "role", "analyst", "password", PASSWORD, "email", "erased@example.org"))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var token = asAdmin()
                .body(Map.of("name", name, "password", PASSWORD))
                .post("/api/v1/session")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("token");
        subscription = as(token)
                .body(Map.of(
                        "name",
                        "erased",
                        "actors",
                        Map.of("any", List.of(actor)),
                        "channels",
                        List.of(Map.of("type", "email", "to", "erased@example.org"))))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var alert = alert();
        as(token)
                .body(Map.of("verdict", "relevant"))
                .post("/api/v1/alerts/" + alert + "/feedback")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingOfThePersonIsLeftAndArticlesStay() {
        asAdmin().delete("/api/v1/users/" + person).then().statusCode(409).body("detail", containsString("erase=true"));

        asAdmin().delete("/api/v1/users/" + person + "?erase=true").then().statusCode(204);

        assertThat(count("person WHERE id = ?", person)).isZero();
        assertThat(count("subscription WHERE owner_id = ?", person)).isZero();
        assertThat(count("channel WHERE subscription_id = ?", subscription)).isZero();
        assertThat(count("alert WHERE owner_id = ?", person)).isZero();
        assertThat(count("feedback WHERE person_id = ?", person)).isZero();
        assertThat(count("access_token WHERE name = ?", name)).isZero();
        assertThat(count(
                        "delivery d WHERE NOT EXISTS (SELECT FROM alert a WHERE a.id = d.alert_id)"
                                + " AND d.digest_id IS NULL AND ? <> ''",
                        person))
                .isZero();
        assertThat(count("article WHERE id = ?", Classified.idOf(name))).isEqualTo(1);
        asAdmin().delete("/api/v1/users/" + person + "?erase=true").then().statusCode(404);
    }

    private String alert() {
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            log.send(List.of(
                    Classified.core(name).withTitle(name).withActors(actor).published(Topics.CLASSIFIED)));
        }
        var raised = "SELECT id FROM alert WHERE subscription_id = ?";
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.one(raised, subscription))
                .isNotNull());
        return database.one(raised, subscription);
    }

    private int count(String what, String argument) {
        return Integer.parseInt(database.one("SELECT count(*) FROM " + what, argument));
    }
}

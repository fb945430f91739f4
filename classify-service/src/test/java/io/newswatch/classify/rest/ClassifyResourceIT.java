package io.newswatch.classify.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.newswatch.classify.SigningKey;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(SigningKey.class)
class ClassifyResourceIT {
    private static RequestSpecification reader() {
        return given().header("Authorization", "Bearer test-admin");
    }

    @Test
    void answersWithEvidence() {
        reader().contentType("application/json")
                .body("{\"title\":\"NATO signs data pact with Japan\",\"text\":\"\"}")
                .post("/api/v1/classify")
                .then()
                .statusCode(200)
                .body("coverage[0].level", equalTo("CORE"))
                .body("coverage[0].for.kind", hasItem("relation"))
                .body("actors.id", hasItem("country:jp"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"x\",\"colour\":\"red\"} | colour",
                "{\"title\":\"x\",\"publishedAt\":\"yesterday\"} | publishedAt",
                "{\"title\":7} | title",
                "{} | text",
                "{not json | "
            })
    void refusesWhatItDoesNotUnderstandAndNamesThePlace(String body, String named) {
        reader().contentType("application/json")
                .body(body)
                .post("/api/v1/classify")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(containsString(named == null ? "400" : named));
    }

    @Test
    void refusesATextThatIsTooLarge() {
        reader().contentType("application/json")
                .body("{\"text\":\"" + "a".repeat(1024 * 1024 + 1) + "\"}")
                .post("/api/v1/classify")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void refusesOtherMediaTypesAndStrangers() {
        reader().contentType("text/plain")
                .body("x")
                .post("/api/v1/classify")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/classify")
                .then()
                .statusCode(401);
        given().get("/api/v1/taxonomy").then().statusCode(401);
    }

    @Test
    void answersLineByLine() {
        String answer = reader().contentType("application/x-ndjson")
                .body("{\"title\":\"NATO meets Japan\"}\n{\"wrong\":1}\n{\"title\":\"Rain\"}\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/classify")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer.lines()).hasSize(3);
        assertThat(answer.lines().toList().get(1)).contains("wrong");
        assertThat(answer.lines().toList().get(2)).contains("\"level\":\"NONE\"");
    }

    @Test
    void tellsTheTaxonomy() {
        reader().get("/api/v1/taxonomy")
                .then()
                .statusCode(200)
                .body("version", not(emptyOrNullString()))
                .body("actors.id", hasItem("org:nato"))
                .body("topics.id", hasItem("summit"))
                .body("watches.id", hasItem("nato-asia-pacific"));
    }
}

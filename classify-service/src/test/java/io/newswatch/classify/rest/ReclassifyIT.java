package io.newswatch.classify.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.newswatch.classify.SigningKey;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(SigningKey.class)
class ReclassifyIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"reason\":\"new\"} | /from",
                "{\"from\":\"yesterday\",\"reason\":\"new\"} | /from",
                "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"x\",\"reason\":\"new\"} | /to",
                "{\"from\":\"2026-01-01T00:00:00Z\"} | a reason has",
                "{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\",\"reason\":\"new\"} | from must be before to",
            })
    void whatIsNoStretchIsRefusedAndSaysWhatWouldBeRight(String body, String word) {
        given().auth()
                .oauth2("test-admin")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reclassify")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(word));
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/reclassify")
                .then()
                .statusCode(401)
                .body("status", equalTo(401));
    }
}

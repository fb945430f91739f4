package io.newswatch.edge.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KeysAndRevocations.class)
class AccessIT {
    @ParameterizedTest
    @CsvSource({
        "reader,    200, 403, 403, 403, 403",
        "analyst,   200, 200, 403, 403, 403",
        "operator,  200, 200, 200, 403, 200",
        "admin,     200, 200, 200, 200, 200",
        "publisher, 403, 403, 403, 403, 200",
        "nobody,    403, 403, 403, 403, 403",
    })
    void aRoleOpensItsDoors(String role, int reader, int analyst, int operator, int admin, int publisher) {
        var token = KeysAndRevocations.token("u-7", role, "t-1", Duration.ofMinutes(5));

        status(token, "reader", reader);
        status(token, "analyst", analyst);
        status(token, "operator", operator);
        status(token, "admin", admin);
        status(token, "publisher", publisher);
        status(token, "forgotten", 403);
    }

    @Test
    void theAdminTokenIsTheUserAdmin() {
        given().auth()
                .oauth2("test-admin")
                .get("/doors/reader")
                .then()
                .statusCode(200)
                .body(equalTo("admin/admin"));
    }

    @Test
    void aSignedTokenTellsWhoCalls() {
        var token = KeysAndRevocations.token("u-7", "reader", "t-1", Duration.ofMinutes(5));

        given().auth().oauth2(token).get("/doors/reader").then().body(equalTo("u-7/name of u-7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-admi", "test-adminx", "nonsense", "a.b.c", ""})
    void anythingElseIsUnauthorized(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/doors/reader")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401));
    }

    @Test
    void nobodyIsUnauthorizedAndToldWhatToSend() {
        given().get("/doors/reader")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("detail", containsString("Authorization: Bearer"));
        given().get("/doors/forgotten").then().statusCode(401);
    }

    @Test
    void anExpiredARevokedAndAForeignTokenAreUnauthorized() {
        status(KeysAndRevocations.token("u-7", "admin", "t-1", Duration.ofMinutes(-5)), "reader", 401);
        status(KeysAndRevocations.token("u-7", "admin", "revoked-1", Duration.ofMinutes(5)), "reader", 401);
        status(KeysAndRevocations.foreignToken(), "reader", 401);
    }

    @Test
    void metricsTakeTheirOwnTokenOrTheAdminToken() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth().oauth2("test-metrics").get("/q/metrics").then().statusCode(200);
        given().auth().oauth2("test-admin").get("/q/metrics").then().statusCode(200);
        given().auth().oauth2("test-metrics").get("/doors/reader").then().statusCode(403);
    }

    @Test
    void healthAndSchemasAreOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
        given().get("/api/v1/schemas/article.v1.json").then().statusCode(200).body("title", equalTo("Article"));
        given().get("/api/v1/asyncapi.yaml").then().statusCode(200).contentType("application/yaml");
        given().get("/api/v1/schemas/x").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":1} | /name",
                "{\"name\":\"a\",\"tims\":1} | /tims",
                "{\"times\":\"x\"} | /times",
                "{\"times\": | ``",
                "[1] | ``",
                "`` | ``"
            })
    void aBadBodyIsAProblemWithAPointer(String body, String pointer) {
        given().auth()
                .oauth2("test-admin")
                .contentType("application/json")
                .body(body)
                .post("/doors/reader")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void everyOtherRefusalIsAProblemToo() {
        var admin = given().auth().oauth2("test-admin");
        admin.get("/nothing").then().statusCode(404).contentType("application/problem+json");
        admin.delete("/doors/reader").then().statusCode(405).contentType("application/problem+json");
        admin.contentType("text/csv")
                .body("a")
                .post("/doors/reader")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyOverTheLimitIsAProblem() {
        given().auth()
                .oauth2("test-admin")
                .contentType("application/json")
                .body(new byte[10 * 1024 * 1024])
                .post("/doors/reader")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void nestingWithoutEndIsAProblem() {
        given().auth()
                .oauth2("test-admin")
                .contentType("application/json")
                .body("{\"name\":".repeat(10_000))
                .post("/doors/reader")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void ourOwnFaultsShowNothingOfTheInside() {
        given().auth()
                .oauth2("test-admin")
                .get("/doors/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("secret")));
    }

    private static void status(String token, String door, int expected) {
        given().auth().oauth2(token).get("/doors/" + door).then().statusCode(expected);
    }
}

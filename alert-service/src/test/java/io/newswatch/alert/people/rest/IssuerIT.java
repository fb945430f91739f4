package io.newswatch.alert.people.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalIssuer;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer of OpenID Connect. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class IssuerIT {
    @InjectStack
    LocalIssuer issuer;

    @AfterEach
    void comeBack() {
        issuer.beAway(false);
    }

    @Test
    void itsTokensCountAndItsClaimSaysWhatTheirBearersMayDo() {
        assertThat(status(token("analyst"), "/api/v1/subscriptions")).isEqualTo(200);
        assertThat(status(token("analyst"), "/api/v1/users")).isEqualTo(403);
        assertThat(status(token("admin"), "/api/v1/users")).isEqualTo(200);
        assertThat(status(token("some-other-group"), "/api/v1/alerts")).isEqualTo(403);
        assertThat(status(issuer.token(Map.of("sub", "x")), "/api/v1/alerts")).isEqualTo(403);
    }

    @Test
    void nobodyBecomesAUserOfOursByTheirName() {
        var ours = Api.subscribe("{\"name\":\"of the admin\",\"channels\":[{\"type\":\"feed\"}]}");
        var foreigner = issuer.token(Map.of("sub", "admin", "groups", List.of("analyst")));

        Api.as(foreigner).get("/api/v1/subscriptions/" + ours).then().statusCode(404);
    }

    @Test
    void whatIsForgedOverOrMeantForOthersIsRefused() {
        var good = token("admin");
        var forged = good.substring(0, good.length() - 8) + "AAAAAAAA";
        try (var stranger = LocalIssuer.start()) {
            var ofAStranger =
                    stranger.token(Map.of("iss", issuer.address().toString(), "sub", "x", "groups", List.of("admin")));
            assertThat(status(ofAStranger, "/api/v1/alerts")).isEqualTo(401);
            assertThat(status(stranger.token(Map.of("sub", "x")), "/api/v1/alerts"))
                    .isEqualTo(401);
        }
        assertThat(status(forged, "/api/v1/alerts")).isEqualTo(401);
        assertThat(status(claims("aud", "somebody-else"), "/api/v1/alerts")).isEqualTo(401);
        assertThat(status(claims("exp", Instant.now().getEpochSecond() - 60), "/api/v1/alerts"))
                .isEqualTo(401);
        assertThat(status(good, "/api/v1/alerts")).isEqualTo(200);
    }

    @Test
    void whileTheIssuerIsAwayKnownKeysCountAndForOthersOneIsToldWhoIsAway() {
        assertThat(status(token("reader"), "/api/v1/alerts")).isEqualTo(200);
        issuer.beAway(true);
        assertThat(status(token("reader"), "/api/v1/alerts")).isEqualTo(200);

        issuer.changeKey();
        var ofANewKey = token("reader");
        // Keys are not asked for twice within 300 ms, and a token of an unknown key is refused until then.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> Api.as(ofANewKey)
                .get("/api/v1/alerts")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", allOf(containsString(issuer.address().toString()), not(containsString(ofANewKey)))));

        issuer.beAway(false);
        assertThat(status(token("reader"), "/api/v1/alerts")).isEqualTo(200);
    }

    @Test
    void anIdTokenIsExchangedForASessionThatCanBeSignedOut() {
        var idToken =
                issuer.token(Map.of("sub", "4711", "preferred_username", "Ana", "groups", List.of("staff", "analyst")));

        var session = Api.as(idToken)
                .post("/api/v1/session/issuer")
                .then()
                .statusCode(200)
                .body("user.id", equalTo("oidc:4711"))
                .body("user.name", equalTo("Ana"))
                .body("user.role", equalTo("analyst"))
                .extract()
                .<String>path("token");

        var mine = Api.as(session)
                .body("{\"name\":\"mine\",\"channels\":[{\"type\":\"feed\"}]}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.as(idToken).get("/api/v1/subscriptions/" + mine).then().statusCode(200);
        Api.as(session).delete("/api/v1/session").then().statusCode(204);
        assertThat(status(session, "/api/v1/alerts")).isEqualTo(401);
    }

    @Test
    void whoHasNoRoleGetsNoSession() {
        Api.as(token("some-other-group"))
                .post("/api/v1/session/issuer")
                .then()
                .statusCode(403)
                .body("detail", containsString("no role"));
        Api.asAdmin().post("/api/v1/session/issuer").then().statusCode(400);
        given().post("/api/v1/session/issuer").then().statusCode(401).body("token", not(notNullValue()));
    }

    private String token(String group) {
        return issuer.token(Map.of("sub", "somebody", "groups", List.of(group)));
    }

    private String claims(String name, Object value) {
        return issuer.token(Map.of("sub", "somebody", "groups", List.of("reader"), name, value));
    }

    private static int status(String token, String path) {
        return Api.as(token).get(path).statusCode();
    }
}

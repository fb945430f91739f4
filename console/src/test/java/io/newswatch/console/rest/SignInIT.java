package io.newswatch.console.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.newswatch.console.testing.Peer;
import io.newswatch.console.testing.PeerResource;
import io.newswatch.console.testing.Samples;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class SignInIT {
    Peer peer;

    @BeforeEach
    void fresh() {
        peer.forget();
    }

    @Test
    void keepsTheTokenInACookieThatScriptsAndOtherSitesCannotUse() {
        peer.when("POST /api/v1/session", 200, session());

        var answer =
                form("name", "ana", "password", "secret", "next", "/alerts/x").post("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/alerts/x");
        assertThat(answer.header("Set-Cookie"))
                .startsWith(SessionCookie.NAME + "=" + Samples.TOKEN)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("SameSite=Strict")
                .contains("Path=/");
        assertThat(peer.requests().getFirst().body()).contains("\"name\":\"ana\"", "\"password\":\"secret\"");
    }

    @Test
    void saysInPlainWordsThatThePasswordIsWrong() {
        peer.when("POST /api/v1/session", 401, "{}");

        form("name", "ana", "password", "wrong")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .body(containsString("do not match"))
                .body(not(containsString("wrong\"")));
    }

    @Test
    void saysThatTheServiceIsDown() {
        form("name", "ana", "password", "x")
                .post("/sign-in")
                .then()
                .statusCode(503)
                .body(containsString("does not answer"));
    }

    @Test
    void asksForBothFields() {
        form("name", "ana").post("/sign-in").then().statusCode(400).body(containsString("Enter your name"));
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void neverLeadsToAnotherSite() {
        peer.when("POST /api/v1/session", 200, session());

        var answer =
                form("name", "a", "password", "b", "next", "//evil.example").post("/sign-in");

        assertThat(answer.header("Location")).endsWith("/").doesNotContain("evil");
    }

    @Test
    void usesTheOneTimeLinkOnlyWhenItsButtonIsPressed() {
        peer.when("POST /api/v1/session/link", 200, session());

        given().get("/sign-in?code=abc").then().statusCode(200).body(containsString("value=\"abc\""));
        assertThat(peer.requests()).isEmpty();

        form("code", "abc").post("/sign-in/link").then().statusCode(303);
        assertThat(peer.requests().getFirst().body()).isEqualTo("{\"code\":\"abc\"}");
    }

    @Test
    void saysThatTheLinkIsUsedUp() {
        peer.when("POST /api/v1/session/link", 410, "{}");

        form("code", "abc").post("/sign-in/link").then().statusCode(401).body(containsString("has been used"));
    }

    @Test
    void refusesAFormThatAnotherSiteSent() {
        form("name", "ana", "password", "secret")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/sign-in")
                .then()
                .statusCode(403);
        form("name", "ana", "password", "secret")
                .header("Origin", "https://evil.example")
                .post("/sign-in")
                .then()
                .statusCode(403)
                .body(containsString("not sent from this page"));
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void forgetsTheSessionOnSignOutAndRevokesItsToken() {
        peer.when("DELETE /api/v1/session", 204, "");

        var answer = given().redirects()
                .follow(false)
                .cookie(SessionCookie.NAME, Samples.TOKEN)
                .post("/sign-out");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(peer.requests().getFirst().header("Authorization")).isEqualTo("Bearer " + Samples.TOKEN);
    }

    @Test
    void signsOutEvenWhenTheServiceIsDown() {
        given().redirects()
                .follow(false)
                .cookie(SessionCookie.NAME, Samples.TOKEN)
                .post("/sign-out")
                .then()
                .statusCode(303);
    }

    private static RequestSpecification form(String... fields) {
        var form = given().redirects().follow(false);
        for (var i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String session() {
        return "{\"token\":\"%s\",\"expiresAt\":\"2099-01-01T00:00:00Z\",\"user\":{\"id\":\"u1\",\"name\":\"Ana\"}}"
                .formatted(Samples.TOKEN);
    }
}

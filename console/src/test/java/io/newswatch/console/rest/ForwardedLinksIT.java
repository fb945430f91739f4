package io.newswatch.console.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.testing.Peer;
import io.newswatch.console.testing.PeerResource;
import io.newswatch.console.testing.Samples;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class ForwardedLinksIT {
    Peer peer;

    @BeforeEach
    void fresh() {
        peer.forget();
    }

    @Test
    void bringsAFeedWithItsTagAndWithoutTheCookie() {
        peer.when(
                "GET /feeds/cap1.atom",
                200,
                "application/atom+xml",
                "<feed/>",
                Map.of("ETag", "\"7\"", "X-Inner", "1"));

        var answer = given().cookie(SessionCookie.NAME, Samples.TOKEN)
                .header("If-None-Match", "\"6\"")
                .get("/feeds/cap1.atom");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("<feed/>");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.header("X-Inner")).isNull();
        var inner = peer.requests().getFirst();
        assertThat(inner.header("If-none-match")).isEqualTo("\"6\"");
        assertThat(inner.header("Cookie")).isEmpty();
    }

    @Test
    void unsubscribesAtAMailProgramsRequest() {
        peer.when(
                "POST /unsubscribe/cap1",
                200,
                "text/html",
                "done",
                Map.of("Content-Security-Policy", "default-src 'none'"));

        var answer = given().header("Origin", "https://mail.example")
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/unsubscribe/cap1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().getValues("Content-Security-Policy")).containsExactly("default-src 'none'");

        assertThat(peer.requests().getFirst().body()).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void reachesNothingElse() {
        given().urlEncodingEnabled(false)
                .get("/feeds/..%2Fapi%2Fv1%2Fusers")
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false).get("/feeds/a%2F..%2F..%2Fapi").then().statusCode(404);

        assertThat(peer.requests()).isEmpty();
    }
}

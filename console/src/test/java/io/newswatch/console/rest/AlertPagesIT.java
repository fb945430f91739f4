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
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class AlertPagesIT {
    private static final String LIST = "GET /api/v1/alerts";
    private static final String HOSTILE = "</a><script>alert(1)</script><img src=x onerror='alert(2)'>";

    Peer peer;

    @BeforeEach
    void fresh() {
        peer.forget();
    }

    @Test
    void asksWithThePersonsTokenAndShowsMarkedEvidence() {
        peer.when(LIST, 200, Samples.list(Samples.alert("al1", "A pact is signed", "https://example.org/1")));

        get("/").then()
                .statusCode(200)
                .body(containsString("A pact is signed"))
                .body(containsString("<mark class=\"side-a\">NATO</mark> and <mark class=\"side-b\">Japan</mark>"
                        + " <mark class=\"relation\">sign</mark> a pact."))
                .body(containsString("Ana"))
                .body(containsString("Every core story"));
        assertThat(peer.requests().getFirst().header("Authorization")).isEqualTo("Bearer " + Samples.TOKEN);
    }

    @Test
    void showsHostileTextAsText() {
        peer.when(LIST, 200, Samples.list(Samples.alert("al1", HOSTILE, "https://example.org/1")));
        peer.when("GET /api/v1/alerts/al1", 200, Samples.alert("al1", HOSTILE, "javascript:alert(3)"));

        for (var path : new String[] {"/", "/fragment/alerts", "/alerts/al1"}) {
            get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("<img src=x")))
                    .body(not(containsString("href=\"javascript")))
                    .body(containsString("&lt;script&gt;alert(1)"));
        }
    }

    @Test
    void sendsItsSecurityHeadersWithEveryAnswer() {
        peer.when(LIST, 200, Samples.list());

        for (var path : new String[] {"/", "/sign-in", "/assets/console.css", "/nowhere", "/live"}) {
            var answer = get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        assertThat(get("/").header("Cache-Control")).isEqualTo("no-store");
        assertThat(get("/").header("Strict-Transport-Security")).isNotBlank();
    }

    @Test
    void showsAnAlertWithTimelineDeliveriesAndASafeLink() {
        peer.when("GET /api/v1/alerts/al1", 200, Samples.alert("al1", "A pact", "https://example.org/1"));

        get("/alerts/al1")
                .then()
                .statusCode(200)
                .body(containsString("href=\"https://example.org/1\" rel=\"noopener noreferrer nofollow\""))
                .body(containsString("after 250 ms"))
                .body(containsString("receiver is &lt;busy&gt;"))
                .body(containsString("or <strong>maybe</strong> not"))
                .body(containsString("HTTP 503: busy"))
                .body(containsString("Late"))
                .body(containsString("1 Nov 2026, 10:00:32 UTC"));
    }

    @Test
    void saysWhatToDoWhenThereIsNoAlertYet() {
        peer.when(LIST, 200, Samples.list());

        get("/").then().statusCode(200).body(containsString("No alerts yet"));
    }

    @Test
    void staysUpWhileAlertServiceIsDown() {
        get("/").then().statusCode(503).body(containsString("Nothing is lost"));
        get("/fragment/alerts").then().statusCode(503);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void saysThatTheRoleDoesNotSuffice() {
        peer.when(LIST, 403, "{}");

        get("/").then().statusCode(403).body(containsString("may not see this"));
    }

    @Test
    void leadsToTheSignInPageAndBack() {
        var answer = given().redirects().follow(false).get("/alerts/al1?x=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Falerts%2Fal1%3Fx%3D1");
        given().get("/fragment/alerts").then().statusCode(401);
    }

    @Test
    void comesBackToItselfWhenALinkInAMailWasFollowed() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/alerts/al1")
                .then()
                .statusCode(200)
                .body(containsString("http-equiv=\"refresh\""));
    }

    @Test
    void forgetsASessionThatHasEnded() {
        peer.when(LIST, 401, "{}");

        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
    }

    @Test
    void answersUnknownAddressesWithAPage() {
        get("/nowhere").then().statusCode(404).body(containsString("nothing at this address"));
        peer.when("GET /api/v1/alerts/none", 404, "{}");
        get("/alerts/none").then().statusCode(404).body(containsString("nothing at this address"));
    }

    @Test
    void keepsItsMetricsToTheHoldersOfAToken() {
        given().get("/q/metrics").then().statusCode(401);
        given().header("Authorization", "Bearer wrong").get("/q/metrics").then().statusCode(401);
        given().header("Authorization", "Bearer test-admin")
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    private static Response get(String path) {
        return given().redirects()
                .follow(false)
                .cookie(SessionCookie.NAME, Samples.TOKEN)
                .get(path);
    }
}

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

        get("/alerts")
                .then()
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

        for (var path : new String[] {"/alerts", "/alerts/list", "/alerts/al1"}) {
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

        for (var path : new String[] {"/alerts", "/sign-in", "/assets/console.css", "/nowhere", "/live"}) {
            var answer = get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        assertThat(get("/alerts").header("Cache-Control")).isEqualTo("no-store");
        assertThat(get("/alerts").header("Strict-Transport-Security")).isNotBlank();
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
    void showsWhatTwoSubscriptionsAskedForOnce() {
        peer.when(
                LIST,
                200,
                Samples.list(
                        Samples.alert("al1", "A pact is signed", "https://example.org/1"),
                        Samples.alert("al2", "A pact is signed", "https://example.org/1")
                                .replace("Every core story", "Japan")));

        var page = get("/alerts").asString();

        assertThat(page.split("A pact is signed</a>", -1)).hasSize(2);
        assertThat(page)
                .contains("href=\"/alerts/al1\">Every core story</a>", "href=\"/alerts/al2\">Japan</a>")
                .contains("name=\"alerts\" value=\"al1,al2\"");
    }

    @Test
    void takesAnOpinionForEveryAlertOfTheRowWithOneClick() {
        peer.when("POST /api/v1/alerts/al1/feedback", 200, "{}");
        peer.when("POST /api/v1/alerts/al2/feedback", 200, "{}");

        given().cookie(SessionCookie.NAME, Samples.TOKEN)
                .header("HX-Request", "true")
                .formParam("alerts", "al1,al2")
                .formParam("verdict", "late")
                .formParam("note", " <i>slow ")
                .post("/alerts/feedback")
                .then()
                .statusCode(200)
                .body(containsString("You said"))
                .body(containsString("&lt;i&gt;slow"))
                .body(containsString("value=\"late\" aria-pressed=\"true\""));
        assertThat(peer.requests())
                .extracting(Peer.Request::body)
                .containsOnly("{\"verdict\":\"late\",\"note\":\"<i>slow\"}");
    }

    @Test
    void saysWhyAnArticleWasNotSent() {
        peer.when("GET /api/v1/why", 200, """
                {"articleId":"a1","ingest":{"journey":[{"revision":1,"receivedAt":"2026-11-01T10:00:00Z","announcedAt":"2026-11-01T10:00:01Z"}]},
                 "classified":{"level":"MENTION","score":0.2,"classifiedAt":"2026-11-01T10:00:02Z"},
                 "subscription":{"id":"s1","name":"Japan","gate":"below-level","sentence":"Its level is MENTION <b>."}}""");

        get("/alerts/why?url=https://example.org/1&subscription=s1")
                .then()
                .statusCode(200)
                .body(containsString("Its level is MENTION &lt;b&gt;."))
                .body(containsString("level MENTION, score 0.20"))
                .body(containsString("not kept"));
        get("/alerts/why").then().statusCode(200).body(containsString("Paste the address"));
    }

    @Test
    void saysWhatToDoWhenThereIsNoAlertYet() {
        peer.when(LIST, 200, Samples.list());

        get("/alerts").then().statusCode(200).body(containsString("No alerts yet"));
    }

    @Test
    void staysUpWhileAlertServiceIsDown() {
        get("/alerts").then().statusCode(503).body(containsString("Nothing is lost"));
        get("/alerts/list").then().statusCode(503);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void saysThatTheRoleDoesNotSuffice() {
        peer.when(LIST, 403, "{}");

        get("/alerts").then().statusCode(403).body(containsString("may not see this"));
    }

    @Test
    void leadsToTheSignInPageAndBack() {
        var answer = given().redirects().follow(false).get("/alerts/al1?x=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Falerts%2Fal1%3Fx%3D1");
        assertThat(given().header("HX-Request", "true").get("/alerts/list").header("HX-Redirect"))
                .startsWith("/sign-in");
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

        var answer = get("/alerts");

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

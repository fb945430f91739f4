package io.newswatch.console.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.newswatch.console.testing.Peer;
import io.newswatch.console.testing.PeerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class OperatorPagesIT {
    private static final String SOURCE = """
            {"id":"wire","url":"https://wire.example/feed","kind":"rss","name":"Wire <b>","fullText":true,"enabled":true,
             "pollEvery":"PT15M","state":"broken","lastFailure":"the server answered <500>","failuresInARow":4,
             "articles24h":3,"medianGap":"PT2H","pageProblems24h":{"timeout":2}}""";
    private static final String LETTER = """
            {"id":"newswatch.articles.v1.classify.dlq-0-3","topic":"newswatch.articles.v1","partition":0,"offset":17,
             "consumer":"classify","reason":"no <JSON>","cause":"JsonParseException","at":"2026-11-01T10:00:00Z",
             "head":"<script>x</script>","size":18,"replays":0,"state":"waiting","value":"<script>x</script>","headers":{"ce_id":"1"}}""";

    private static final String EMPTY = "{\"items\":[]}";

    Peer peer;

    @BeforeEach
    void quietDay() {
        peer.forget();
        peer.when(
                "GET /api/v1/ledger",
                200,
                "{\"imbalance\":0,\"books\":[{\"name\":\"deliveries\",\"promised\":4,\"entries\":{\"delivered\":4},\"imbalance\":0}]}");
        peer.when("GET /api/v1/deliveries", 200, EMPTY);
        peer.when("GET /api/v1/dead-letters/counts", 200, EMPTY);
        peer.when("GET /q/metrics", 200, "text/plain", "newswatch_classified_total{level=\"CORE\"} 42.0\n", Map.of());
    }

    @Test
    void thePipelineReadsFiguresWithItsOwnTokenAndOnlyForWhomTheLedgerIs() {
        get("/pipeline")
                .then()
                .statusCode(200)
                .body(containsString("Nothing waits for you"))
                .body(containsString("42"));
        assertThat(peer.requests())
                .filteredOn(request -> request.path().equals("/q/metrics"))
                .hasSize(3)
                .allMatch(request -> request.header("Authorization").equals("Bearer test-admin"));

        peer.forget();
        peer.when("GET /api/v1/ledger", 403, "{}");
        get("/pipeline").then().statusCode(403);
        assertThat(peer.requests()).noneMatch(request -> request.path().equals("/q/metrics"));
    }

    @Test
    void thePipelineShowsWhatWasGivenUpByReceiverAndMakesItAgain() {
        peer.when("GET /api/v1/deliveries", 200, """
                {"items":[{"id":"d1","alertId":"a1","subscriptionName":"S","channelId":"c1","channelType":"webhook","attempts":9,
                  "lastError":"HTTP <503>","createdAt":"2026-11-01T10:00:00Z"},
                 {"id":"d2","subscriptionName":"S","channelId":"c1","channelType":"webhook","attempts":9,"createdAt":"2026-11-01T10:00:00Z"}]}""");
        peer.when("POST /api/v1/deliveries/d1/retry", 200, "{}");
        peer.when("POST /api/v1/deliveries/d2/retry", 409, "{\"detail\":\"too late\"}");

        get("/pipeline")
                .then()
                .statusCode(200)
                .body(containsString("2 deliveries were given up"))
                .body(containsString("HTTP &lt;503&gt;"))
                .body(containsString("Make all 2 again"));
        var done = signedIn().formParam("channel", "c1").post("/pipeline/deliveries/retry");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.header("Location")).endsWith("/pipeline?again=1");
    }

    @Test
    void deadLettersAreReadReplayedAndDroppedAndAreText() {
        var one = "/api/v1/dead-letters/newswatch.articles.v1.classify.dlq-0-3";
        peer.when("GET /api/v1/dead-letters", 200, "{\"items\":[" + LETTER + "]}");
        peer.when("GET " + one, 200, LETTER);
        peer.when("POST " + one + "/replay", 200, LETTER);
        peer.when("DELETE " + one, 204, "");

        for (var path :
                new String[] {"/pipeline/dead-letters", "/pipeline/dead-letters/newswatch.articles.v1.classify.dlq-0-3"
                }) {
            get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("no &lt;JSON&gt;"))
                    .body(containsString("&lt;script&gt;x"))
                    .body(not(containsString("<script>x")));
        }
        signedIn()
                .post("/pipeline/dead-letters/newswatch.articles.v1.classify.dlq-0-3/replay")
                .then()
                .statusCode(200)
                .body(containsString("Replayed"));
        signedIn()
                .post("/pipeline/dead-letters/newswatch.articles.v1.classify.dlq-0-3/drop")
                .then()
                .statusCode(303);
        assertThat(peer.requests()).anyMatch(request -> request.method().equals("DELETE"));
    }

    @Test
    void aSourceIsPausedWithAllElseAsItWas() {
        peer.when("GET /api/v1/sources/wire", 200, SOURCE);
        peer.when("PUT /api/v1/sources/wire", 200, SOURCE);

        get("/sources/wire")
                .then()
                .statusCode(200)
                .body(containsString("Wire &lt;b&gt;"))
                .body(containsString("The last 4 readings failed: the server answered &lt;500&gt;"))
                .body(containsString("timeout"));
        signedIn().post("/sources/wire/pause").then().statusCode(200).body(containsString("Paused"));
        assertThat(peer.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"enabled\":false", "\"pollEvery\":\"PT15M\"", "\"name\":\"Wire <b>\""));
    }

    @Test
    void aSourceIsAddedAfterALookAndWhatIsWrongIsSaidAtItsField() {
        peer.when(
                "POST /api/v1/sources/preview",
                200,
                "{\"kind\":\"page\",\"items\":[],\"feeds\":[{\"url\":\"https://wire.example/rss\",\"title\":\"All <i>\"}],\"problems\":[]}");
        peer.when(
                "POST /api/v1/sources",
                400,
                "{\"detail\":\"The source was refused\",\"errors\":[{\"pointer\":\"/country\",\"detail\":\"must be two letters\"}]}");

        signedIn()
                .formParam("url", "https://wire.example")
                .post("/sources/new/look")
                .then()
                .statusCode(200)
                .body(containsString("There is a page"))
                .body(containsString("All &lt;i&gt;"));
        signedIn()
                .formParam("url", "https://wire.example")
                .formParam("country", "Belgium")
                .post("/sources/new")
                .then()
                .statusCode(400)
                .body(containsString("must be two letters"))
                .body(containsString("value=\"Belgium\""));
    }

    @Test
    void aListOfFeedsGoesOutAndIn() {
        peer.when("GET /api/v1/sources.opml", 200, "text/x-opml", "<opml/>", Map.of());
        peer.when(
                "POST /api/v1/sources.opml",
                200,
                "{\"created\":1,\"known\":0,\"refused\":1,\"items\":[{\"name\":\"<u>\",\"url\":\"x\",\"status\":\"refused\",\"problem\":\"no address\"}]}");

        var file = get("/sources/opml");
        assertThat(file.header("Content-Disposition")).contains("newswatch-sources.opml");
        assertThat(file.body().asString()).isEqualTo("<opml/>");
        signedIn()
                .multiPart("file", "feeds.opml", "<opml>".getBytes(StandardCharsets.UTF_8))
                .post("/sources/opml")
                .then()
                .statusCode(200)
                .body(containsString("&lt;u&gt;"))
                .body(containsString("no address"));
        signedIn().multiPart("other", "x").post("/sources/opml").then().statusCode(400);
    }

    @Test
    void tokensAndLinksAreShownOnce() {
        peer.when("GET /api/v1/tokens", 200, EMPTY);
        peer.when("POST /api/v1/tokens", 201, """
                {"id":"t1","user":"service:x","name":"x","role":"publisher","session":false,
                 "createdAt":"2026-11-01T10:00:00Z","expiresAt":"2027-11-01T10:00:00Z","token":"the-token"}""");
        peer.when(
                "GET /api/v1/users/u1", 200, "{\"id\":\"u1\",\"name\":\"Ana\",\"role\":\"analyst\",\"enabled\":true}");
        peer.when(
                "POST /api/v1/users/u1/sign-in-link",
                200,
                "{\"link\":\"https://news.example/sign-in?code=c\",\"expiresAt\":\"2026-11-01T10:00:00Z\"}");

        signedIn()
                .formParam("name", "x")
                .formParam("role", "publisher")
                .post("/people/tokens")
                .then()
                .statusCode(200)
                .body(containsString("the-token"));
        get("/people/tokens").then().statusCode(200).body(not(containsString("the-token")));
        signedIn().post("/people/u1/link").then().statusCode(200).body(containsString("sign-in?code=c"));
    }

    private static Response get(String path) {
        return signedIn().get(path);
    }

    /** The payload says {@code {"sub":"u1","upn":"Ola","groups":["admin"]}}; the peer believes everybody. */
    private static RequestSpecification signedIn() {
        var claims = "{\"sub\":\"u1\",\"upn\":\"Ola\",\"groups\":[\"admin\"]}";
        var payload = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return given().redirects().follow(false).cookie(SessionCookie.NAME, "e30." + payload + ".c2ln");
    }
}

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
class SubscriptionsIT {
    private static final String ONE = """
            {"id":"s1","owner":"u1","name":"Pacts <b>","watch":"nato-asia-pacific","minLevel":"CORE","query":"pact",
             "actors":{"any":["country:jp"],"all":[],"none":[]},"languages":[],"sources":[],
             "schedule":{"mode":"daily","at":"08:00","timezone":"UTC"},"urgent":false,"updates":"material","shadow":false,
             "channels":[{"id":"c1","type":"webhook","url":"https://example.org/hook","state":"active"}],
             "enabled":true,"version":3,"createdAt":"2026-11-01T10:00:00Z","updatedAt":"2026-11-01T10:00:00Z"}""";

    Peer peer;

    @BeforeEach
    void fresh() {
        peer.forget();
        peer.when("GET /api/v1/subscriptions/s1/history", 200, """
                {"items":[{"version":1,"at":"2026-11-01T10:00:00Z","author":{"id":"u1","name":"Ana <b>"},"channels":["webhook"],
                 "subscription":%s}],"next":null}""".formatted(ONE));
        peer.when("GET /api/v1/taxonomy", 200, """
                {"actors":[{"id":"country:jp","label":"Japan"}],"topics":[{"id":"partnership","label":"Partnership"}]}""");
    }

    @Test
    void saysWhatEachAsksForInPlainWords() {
        peer.when("GET /api/v1/subscriptions", 200, "{\"items\":[" + ONE + "],\"next\":null}");

        analyst()
                .get("/subscriptions")
                .then()
                .statusCode(200)
                .body(containsString("Pacts &lt;b&gt;"))
                .body(containsString("matching <code dir=\"auto\">pact</code>"))
                .body(containsString("A digest every day at 08:00 UTC."))
                .body(containsString("https://example.org/hook"));
    }

    @Test
    void showsWhatItWouldHaveBroughtWhileItIsWritten() {
        peer.when("POST /api/v1/subscriptions/preview", 200, """
                {"days":30,"articles":4,"stories":2,"alertsPerDay":0.07,"tooBroad":false,"complete":true,
                 "sample":[{"id":"a1","title":"<i>x</i>","level":"CORE","language":"en","source":"Wire","firstSeenAt":"2026-11-01T10:00:00Z"}],
                 "lint":[{"code":"c","detail":"Nobody writes this word.","pointer":"/query"}]}""");

        analyst()
                .header("HX-Request", "true")
                .formParam("name", "")
                .formParam("minLevel", "CORE")
                .formParam("previewDays", "30")
                .post("/subscriptions/preview")
                .then()
                .statusCode(200)
                .body(containsString("under 0.1"))
                .body(containsString("Nobody writes this word."))
                .body(containsString("&lt;i&gt;"))
                .body(not(containsString("<html")));
        assertThat(peer.requests().getLast().path()).endsWith("?days=30");
        assertThat(peer.requests().getLast().body()).contains("\"name\":\"preview\"", "\"channels\":[]");
    }

    @Test
    void keepsWhatWasTypedAndMarksTheFieldThatWasRefused() {
        peer.when("POST /api/v1/subscriptions", 400, """
                {"detail":"bad","errors":[{"pointer":"/query","detail":"ends too early, at character 9"}]}""");

        analyst()
                .formParam("name", "Pacts")
                .formParam("query", "(pact AND")
                .formParam("minLevel", "CORE")
                .post("/subscriptions")
                .then()
                .statusCode(400)
                .body(containsString("Query: ends too early, at character 9."))
                .body(containsString(">(pact AND</textarea>"))
                .body(containsString("aria-describedby=\"wrong-query\""));
    }

    @Test
    void changesOneWithoutLosingWhatTheFormDoesNotKnow() {
        peer.when("GET /api/v1/subscriptions/s1", 200, ONE);
        peer.when("PUT /api/v1/subscriptions/s1", 200, ONE);

        analyst()
                .get("/subscriptions/s1")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Japan\""))
                .body(containsString("Made: Core coverage"))
                .body(containsString("Ana &lt;b&gt;"));
        var answer = analyst()
                .formParam("name", "Treaties")
                .formParam("minLevel", "CORE")
                .formParam("actors", "japan")
                .formParam("version", "3")
                .post("/subscriptions/s1");

        assertThat(answer.header("Location")).endsWith("/subscriptions/s1?said=saved");
        assertThat(peer.requests().getLast().body())
                .contains(
                        "\"watch\":\"nato-asia-pacific\"",
                        "\"any\":[\"country:jp\"]",
                        "\"version\":3",
                        "\"id\":\"c1\"");
    }

    @Test
    void pausesAndTriesChannelsByAButton() {
        peer.when("GET /api/v1/subscriptions/s1", 200, ONE);
        peer.when("PUT /api/v1/subscriptions/s1", 200, ONE);
        peer.when("POST /api/v1/subscriptions/s1/channels/c1/test", 200, "{\"delivered\":false,\"httpStatus\":500}");

        assertThat(analyst()
                        .formParam("enabled", "false")
                        .post("/subscriptions/s1/enabled")
                        .statusCode())
                .isEqualTo(303);
        assertThat(peer.requests().getLast().body()).contains("\"enabled\":false");
        analyst()
                .post("/subscriptions/s1/channels/c1/test")
                .then()
                .statusCode(200)
                .body(containsString("did not arrive (status 500)"));
    }

    @Test
    void findsArticlesAndOffersToMakeTheSearchASubscription() {
        peer.when("GET /api/v1/articles", 200, """
                {"items":[{"id":"a1","title":"Pact","summary":"s","language":"en","genre":"news","level":"MENTION","actors":["country:jp"],
                 "topics":[],"source":{"name":"Wire"},"firstSeenAt":"2026-11-01T10:00:00Z"}],"next":"abc"}""");

        analyst()
                .get("/search?q=pact&actor=country:jp")
                .then()
                .statusCode(200)
                .body(containsString("/search?q=pact&amp;actor=country%3Ajp&amp;cursor=abc"))
                .body(containsString("/subscriptions/new?actors=country%3Ajp&amp;query=pact&amp;minLevel=RELATED"));
        peer.when("GET /api/v1/articles", 400, "{\"detail\":\"q ends too early, at character 4\"}");
        analyst()
                .get("/search?q=(pac")
                .then()
                .statusCode(400)
                .body(containsString("q ends too early, at character 4"))
                .body(containsString("value=\"(pac\""));
        analyst()
                .get("/subscriptions/new?query=pact&actors=country:jp&minLevel=RELATED")
                .then()
                .statusCode(200)
                .body(containsString(">pact</textarea>"))
                .body(containsString("value=\"Japan\""));
    }

    private static RequestSpecification analyst() {
        return given().redirects().follow(false).cookie(SessionCookie.NAME, Samples.ANALYST);
    }
}

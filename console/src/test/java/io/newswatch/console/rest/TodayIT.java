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
class TodayIT {
    private static final String TOP = "GET /api/v1/stories/top";
    private static final String HOSTILE = "<script>alert(1)</script>";

    Peer peer;

    @BeforeEach
    void fresh() {
        peer.forget();
        peer.when("GET /api/v1/taxonomy", 200, """
                {"actors":[{"id":"country:jp","label":"Japan"}],"topics":[{"id":"partnership","label":"Partnership"}]}""");
    }

    @Test
    void ranksStoriesAndEveryFilterIsALink() {
        peer.when(TOP, 200, top("A pact is signed"));

        reader().get("/?level=RELATED&topic=partnership")
                .then()
                .statusCode(200)
                .body(containsString("A pact is signed"))
                .body(containsString("<b>3</b> independent origins, 5 articles, 2 copies"))
                .body(containsString("/?level=RELATED&amp;topic=partnership&amp;actor=country%3Ajp"))
                .body(containsString("<b>New figure:</b> <span dir=\"auto\">two ships</span>"));
        assertThat(peer.requests().getFirst().path())
                .contains("level=CORE&level=RELATED", "topic=partnership", "from=2");
    }

    @Test
    void givesTheListAloneToAPageThatIsOpen() {
        peer.when(TOP, 200, top(HOSTILE));

        reader().header("HX-Request", "true")
                .get("/today/stories")
                .then()
                .statusCode(200)
                .body(containsString("hx-get=\"/today/stories\""))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString(HOSTILE)))
                .body(not(containsString("<html")));
    }

    @Test
    void saysInPlaceThatAPartDoesNotAnswerAndLeadsToSignInWhenTheSessionIsOver() {
        reader().header("HX-Request", "true")
                .get("/today/stories")
                .then()
                .statusCode(503)
                .body(containsString("Nothing is lost"))
                .body(not(containsString("<html")));

        peer.when(TOP, 401, "{}");
        var answer = reader().header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/?level=CORE")
                .get("/today/stories");
        assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in?next=%2F%3Flevel%3DCORE");
    }

    @Test
    void showsAStoryWithItsCopiesFoldedAndTheEvidenceMarkedFromRightToLeft() {
        peer.when("GET /api/v1/stories/st1", 200, """
                {"id":"st1","title":"pact","state":"open","articles":2,"origins":1,"copies":1,"startedAt":"2026-11-01T10:00:00Z",
                 "updatedAt":"2026-11-01T10:00:00Z","related":[],
                 "updates":[{"kind":"reversal","text":"talks are off","articleId":"a2","at":"2026-11-01T11:00:00Z"}],
                 "members":[
                  {"articleId":"a1","title":"%s","url":"https://example.org/1","source":"Wire","language":"ar","level":"CORE","origin":0,"ingestedAt":"2026-11-01T10:00:00Z"},
                  {"articleId":"a2","title":"copy","url":"javascript:alert(3)","source":"Other","language":"en","level":"CORE","origin":0,"copyOf":"a1","ingestedAt":"2026-11-01T11:00:00Z"}]}
                """.formatted(HOSTILE));
        peer.when("GET /api/v1/articles/a1", 200, """
                {"id":"a1","revision":1,"url":"https://example.org/1","title":"%s","body":"الناتو واليابان","language":"ar","genre":"news","level":"CORE",
                 "source":{"name":"Wire"},"firstSeenAt":"2026-11-01T10:00:01Z","publishedAt":"2026-11-01T10:00:00Z",
                 "classification":{"classifiedAt":"2026-11-01T10:00:01.5Z","coverage":[{"watch":"w","level":"CORE",
                  "for":[{"kind":"side-a","field":"body","start":0,"end":6,"text":"الناتو","rule":"r"}],
                  "against":[{"kind":"hedged","field":"body","start":7,"end":15,"text":"واليابان","rule":"r"}]}]}}
                """.formatted(HOSTILE));

        peer.when("GET /api/v1/alerts", 200, Samples.list(Samples.alert("al1", "pact", "https://example.org/1")));

        reader().get("/stories/st1")
                .then()
                .statusCode(200)
                .body(containsString("<summary>1 copy</summary>"))
                .body(containsString("Turned around"))
                .body(containsString("dir=\"auto\" lang=\"ar\"><mark class=\"side-a\">الناتو</mark>"))
                .body(containsString("<mark class=\"against\">واليابان</mark>"))
                .body(containsString("500 ms later"))
                .body(containsString("<a href=\"/alerts/al1\">Every core story</a>"))
                .body(containsString("<dt>Alert raised</dt>"))
                .body(not(containsString(HOSTILE)))
                .body(not(containsString("href=\"javascript")));
        reader().get("/articles/a1").then().statusCode(200).body(containsString("<mark class=\"side-a\">"));
        reader().get("/articles/nothing").then().statusCode(503);
    }

    private static RequestSpecification reader() {
        return given().redirects().follow(false).cookie(SessionCookie.NAME, Samples.TOKEN);
    }

    private static String top(String title) {
        return """
                {"all":1,"items":[{"id":"st1","title":"%s","level":"CORE","articles":5,"origins":3,"copies":2,
                 "languages":["en"],"actors":["country:jp","org:new"],"topics":["partnership"],"sources":["Wire"],
                 "news":{"kind":"number","text":"two ships","at":"2026-11-01T10:00:00Z"},
                 "startedAt":"2026-11-01T10:00:00Z","updatedAt":"2026-11-01T10:00:00Z"}]}
                """.formatted(title);
    }
}

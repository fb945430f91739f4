package io.newswatch.ingest.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static io.newswatch.ingest.it.Api.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What operators look at before they add a source, and lists of sources. No source is polled here. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class SourceListIT {
    private static final WireMockServer SITE = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private static final int MOST_OUTLINES = 2_000;

    @BeforeAll
    static void startSite() {
        SITE.start();
    }

    @AfterAll
    static void stopSite() {
        SITE.stop();
    }

    @Nested
    class Preview {
        @Test
        void showsTheItemsOfAFeedAndStoresNothing() {
            SITE.stubFor(get("/feed")
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/rss+xml")
                            .withBody("<rss version='2.0'><channel><title>F</title><item><title>One</title>"
                                    + "<link>/one</link><description>Body</description></item></channel></rss>")));

            preview("/feed")
                    .then()
                    .statusCode(200)
                    .body("input", is(SITE.baseUrl() + "/feed"))
                    .body("kind", is("rss"))
                    .body("items", hasSize(1))
                    .body("items[0].title", is("One"))
                    .body("items[0].url", is(SITE.baseUrl() + "/one"))
                    .body("problems", empty());
            assertThat(admin().get("/api/v1/sources?limit=500").asString()).doesNotContain(SITE.baseUrl() + "/feed");
        }

        @Test
        void namesTheFeedsOfAHomePage() {
            SITE.stubFor(get("/home")
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "text/html")
                            .withBody("<html><head><title>Home</title><link rel='alternate' type='application/rss+xml'"
                                    + " href='/news.xml'></head><body><p>Welcome</p></body></html>")));

            preview("/home")
                    .then()
                    .statusCode(200)
                    .body("kind", is("page"))
                    .body("feeds.url", contains(SITE.baseUrl() + "/news.xml"));
        }

        @Test
        void saysWhyThereIsNone() {
            SITE.stubFor(get("/missing").willReturn(status(404)));
            SITE.stubFor(get("/noise").willReturn(aResponse().withBody("nothing to read")));

            preview("/missing").then().statusCode(200).body("error", is("the server answered 404"));
            preview("/noise").then().statusCode(200).body("reason", is("unknown-format"));
        }

        @Test
        void refusesForbiddenAndMissingAddresses() {
            previewOf(Map.of("url", "http://169.254.169.254/latest"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", is("/url"));
            previewOf(Map.of()).then().statusCode(400).body("errors[0].pointer", is("/url"));
        }

        @Test
        void doesNotFollowARedirectToAForbiddenAddress() {
            SITE.stubFor(get("/trap").willReturn(status(302).withHeader("Location", "http://169.254.169.254/latest")));

            preview("/trap").then().statusCode(200).body("error", startsWith("FORBIDDEN"));
        }

        private static Response preview(String path) {
            return previewOf(Map.of("url", SITE.baseUrl() + path));
        }

        private static Response previewOf(Map<String, String> body) {
            return admin().contentType("application/json").body(body).post("/api/v1/sources/preview");
        }
    }

    @Nested
    class Opml {
        @Test
        void importsSayWhatBecameOfEachOutline() {
            var known = SITE.baseUrl() + "/known";
            admin().contentType("application/json")
                    .body(Map.of("url", known))
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(201);

            upload("""
                    <opml version="2.0" xmlns:newswatch="urn:newswatch:opml"><body><outline text="Folder">
                    <outline text="Fresh" xmlUrl="%1$s/fresh" language="ja" newswatch:id="fresh" newswatch:country="jp"
                        newswatch:fullText="false" newswatch:pollEvery="PT1H" newswatch:seen="somewhere"/>
                    <outline text="Known" xmlUrl="%1$s/known"/>
                    <outline text="Inside" xmlUrl="http://169.254.169.254/feed"/>
                    <outline text="Odd" xmlUrl="%1$s/odd" newswatch:enabled="perhaps"/>
                    <outline text="Twin" xmlUrl="%1$s/fresh"/>
                    <outline text="Same id" xmlUrl="%1$s/other" newswatch:id="fresh"/>
                    <outline text="Nowhere" xmlUrl="#"/>
                    </outline></body></opml>""".formatted(SITE.baseUrl()))
                    .then()
                    .statusCode(200)
                    .body("created", is(1))
                    .body("known", is(2))
                    .body("refused", is(4))
                    .body(
                            "items.status",
                            contains("created", "known", "refused", "refused", "known", "refused", "refused"))
                    .body("items[0].id", is("fresh"))
                    .body("items[2].problem", containsString("/url"))
                    .body("items[3].problem", containsString("enabled must be true or false"));
            admin().get("/api/v1/sources/fresh")
                    .then()
                    .body("name", is("Fresh"))
                    .body("language", is("ja"))
                    .body("country", is("jp"))
                    .body("fullText", is(false))
                    .body("pollEvery", is("PT1H"));
        }

        @Test
        void whatIsExportedIsImportedAgain() {
            admin().contentType("application/json")
                    .body(Map.of(
                            "id", "round-trip",
                            "url", SITE.baseUrl() + "/round-trip?a=1&b=2",
                            "name", "Round & \"trip\"",
                            "tier", "official",
                            "country", "nz",
                            "enabled", false))
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(201);
            var before =
                    admin().get("/api/v1/sources/round-trip").asString().replaceFirst("\"addedAt\":\"[^\"]*\"", "");

            var exported = admin().get("/api/v1/sources.opml")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "text/x-opml;charset=UTF-8")
                    .extract()
                    .asString();
            admin().delete("/api/v1/sources/round-trip").then().statusCode(204);

            upload(exported).then().statusCode(200).body("created", is(1)).body("refused", is(0));
            var after = admin().get("/api/v1/sources/round-trip").asString().replaceFirst("\"addedAt\":\"[^\"]*\"", "");
            assertThat(after).isEqualTo(before);
        }

        @Test
        void theShippedListIsImportedWhole() throws IOException {
            var list = Files.readString(Path.of("../samples/sources.opml"));

            upload(list.replace("<outline ", "<outline newswatch:enabled=\"false\" "))
                    .then()
                    .statusCode(200)
                    .body("refused", is(0))
                    .body("items.status.unique()", contains("created"));
        }

        @Test
        void refusesWhatIsNoListOrTooLong() {
            upload("<rss version='2.0'><channel><title>F</title></channel></rss>")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("no OPML"));
            upload("<opml version='2.0'><body><outline text='Folder'/></body></opml>")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("no outline has an xmlUrl"));
            upload("<opml><body>" + "<outline xmlUrl='http://127.0.0.1/'/>".repeat(MOST_OUTLINES + 1)
                            + "</body></opml>")
                    .then()
                    .statusCode(413);
            upload("<opml>" + " ".repeat(2 << 20)).then().statusCode(413);
            admin().contentType("application/json")
                    .body("{}")
                    .post("/api/v1/sources.opml")
                    .then()
                    .statusCode(415);
            given().get("/api/v1/sources.opml").then().statusCode(401);
        }

        private static Response upload(String opml) {
            return admin().contentType("text/x-opml").body(opml).post("/api/v1/sources.opml");
        }
    }
}

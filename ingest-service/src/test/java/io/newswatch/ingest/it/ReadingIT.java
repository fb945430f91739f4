package io.newswatch.ingest.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.newswatch.ingest.it.Api.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What servers answer, and what that makes of their sources; polls are asked for, so that each is one. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class ReadingIT {
    private static final Path FOLDER = Path.of("target", "folder-source").toAbsolutePath();
    private static final WireMockServer SITE = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeAll
    static void startSite() {
        SITE.start();
    }

    @AfterAll
    static void stopSite() {
        SITE.stop();
    }

    @BeforeEach
    void forget() {
        SITE.resetAll();
    }

    @Nested
    class Unchanged {
        @Test
        void isWhatHasTheSameBytes() {
            SITE.stubFor(get("/same").willReturn(rss("Same")));
            add("same", "rss");

            poll("same").body("outcome", is("fetched")).body("articles", is(1));
            poll("same").body("outcome", is("not-modified"));
        }

        @Test
        void isNotAskedForAgainBeforeItsTime() {
            SITE.stubFor(get("/fresh").willReturn(rss("Fresh").withHeader("Cache-Control", "public, max-age=7200")));
            add("fresh", "rss");

            assertThat(nextPoll(poll("fresh"))).isAfter(Instant.now().plus(100, ChronoUnit.MINUTES));
        }
    }

    @Nested
    class Moves {
        @Test
        void areBelievedWhenTheyHaveStood() {
            SITE.stubFor(get("/old").willReturn(status(301).withHeader("Location", "/new")));
            SITE.stubFor(get("/new").willReturn(rss("Moved")));
            add("old", "rss");

            poll("old").body("source.url", is(SITE.url("/old"))).body("articles", is(1));
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> poll("old").body("source.url", is(SITE.url("/new"))));

            SITE.resetRequests();
            poll("old").body("outcome", is("not-modified"));
            SITE.verify(0, getRequestedFor(urlEqualTo("/old")));
        }

        @Test
        void thatAreTemporaryAreNot() {
            SITE.stubFor(get("/here").willReturn(status(302).withHeader("Location", "/there")));
            SITE.stubFor(get("/there").willReturn(rss("There")));
            add("here", "rss");
            var until = Instant.now().plusMillis(1_500);

            await().atMost(Duration.ofSeconds(90)).until(() -> {
                poll("here").body("source.url", is(SITE.url("/here")));
                return Instant.now().isAfter(until);
            });
        }

        @Test
        void thatLeadInACircleAreAFailure() {
            SITE.stubFor(get("/circle").willReturn(status(301).withHeader("Location", "/circle")));
            add("circle", "rss");

            poll("circle").body("outcome", is("failed")).body("source.failureKind", is("protocol"));
        }
    }

    @Nested
    class Failures {
        @Test
        void haveNamesAndKeepTheSourceAsWork() {
            SITE.stubFor(get("/refused").willReturn(status(403).withHeader("Retry-After", "36000")));
            add("refused", "rss");

            var answer = poll("refused")
                    .body("outcome", is("failed"))
                    .body("problem", containsString("403"))
                    .body("source.failureKind", is("refused"))
                    .body("source.enabled", is(true));
            assertThat(nextPoll(answer))
                    .isBetween(Instant.now().plusSeconds(35_000), Instant.now().plusSeconds(36_100));
        }

        @Test
        void inARowBreakASourceAndASuccessMendsIt() {
            SITE.stubFor(get("/breaking").willReturn(status(500)));
            add("breaking", "rss");
            poll("breaking").body("source.state", is("new")).body("source.brokenSince", nullValue());
            poll("breaking");
            poll("breaking")
                    .body("source.state", is("broken"))
                    .body("source.failureKind", is("server-error"))
                    .body("source.brokenSince", notNullValue());

            SITE.stubFor(get("/breaking").willReturn(rss("Mended")));
            poll("breaking")
                    .body("source.state", is("active"))
                    .body("source.failureKind", nullValue())
                    .body("source.brokenSince", nullValue());

            admin().get("/q/metrics")
                    .then()
                    .body(containsString("newswatch_source_changes_total{to=\"broke\"}"))
                    .body(containsString("newswatch_source_changes_total{to=\"recovered\"}"))
                    .body(containsString("newswatch_source_readings_total{outcome=\"server-error\"}"));
        }

        @Test
        void ofAFeedThatIsAPageAreSaid() {
            SITE.stubFor(get("/page-not-feed").willReturn(html("")));
            add("page-not-feed", "rss");

            poll("page-not-feed")
                    .body("problem", containsString("is a web page, not a rss"))
                    .body("source.failureKind", is("unreadable"));
        }
    }

    @Nested
    class Kinds {
        @Test
        void aHomePageIsReadByTheFeedThatItNames() {
            SITE.stubFor(get("/home")
                    .willReturn(html("<link rel='alternate' type='application/rss+xml' href='/home.rss'>")));
            SITE.stubFor(get("/home.rss").willReturn(rss("Home")));

            add("home", "auto")
                    .body("readFrom", is(SITE.url("/home.rss")))
                    .body("lastSuccessAt", notNullValue())
                    .body("articles24h", is(1));

            SITE.resetRequests();
            poll("home").body("outcome", is("not-modified"));
            SITE.verify(0, getRequestedFor(urlEqualTo("/home")));
        }

        @Test
        void aFeedThatIsNoMoreWhereAPageNamedItIsLookedForAgain() {
            SITE.stubFor(
                    get("/site").willReturn(html("<link rel='alternate' type='application/rss+xml' href='/one.rss'>")));
            SITE.stubFor(get("/one.rss").willReturn(rss("One")));
            add("site", "auto").body("readFrom", is(SITE.url("/one.rss")));

            SITE.stubFor(get("/one.rss").willReturn(status(410)));
            SITE.stubFor(
                    get("/site").willReturn(html("<link rel='alternate' type='application/rss+xml' href='/two.rss'>")));
            SITE.stubFor(get("/two.rss").willReturn(rss("Two")));
            poll("site").body("outcome", is("failed")).body("source.state", is("active"));

            poll("site").body("outcome", is("fetched")).body("source.readFrom", is(SITE.url("/two.rss")));
        }

        @Test
        void theSitemapsOfAnIndexAreReadWhenTheyChange() {
            SITE.stubFor(get("/index").willReturn(index(Instant.now())));
            SITE.stubFor(get("/news.xml").willReturn(newsSitemap("First")));
            add("index", "sitemap");
            poll("index").body("outcome", is("fetched")).body("articles", is(1)).body("fresh", is(1));

            poll("index").body("outcome", is("not-modified"));
            SITE.stubFor(get("/index").willReturn(index(Instant.now().plusSeconds(5))));
            SITE.stubFor(get("/news.xml").willReturn(newsSitemap("Second")));
            poll("index").body("outcome", is("fetched")).body("fresh", is(1));
        }

        @Test
        void thePagesOfAFolderAreArticles() throws IOException {
            Files.createDirectories(FOLDER.resolve("inbox"));
            Files.writeString(
                    FOLDER.resolve("inbox/ferry.html"),
                    "<html><head><title>Ferry</title></head><body><article><p>The ferry sails at noon today.</p>"
                            + "</article></body></html>");
            var body = Map.of(
                    "id", "folder", "url", FOLDER.resolve("inbox").toUri().toString(), "kind", "page");
            admin().contentType("application/json")
                    .body(body)
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(201);

            poll("folder").body("outcome", is("fetched")).body("articles", is(1));
            poll("folder").body("outcome", is("not-modified"));
        }
    }

    @Test
    void silenceIsShownForEverySource() {
        SITE.stubFor(get("/silent").willReturn(rss("Silent")));
        add("silent", "rss");
        poll("silent").body("source.silentSince", nullValue()).body("source.lastArticleAt", notNullValue());

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> admin().get("/q/metrics")
                .then()
                .body(containsString("newswatch_source_silence_seconds{source=\"silent\"}"))
                .body(containsString("newswatch_sources{state=\"active\"}")));
    }

    private static ValidatableResponse add(String name, String kind) {
        var body = new HashMap<String, Object>(
                Map.of("id", name, "url", SITE.url("/" + name), "kind", kind, "fullText", false));
        return admin().contentType("application/json")
                .body(body)
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse poll(String name) {
        return Api.poll(name).then().statusCode(200);
    }

    private static Instant nextPoll(ValidatableResponse answer) {
        return Instant.parse(answer.extract().<String>path("source.nextPollAt"));
    }

    private static ResponseDefinitionBuilder rss(String title) {
        return aResponse()
                .withBody("<rss version='2.0'><channel><title>F</title><item><title>%s</title><link>%s</link>"
                                .formatted(title, SITE.url("/articles/" + title))
                        + "<description>Text of " + title + "</description></item></channel></rss>");
    }

    private static ResponseDefinitionBuilder html(String head) {
        return aResponse()
                .withHeader("Content-Type", "text/html")
                .withBody("<html><head><title>Page</title>" + head + "</head><body><p>Words.</p></body></html>");
    }

    private static ResponseDefinitionBuilder index(Instant changed) {
        return aResponse()
                .withBody("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                        + SITE.url("/news.xml") + "</loc><lastmod>" + changed + "</lastmod></sitemap></sitemapindex>");
    }

    private static ResponseDefinitionBuilder newsSitemap(String title) {
        return aResponse()
                .withBody("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                        + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                        + SITE.url("/articles/map-" + title)
                        + "</loc><news:news><news:publication><news:name>N</news:name><news:language>en</news:language>"
                        + "</news:publication><news:publication_date>2026-03-01T10:00:00Z</news:publication_date><news:title>"
                        + title + "</news:title></news:news></url></urlset>");
    }

    /** Nothing is read by itself, and a host as often as one likes; moves are believed soon. */
    public static final class OnlyWhenAsked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "newswatch.allow-local-targets", "true",
                    "newswatch.ingest.polling", "false",
                    "newswatch.canary.every", "0s",
                    "newswatch.ingest.readings-per-host", "100",
                    "newswatch.ingest.fetch-deadline", "15s",
                    "newswatch.ingest.moves-stand-for", "1s",
                    "newswatch.ingest.gauges-every", "200ms",
                    "newswatch.ingest.files-below", FOLDER.toString());
        }
    }
}

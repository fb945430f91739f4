package io.newswatch.ingest.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.newswatch.ingest.it.Api.admin;
import static io.newswatch.ingest.it.Api.poll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.newswatch.contract.Article;
import io.newswatch.contract.Origin;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources from their set-up to the events that their changes make. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(SourcesIT.QuickPolls.class)
class SourcesIT {
    private static final WireMockServer SITE = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @InjectStack
    LocalStack stack;

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
        // Asked for once a day, and so the same for all tests.
        SITE.stubFor(get("/robots.txt").willReturn(aResponse().withBody("User-agent: *\nDisallow: /closed")));
    }

    @Test
    void aChangeOfAFeedBecomesAnEvent() {
        SITE.stubFor(get("/changing")
                .willReturn(feed(item("/old", "Old", Instant.now().minusSeconds(3_600)))));
        add("changing", "PT1S").then().statusCode(201).body("id", is("changing"));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> admin().get("/api/v1/sources/changing").then().body("lastSuccessAt", notNullValue()));

        SITE.stubFor(get("/changing").willReturn(feed(item("/new", "New", Instant.now()))));

        try (var events = new ArticleEvents(stack.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(events.of(id("/new"))).hasSize(1));
            var fresh = events.of(id("/new")).getFirst();
            assertThat(fresh.origin()).isEqualTo(Origin.LIVE);
            assertThat(fresh.source().id()).isEqualTo("changing");
            assertThat(fresh.body()).isEqualTo("Body of New");
            assertThat(fresh.fetchedAt()).isNotNull();
            assertThat(events.of(id("/old"))).extracting(Article::origin).containsExactly(Origin.BACKFILL);
        }
        admin().get("/api/v1/sources/changing")
                .then()
                .body("articles24h", is(2))
                .body("failuresInARow", is(0));
    }

    @Test
    void anUnchangedFeedIsAskedForWithItsValidators() {
        SITE.stubFor(get("/conditional")
                .willReturn(feed(item("/c", "C", Instant.now()))
                        .withHeader("ETag", "\"v1\"")
                        .withHeader("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT")));
        SITE.stubFor(get("/conditional")
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(status(304)));
        add("conditional", null).then().statusCode(201);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> admin().get("/api/v1/sources/conditional").then().body("lastSuccessAt", notNullValue()));

        poll("conditional").then().statusCode(200).body("outcome", is("not-modified"));

        SITE.verify(1, getRequestedFor(urlEqualTo("/conditional")).withHeader("If-None-Match", absent()));
        SITE.verify(getRequestedFor(urlEqualTo("/conditional"))
                .withHeader("If-Modified-Since", equalTo("Sun, 01 Mar 2026 10:00:00 GMT")));
    }

    @Nested
    class Addresses {
        @Test
        void ofASitemapBecomeArticlesByTheirPages() {
            SITE.stubFor(get("/map").willReturn(sitemap("/pages/first")));
            SITE.stubFor(get("/pages/first").willReturn(page("The first page")));
            SITE.stubFor(get("/pages/second").willReturn(page("The second page")));
            add("map", "PT1S").then().statusCode(201);
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(
                            () -> admin().get("/api/v1/sources/map").then().body("lastSuccessAt", notNullValue()));
            SITE.stubFor(get("/map").willReturn(sitemap("/pages/first", "/pages/second")));

            try (var events = new ArticleEvents(stack.kafka().bootstrapServers())) {
                await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(events.of(id("/pages/second")))
                        .singleElement()
                        .satisfies(article -> {
                            assertThat(article.title()).isEqualTo("The second page");
                            assertThat(article.body()).contains("Harbour news");
                            assertThat(article.origin()).isEqualTo(Origin.LIVE);
                            assertThat(article.source().id()).isEqualTo("map");
                        }));
                await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(events.of(id("/pages/first")))
                        .extracting(Article::origin)
                        .containsExactly(Origin.BACKFILL));
            }
            SITE.verify(1, getRequestedFor(urlEqualTo("/pages/first")));
        }

        @Test
        void ofAPageAreFetchedOnlyWhereRobotsMayGo() {
            SITE.stubFor(get("/front")
                    .willReturn(aResponse()
                            .withBody("<html><head><title>Front</title></head><body>"
                                    + "<a href='/open/1'>One</a><a href='/closed/2'>Two</a></body></html>")));
            SITE.stubFor(get("/open/1").willReturn(page("Open")));
            SITE.stubFor(get("/closed/2").willReturn(page("Closed")));
            admin().contentType("application/json")
                    .body(Map.of(
                            "id", "front", "url", SITE.url("/front"), "kind", "page", "linkPattern", "/(open|closed)/"))
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(201);

            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> admin().get("/api/v1/articles/" + id("/open/1"))
                    .then()
                    .statusCode(200));
            SITE.verify(0, getRequestedFor(urlEqualTo("/closed/2")));
        }

        private static ResponseDefinitionBuilder sitemap(String... paths) {
            return aResponse()
                    .withBody(Stream.of(paths)
                            .map(path -> "<url><loc>" + SITE.url(path) + "</loc></url>")
                            .collect(Collectors.joining("", "<urlset>", "</urlset>")));
        }

        private static ResponseDefinitionBuilder page(String title) {
            return aResponse()
                    .withHeader("Content-Type", "text/html")
                    .withBody("<html><head><title>" + title + "</title></head><body><article><h1>" + title
                            + "</h1><p>" + "Harbour news of the day, told at length. ".repeat(10)
                            + "</p></article></body></html>");
        }
    }

    @Nested
    class Trouble {
        @Test
        void isShownAndForgottenAfterASuccess() {
            SITE.stubFor(get("/trouble").willReturn(status(500)));
            add("trouble", null).then().statusCode(201);
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> admin().get("/api/v1/sources/trouble")
                    .then()
                    .body("failuresInARow", is(1))
                    .body("lastFailure", containsString("500")));

            SITE.stubFor(get("/trouble").willReturn(aResponse().withStatus(200).withBody("<html>no feed</html>")));
            poll("trouble").then().body("outcome", is("failed")).body("source.failuresInARow", is(2));
            SITE.stubFor(get("/trouble").willReturn(feed(item("/t", "T", Instant.now()))));
            poll("trouble").then().body("outcome", is("fetched")).body("source.failuresInARow", is(0));
        }

        @Test
        void ofAServerThatAsksForAPauseGivesItOne() {
            SITE.stubFor(get("/busy").willReturn(status(429).withHeader("Retry-After", "3600")));
            add("busy", null).then().statusCode(201);

            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                var next = admin().get("/api/v1/sources/busy").then().extract().<String>path("nextPollAt");
                assertThat(Instant.parse(next)).isAfter(Instant.now().plusSeconds(3_000));
            });
        }

        @Test
        void thatIsForGoodDisablesTheSource() {
            SITE.stubFor(get("/gone").willReturn(status(410)));
            add("gone", null).then().statusCode(201);

            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> admin().get("/api/v1/sources/gone")
                    .then()
                    .body("state", is("gone"))
                    .body("enabled", is(false))
                    .body("nextPollAt", nullValue()));
        }
    }

    @Nested
    class Administration {
        @Test
        void changesListsAndRemoves() {
            SITE.stubFor(get("/managed").willReturn(status(404)));
            add("managed", null).then().statusCode(201);
            add("managed", null).then().statusCode(409);

            admin().contentType("application/json")
                    .body(Map.of("url", SITE.baseUrl() + "/managed", "name", "Renamed", "enabled", false))
                    .put("/api/v1/sources/managed")
                    .then()
                    .statusCode(200)
                    .body("name", is("Renamed"))
                    .body("enabled", is(false));
            var first = admin().get("/api/v1/sources?limit=1")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(first.getList("items")).hasSize(1);
            admin().delete("/api/v1/sources/managed").then().statusCode(204);
            admin().get("/api/v1/sources/managed").then().statusCode(404);
            admin().delete("/api/v1/sources/managed").then().statusCode(404);
            poll("managed").then().statusCode(404);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'name':'x'} | /url",
                    "{'url':'ftp://example.org'} | /url",
                    "{'url':'http://user:pw@example.org/'} | /url",
                    "{'url':'http://169.254.169.254/latest'} | /url",
                    "{'url':'http://[fd00:ec2::254]/'} | /url",
                    "{'url':'http://127.0.0.1:1/','kind':'gopher'} | /kind",
                    "{'url':'http://127.0.0.1:1/','pollEvery':'PT0.1S'} | /pollEvery",
                    "{'url':'http://127.0.0.1:1/','pollEvery':'often'} | /pollEvery",
                    "{'url':'http://127.0.0.1:1/','linkPattern':'('} | /linkPattern",
                    "{'url':'file:///etc'} | /url",
                    "{'url':'http://127.0.0.1:1/','country':'Belgium'} | /country",
                    "{'url':'http://127.0.0.1:1/','id':'Not An Id'} | /id",
                    "{'url':'http://127.0.0.1:1/','colour':'red'} | /colour",
                    "{'url':5} | /url",
                })
        void namesWhatIsWrong(String body, String pointer) {
            admin().contentType("application/json")
                    .body(body.replace('\'', '"'))
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", is(pointer));
        }

        @Test
        void needsABody() {
            admin().contentType("application/json")
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(400);
        }
    }

    private static Response add(String name, String pollEvery) {
        var body = new LinkedHashMap<String, Object>(Map.of("id", name, "url", SITE.baseUrl() + "/" + name));
        if (pollEvery != null) {
            body.put("pollEvery", pollEvery);
        }
        return admin().contentType("application/json").body(body).post("/api/v1/sources");
    }

    private static ResponseDefinitionBuilder feed(String items) {
        return aResponse()
                .withHeader("Content-Type", "application/atom+xml")
                .withBody("<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><id>urn:f</id>"
                        + "<updated>2026-03-01T10:00:00Z</updated>" + items + "</feed>");
    }

    private static String item(String path, String title, Instant published) {
        return "<entry><title>%s</title><id>urn:%s</id><link href='%s'/><published>%s</published><content>Body of %s</content></entry>"
                .formatted(title, path, path, published, title);
    }

    private static String id(String path) {
        return ArticleId.ofUrl(CanonicalUrl.of(SITE.baseUrl() + path)).value();
    }

    /** Lets the test's own site be read, and often. */
    public static final class QuickPolls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "newswatch.allow-local-targets",
                    "true",
                    "newswatch.ingest.shortest-pause",
                    "1s",
                    "newswatch.ingest.poll-tick",
                    "200ms",
                    // Shorter than the pause before a second attempt, and long enough for any first.
                    "newswatch.pages.patience",
                    "30s");
        }
    }
}

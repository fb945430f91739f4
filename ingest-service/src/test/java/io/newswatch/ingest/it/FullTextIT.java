package io.newswatch.ingest.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.newswatch.ingest.it.Api.admin;
import static io.newswatch.ingest.it.Api.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of which feeds have only a summary, by their pages. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(SourcesIT.QuickPolls.class)
class FullTextIT {
    private static final WireMockServer SITE = server();
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final String TEXT = "Harbour news of the day, told at length by those who saw it happen. ";

    @Inject
    DataSource database;

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
        SITE.stubFor(get("/robots.txt").willReturn(aResponse().withBody("User-agent: Newswatch\nDisallow: /closed")));
    }

    @Nested
    class ASummary {
        @Test
        void becomesOneWholeArticleAndCostsOneFetch() {
            SITE.stubFor(get("/one/ferry").willReturn(page("Page title", TEXT.repeat(10))));
            feed("one", item("/one/ferry", "g1", "Feed title", "Short.", "2026-03-01T10:00:00Z"));
            add("one");

            article("/one/ferry")
                    .body("revision", is(1))
                    .body("title", is("Feed title"))
                    .body("summary", is("Short."))
                    .body("body", containsString("told at length"))
                    .body("publishedAt", is("2026-03-01T10:00:00Z"))
                    .body("journey[0].onlySummary", nullValue());

            // The same article under another date and another guid, beside one that is new.
            SITE.stubFor(get("/one/second").willReturn(page("Second page", TEXT.repeat(8))));
            feed(
                    "one",
                    item("/one/ferry?utm_source=rss", "g2", "Feed title", "Short.", "2026-03-02T10:00:00Z")
                            + item("/one/second", "g3", "Second", "Short, too.", "2026-03-02T11:00:00Z"));
            poll("one").body("pages", is(1)).body("fresh", is(0));
            article("/one/second").body("revision", is(1));
            article("/one/ferry").body("revision", is(1)).body("publishedAt", is("2026-03-01T10:00:00Z"));
            SITE.verify(1, getRequestedFor(urlEqualTo("/one/ferry")));
        }

        @Test
        void thatChangesHasItsPageFetchedAgain() {
            SITE.stubFor(get("/two/ferry").willReturn(page("Ferry", TEXT.repeat(10))));
            feed("two", item("/two/ferry", "g", "Ferry sails", "Short.", "2026-03-01T10:00:00Z"));
            add("two");
            article("/two/ferry").body("revision", is(1));

            SITE.stubFor(get("/two/ferry").willReturn(page("Ferry", TEXT.repeat(10) + "It sank.")));
            feed("two", item("/two/ferry", "g", "Ferry sinks", "Short.", "2026-03-01T10:00:00Z"));
            poll("two").body("pages", is(1));

            await().atMost(PATIENT).untilAsserted(() -> article("/two/ferry")
                    .body("revision", is(2))
                    .body("title", is("Ferry sinks"))
                    .body("body", containsString("It sank.")));
        }

        @ParameterizedTest
        @CsvSource({
            "paywall, /held/paywall",
            "robots, /closed/held",
            "robots, /held/moved",
            "gone, /held/gone",
            "no-article, /held/list",
            "shorter, /held/shorter",
            "refused, /held/refused",
            "unreachable, /held/broken",
        })
        void thatHasNoPageIsKeptAndSaysWhy(String kind, String path) {
            pagesWithoutText();
            var name = "held-" + path.substring(1).replace('/', '-');
            feed(name, item(path, "g", "Held back", "A summary of it. ".repeat(10), "2026-03-01T10:00:00Z"));
            add(name);

            article(path)
                    .body("revision", is(1))
                    .body("body", startsWith("A summary of it."))
                    .body("journey[0].onlySummary", startsWith(kind + ": "));
            await().atMost(PATIENT)
                    .untilAsserted(
                            () -> admin().get("/api/v1/sources/" + name).then().body("pageProblems24h." + kind, is(1)));
            admin().get("/q/metrics").then().body(containsString("newswatch_fulltext_total{outcome=\"" + kind + "\"}"));
        }

        @Test
        void whosePageComesLaterIsRevised() {
            SITE.stubFor(get("/late/ferry").willReturn(status(500)));
            feed("late", item("/late/ferry", "g", "Late", "Short.", "2026-03-01T10:00:00Z"));
            add("late");
            article("/late/ferry").body("body", is("Short."));

            SITE.stubFor(get("/late/ferry").willReturn(page("Late", TEXT.repeat(10))));
            set("next_at", SITE.url("/late/ferry"));

            await().atMost(PATIENT).untilAsserted(() -> article("/late/ferry")
                    .body("revision", is(2))
                    .body("body", containsString("told at length"))
                    .body("journey[0].onlySummary", startsWith("unreachable: "))
                    .body("journey[1].onlySummary", nullValue()));
        }
    }

    @Test
    void aServerThatAsksForAPauseIsSparedOfAllPages() {
        var busy = server();
        busy.start();
        try {
            busy.stubFor(get("/a").willReturn(status(429).withHeader("Retry-After", "7200")));
            busy.stubFor(get("/b").willReturn(page("B", TEXT.repeat(10))));
            busy.stubFor(get("/feed").willReturn(rss(item(busy.url("/a"), "A"))));
            add("throttling", busy.url("/feed"));

            article(busy.url("/a")).body("journey[0].onlySummary", startsWith("throttled: the server answered 429"));
            // A visit stores what it has before it notes when to come again.
            await().atMost(PATIENT).untilAsserted(() -> assertThat(nextVisit(busy.url("/a")))
                    .isAfter(Instant.now().plusSeconds(7_000)));

            busy.stubFor(get("/feed").willReturn(rss(item(busy.url("/a"), "A") + item(busy.url("/b"), "B"))));
            poll("throttling").body("pages", is(1));
            set("tell_by", busy.url("/b"));
            article(busy.url("/b")).body("journey[0].onlySummary", is("host-busy: not its turn yet"));
            busy.verify(0, getRequestedFor(urlEqualTo("/b")));
        } finally {
            busy.stop();
        }
    }

    @Nested
    class TheSameArticle {
        @Test
        void underItsCanonicalAddressIsADuplicate() {
            var canonical = SITE.url("/world/2026/ferry-opens-at-noon");
            SITE.stubFor(get("/m/ferry-opens-at-noon?x=1")
                    .willReturn(page(
                            "Ferry opens at noon",
                            "<link rel='canonical' href='" + canonical + "'>",
                            TEXT.repeat(10))));
            feed("mobile", item("/m/ferry-opens-at-noon?x=1", "g", "Ferry opens at noon", "Short.", null));
            add("mobile");
            var id = id(SITE.url("/m/ferry-opens-at-noon?x=1"));
            article("/m/ferry-opens-at-noon?x=1").body("revision", is(1));

            await().atMost(PATIENT).untilAsserted(() -> admin().get("/api/v1/articles/" + id(canonical))
                    .then()
                    .statusCode(200)
                    .body("id", is(id)));
            push(Map.of("url", canonical, "title", "Pushed anew", "body", "Another text."))
                    .then()
                    .body("items[0].status", is("updated"))
                    .body("items[0].id", is(id));
        }

        @Test
        void knownByItsCanonicalAddressIsNoSecondOneUnlessItIsAnother() {
            var canonical = SITE.url("/story/harbour-opens-to-all");
            SITE.stubFor(get("/amp/harbour-1")
                    .willReturn(page("Harbour opens to all", canonical(canonical), TEXT.repeat(10))));
            SITE.stubFor(get("/amp/harbour-2")
                    .willReturn(page(
                            "Storm closes the bridge",
                            canonical(canonical),
                            "The bridge over the sound is closed until the storm has gone by. ".repeat(10))));
            push(Map.of("url", canonical, "title", "Harbour opens to all", "body", TEXT.repeat(10)));
            feed(
                    "amp",
                    item("/amp/harbour-1", "1", "Harbour opens to all", "Short.", null)
                            + item("/amp/harbour-2", "2", "Storm closes the bridge", "Short.", null));
            add("amp");

            article("/amp/harbour-2").body("id", is(id(SITE.url("/amp/harbour-2"))));
            article("/amp/harbour-1").body("id", is(id(canonical))).body("revision", is(1));
        }

        @Test
        void inTwoFeedsThatTellItDifferentlyIsOne() {
            SITE.stubFor(get("/both/ferry").willReturn(page("Both", TEXT.repeat(10))));
            feed("summaries", item("/both/ferry", "s1", "The ferry, in short", "Short.", "2026-03-01T10:00:00Z"));
            add("summaries");
            article("/both/ferry").body("revision", is(1));
            for (int i = 0; i < 3; i++) {
                wholeFeed("wholes", "/both/ferry", "w" + i);
                if (i == 0) {
                    add("wholes");
                }
                poll("wholes").body("fresh", is(0));
                feed(
                        "summaries",
                        item(
                                "/both/ferry",
                                "s" + i,
                                "The ferry, in short",
                                "Short.",
                                "2026-03-0" + (i + 2) + "T10:00:00Z"));
                poll("summaries").body("fresh", is(0)).body("pages", is(0));
            }

            article("/both/ferry").body("revision", is(1)).body("title", is("The ferry, in short"));
            SITE.verify(1, getRequestedFor(urlEqualTo("/both/ferry")));
        }

        @Test
        void thatAFeedHasWholeNeedsNoPageForAnother() {
            wholeFeed("whole-first", "/first/ferry", "w");
            add("whole-first");
            article("/first/ferry").body("revision", is(1));
            feed("summary-second", item("/first/ferry", "s", "In short", "Short.", "2026-03-01T10:00:00Z"));
            add("summary-second");
            await().atMost(PATIENT)
                    .untilAsserted(() ->
                            admin().get("/api/v1/sources/summary-second").then().body("lastSuccessAt", notNullValue()));

            article("/first/ferry").body("revision", is(1)).body("source.id", is("whole-first"));
            SITE.verify(0, getRequestedFor(urlEqualTo("/first/ferry")));
        }
    }

    private static void pagesWithoutText() {
        SITE.stubFor(get("/held/paywall")
                .willReturn(page(
                        "Held", TEXT.repeat(4) + "</p><div class='paywall'>Subscribe to continue reading</div><p>")));
        SITE.stubFor(get("/closed/held").willReturn(page("Held", TEXT.repeat(10))));
        SITE.stubFor(get("/held/moved").willReturn(status(302).withHeader("Location", "/closed/held")));
        SITE.stubFor(get("/held/gone").willReturn(status(410)));
        SITE.stubFor(get("/held/list")
                .willReturn(
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html><body></body></html>")));
        SITE.stubFor(get("/held/shorter").willReturn(page("Held", "A summary of it.")));
        SITE.stubFor(get("/held/refused").willReturn(status(403)));
        SITE.stubFor(get("/held/broken").willReturn(status(500)));
    }

    private static WireMockServer server() {
        return new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    }

    private static void feed(String name, String items) {
        SITE.stubFor(get("/feeds/" + name).willReturn(rss(items)));
    }

    private static void wholeFeed(String name, String path, String guid) {
        feed(
                name,
                "<item><title>The whole ferry</title><link>%s</link><guid isPermaLink='false'>%s</guid>"
                                .formatted(SITE.url(path), guid)
                        + "<description>In short.</description><content:encoded>" + TEXT.repeat(11)
                        + "</content:encoded></item>");
    }

    private static ResponseDefinitionBuilder rss(String items) {
        return aResponse()
                .withBody("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                        + "<title>F</title>" + items + "</channel></rss>");
    }

    private static String item(String path, String guid, String title, String summary, String date) {
        return "<item><title>%s</title><link>%s</link><guid isPermaLink='false'>%s</guid><description>%s</description>%s</item>"
                .formatted(
                        title,
                        SITE.url(path),
                        guid,
                        summary,
                        date == null
                                ? ""
                                : "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>" + date + "</dc:date>");
    }

    private static String item(String url, String title) {
        return "<item><title>%s</title><link>%s</link><description>Short.</description></item>".formatted(title, url);
    }

    private static ResponseDefinitionBuilder page(String title, String text) {
        return page(title, "", text);
    }

    private static ResponseDefinitionBuilder page(String title, String head, String text) {
        return aResponse()
                .withHeader("Content-Type", "text/html")
                .withBody("<html><head><title>" + title + "</title>" + head + "</head><body><article><h1>" + title
                        + "</h1><p>" + text + "</p></article></body></html>");
    }

    private static String canonical(String url) {
        return "<link rel='canonical' href='" + url + "'>";
    }

    private static void add(String name) {
        add(name, SITE.url("/feeds/" + name));
    }

    private static void add(String name, String url) {
        admin().contentType("application/json")
                .body(Map.of("id", name, "url", url, "kind", "rss", "pollEvery", "PT1H"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse poll(String name) {
        return Api.poll(name).then().statusCode(200);
    }

    private static ValidatableResponse article(String pathOrUrl) {
        var url = pathOrUrl.startsWith("/") ? SITE.url(pathOrUrl) : pathOrUrl;
        await().atMost(PATIENT)
                .untilAsserted(
                        () -> admin().get("/api/v1/articles/" + id(url)).then().statusCode(200));
        return admin().get("/api/v1/articles/" + id(url)).then().statusCode(200);
    }

    private static String id(String url) {
        return ArticleId.ofUrl(CanonicalUrl.of(url)).value();
    }

    // To now, when no visit is under way that would write it too.
    private void set(String column, String url) {
        await().atMost(PATIENT).untilAsserted(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "UPDATE ingest.page SET " + column + " = now() WHERE article_id = ? AND lease IS NULL")) {
                statement.setString(1, id(url));
                assertThat(statement.executeUpdate()).isOne();
            }
        });
    }

    private Instant nextVisit(String url) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT next_at FROM ingest.page WHERE article_id = ?")) {
            statement.setString(1, id(url));
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getTimestamp(1).toInstant();
            }
        }
    }
}

package io.newswatch.ingest.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.newswatch.ingest.it.Api.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes of sitemaps: large, nested, packed, and with holes in them. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class SitemapsIT {
    private static final Instant START = Instant.now();
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

    @Test
    void whatIsTooMuchForOneReadingFollowsInTheNextTheNewestFirst() {
        var parts = IntStream.range(0, 13).mapToObj(i -> "/many/" + i).toList();
        SITE.stubFor(get("/many")
                .willReturn(index(parts.stream()
                        .map(part -> entry(part, START.minusSeconds(100 + parts.indexOf(part))))
                        .collect(Collectors.joining()))));
        parts.forEach(part -> SITE.stubFor(get(part).willReturn(sitemap(part))));
        add("many");

        poll("many").body("articles", is(10));
        SITE.verify(0, getRequestedFor(urlEqualTo("/many/10")));

        poll("many").body("outcome", is("fetched")).body("articles", is(3)).body("fresh", is(3));
        origin("/articles/many/12", "backfill");
        poll("many").body("outcome", is("not-modified"));
        SITE.verify(13, getRequestedFor(urlPathMatching("/many/.*")));
    }

    @Test
    void whatASitemapHasThatAppearsLaterIsNewsAndAnArchiveIsNot() {
        SITE.stubFor(get("/later")
                .willReturn(index(entry("/later/old", START.minus(Duration.ofDays(400)))
                        + entry("/later/now", START.minusSeconds(100)))));
        SITE.stubFor(get("/later/now").willReturn(sitemap("/later/now")));
        add("later");
        poll("later").body("articles", is(1));
        SITE.verify(0, getRequestedFor(urlEqualTo("/later/old")));

        SITE.stubFor(get("/later")
                .willReturn(
                        index(entry("/later/old", START.plusSeconds(5)) + entry("/later/new", START.plusSeconds(5)))));
        SITE.stubFor(get("/later/old").willReturn(sitemap("/later/old")));
        SITE.stubFor(get("/later/new").willReturn(sitemap("/later/new")));
        poll("later").body("articles", is(2)).body("fresh", is(2));

        origin("/articles/later/old", "backfill");
        origin("/articles/later/new", "live");
    }

    @Test
    void anIndexInAnIndexIsFollowedAndOneBelowThatIsNot() throws IOException {
        SITE.stubFor(get("/nested")
                .willReturn(index(entry("/nested/packed.xml.gz", START)
                        + entry("/nested/inner", START)
                        + entry("/nested", START))));
        SITE.stubFor(get("/nested/packed.xml.gz")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-gzip")
                        .withBody(gzip(urlset("/nested/packed")))));
        SITE.stubFor(
                get("/nested/inner").willReturn(index(entry("/nested/leaf", START) + entry("/nested/deep", START))));
        SITE.stubFor(get("/nested/leaf").willReturn(sitemap("/nested/leaf")));
        SITE.stubFor(get("/nested/deep").willReturn(index(entry("/nested/deeper", START))));
        add("nested");

        poll("nested").body("outcome", is("fetched")).body("articles", is(2));

        origin("/articles/nested/packed", "backfill");
        SITE.verify(0, getRequestedFor(urlEqualTo("/nested/deeper")));
        SITE.verify(1, getRequestedFor(urlEqualTo("/nested")));
    }

    @Test
    void anIndexOfNothingButDeepIndexesSaysSo() {
        SITE.stubFor(get("/deep").willReturn(index(entry("/deep/1", START))));
        SITE.stubFor(get("/deep/1").willReturn(index(entry("/deep/2", START))));
        SITE.stubFor(get("/deep/2").willReturn(index(entry("/deep/3", START))));
        add("deep");

        poll("deep")
                .body("outcome", is("failed"))
                .body("source.failureKind", is("unreadable"))
                .body("problem", containsString("is an index of sitemaps below 2 others"));
    }

    @Test
    void aSitemapThatCannotBeReadLeavesTheOthersAloneAndStaysDue() {
        SITE.stubFor(get("/holes").willReturn(index(entry("/holes/a", START) + entry("/holes/b", START))));
        SITE.stubFor(get("/holes/a").willReturn(status(500)));
        SITE.stubFor(get("/holes/b").willReturn(sitemap("/holes/b")));
        add("holes");
        poll("holes").body("outcome", is("fetched")).body("articles", is(1));

        SITE.stubFor(get("/holes/a").willReturn(sitemap("/holes/a")));
        poll("holes").body("outcome", is("fetched")).body("articles", is(1));
        SITE.verify(1, getRequestedFor(urlEqualTo("/holes/b")));

        SITE.stubFor(get("/holes").willReturn(index(entry("/holes/a", START.plusSeconds(9)))));
        SITE.stubFor(get("/holes/a").willReturn(status(429).withHeader("Retry-After", "3600")));
        poll("holes").body("outcome", is("failed")).body("source.failureKind", is("throttled"));
    }

    private static void add(String id) {
        admin().contentType("application/json")
                .body(Map.of("id", "maps-" + id, "url", SITE.url("/" + id), "kind", "sitemap", "fullText", false))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse poll(String id) {
        return Api.poll("maps-" + id).then().statusCode(200);
    }

    private static void origin(String path, String origin) {
        admin().get("/api/v1/articles/"
                        + ArticleId.ofUrl(CanonicalUrl.of(SITE.url(path))).value())
                .then()
                .statusCode(200)
                .body("origin", is(origin));
    }

    private static String entry(String path, Instant changed) {
        return "<sitemap><loc>" + SITE.url(path) + "</loc><lastmod>" + changed + "</lastmod></sitemap>";
    }

    private static ResponseDefinitionBuilder index(String entries) {
        return aResponse().withBody("<sitemapindex>" + entries + "</sitemapindex>");
    }

    private static ResponseDefinitionBuilder sitemap(String path) {
        return aResponse().withBody(urlset(path));
    }

    private static String urlset(String path) {
        return "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                + SITE.url("/articles" + path) + "</loc><news:news><news:title>News of " + path
                + "</news:title></news:news></url></urlset>";
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

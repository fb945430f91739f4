package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.admin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents say that lead elsewhere, are packed too well, or are not what they claim. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class HostileDocumentsIT {
    private static final String METADATA = "http://169.254.169.254/latest/meta-data/";
    private static final String FEED = "<rss version='2.0'><channel><title>F</title><item><title>T</title>"
            + "<guid isPermaLink='false'>%s</guid></item></channel></rss>";

    private static RawSite site;

    @BeforeAll
    static void open() throws IOException {
        site = new RawSite();
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
    }

    @Test
    void anIndexDoesNotLeadToAForbiddenAddress() {
        serve("index-of-secrets", "application/xml", index(METADATA).getBytes(UTF_8));
        add("index-of-secrets", "sitemap");

        poll("index-of-secrets").body("source.failureKind", is("forbidden-target"));
    }

    @Test
    void aPageDoesNotLeadToAForbiddenFeed() {
        serve(
                "page-of-secrets",
                "text/html",
                ("<html><head><title>P</title><link rel='alternate'" + " type='application/rss+xml' href='" + METADATA
                                + "'></head><body></body></html>")
                        .getBytes(UTF_8));
        add("page-of-secrets", "auto");

        poll("page-of-secrets")
                .body("outcome", is("failed"))
                .body("problem", containsString("169.254.169.254/latest/meta-data/ cannot be read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "text/html", "application/octet-stream", "nonsense", "text/plain; charset=morse"})
    void aFeedIsAFeedWhateverItIsCalled(String contentType) {
        var id = "called-" + Integer.toHexString(contentType.hashCode());
        serve(id, contentType, FEED.formatted(id).getBytes(UTF_8));
        add(id, "rss");

        poll(id).body("outcome", is("fetched")).body("articles", is(1));
    }

    @Test
    void aBombThatIsPackedInTheDocumentItselfIsNotUnpacked() throws IOException {
        serve("packed-bomb", "application/gzip", gzip(new byte[50_000_000]));
        add("packed-bomb", "sitemap");
        poll("packed-bomb")
                .body("source.failureKind", is("unreadable"))
                .body("problem", containsString("bytes that are taken of one document"));

        serve(
                "index-of-bombs",
                "application/xml",
                index(site.url("/packed-bomb")).getBytes(UTF_8));
        add("index-of-bombs", "sitemap");
        poll("index-of-bombs").body("source.failureKind", is("unreadable"));
    }

    @Test
    void emptyPartsWithoutEndAreNoDocument() throws IOException {
        var parts = new ByteArrayOutputStream();
        for (int i = 0; i < 200_000; i++) {
            parts.write(gzip(new byte[0]));
        }
        serve("empty-parts", "application/gzip", parts.toByteArray());
        add("empty-parts", "sitemap");

        poll("empty-parts").body("source.failureKind", is("unreadable"));
    }

    @Test
    void aSitemapOfFiftyThousandAddressesCostsAThousand() {
        var urls = IntStream.range(0, 50_000)
                .mapToObj(i -> "<url><loc>" + site.url("/deep/" + i) + "</loc></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));
        serve("fifty-thousand", "application/xml", urls.getBytes(UTF_8));
        add("fifty-thousand", "sitemap");

        poll("fifty-thousand").body("outcome", is("fetched")).body("pages", is(1_000));
    }

    @Test
    void aFailureIsSaidInOneLineWithoutControlCharacters() {
        site.put("/escape", (out, over) -> RawSite.say(out, "\u001b[2J\u001b]0;owned\u0007 hello\r\n\r\n"));
        add("escape", "rss");

        poll("escape").body("source.failureKind", is("protocol")).body("problem.find { it < ' ' }", is((Object) null));
    }

    private static void serve(String id, String contentType, byte[] body) {
        site.put("/" + id, RawSite.document(contentType, body));
    }

    private static String index(String sitemap) {
        return "<sitemapindex><sitemap><loc>" + sitemap + "</loc></sitemap></sitemapindex>";
    }

    private static void add(String id, String kind) {
        admin().contentType("application/json")
                .body(Map.of("id", "hostile-" + id, "url", site.url("/" + id), "kind", kind))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse poll(String id) {
        return Api.poll("hostile-" + id).then().statusCode(200);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}

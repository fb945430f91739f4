package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.admin;
import static io.newswatch.ingest.it.Api.article;
import static io.newswatch.ingest.it.Api.push;
import static io.newswatch.ingest.it.Api.pushBytes;
import static io.newswatch.ingest.it.Api.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.newswatch.contract.Article;
import io.newswatch.contract.EventTypes;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes, as a publisher sees them and as Kafka does. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class PushIT {
    @InjectStack
    LocalStack stack;

    private ArticleEvents events;

    @BeforeEach
    void openEvents() {
        events = new ArticleEvents(stack.kafka().bootstrapServers());
    }

    @AfterEach
    void closeEvents() {
        events.close();
    }

    @Test
    void anArticleIsStoredAndAnnounced() {
        var id = id("first");

        push(article("first", "One"))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("items[0].id", equalTo(id));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(events.of(id)).hasSize(1));
        var record = events.records(id).getFirst();
        assertThat(ArticleEvents.header(record, "ce_id")).isEqualTo(id + ".1");
        assertThat(ArticleEvents.header(record, "ce_type")).isEqualTo(EventTypes.ARTICLE_PUBLISHED);
        assertThat(ArticleEvents.header(record, "ce_source")).isEqualTo("/newswatch/ingest");
        assertThat(events.of(id).getFirst().body()).isEqualTo("One");
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> admin().get("/api/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Title of first"))
                .body("journey[0].announcedAt", notNullValue()));
    }

    @Test
    void theSameThingAgainIsADuplicateAndAnotherTextARevision() {
        push(article("again", "One")).then().statusCode(202).body("accepted", equalTo(1));
        push(Map.of("url", url("again?utm_source=x#top"), "title", "Title of again", "body", "One"))
                .then()
                .statusCode(202)
                .body("duplicates", equalTo(1));
        push(article("again", "One"))
                .then()
                .body("duplicates", equalTo(1))
                .body("items[0].status", equalTo("duplicate"));
        push(article("again", "Two"), article("again", "Two"), article("again", "One"))
                .then()
                .body("items.status", contains("updated", "duplicate", "updated"));

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(events.of(id("again")))
                .extracting(Article::revision)
                .containsExactly(1, 2, 3));
    }

    @Test
    void oneObjectNdjsonAndGzipAreTaken() throws IOException {
        admin().contentType("application/json")
                .body(article("object", "x"))
                .post("/api/v1/articles")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));
        var lines = "{\"body\":\"line one\"}\nnope\n{\"body\":\"line three\",\"colour\":1}\n";
        admin().contentType("application/x-ndjson")
                .body(gzip(lines.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Encoding", "gzip")
                .post("/api/v1/articles")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("items[2].problem", startsWith("/2/colour "))
                .body("items[2].errors[0].pointer", equalTo("/2/colour"));
    }

    @Nested
    class Withdrawals {
        @Test
        void takeTheTextAwayAndEndWithANewRevision() {
            var id = id("withdrawn");
            push(Map.of("url", url("withdrawn"), "title", "T", "body", "Wrong", "updatedAt", "2026-03-01T10:00:00Z"))
                    .then()
                    .statusCode(202);

            admin().delete("/api/v1/articles/" + id + "?reason=wrong").then().statusCode(204);
            admin().delete("/api/v1/articles/" + id).then().statusCode(204);

            admin().get("/api/v1/articles/" + id)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("detail", containsString("wrong"));
            push(article("withdrawn", "Wrong")).then().body("updated", equalTo(1));
            admin().get("/api/v1/articles/" + id).then().statusCode(200).body("revision", equalTo(3));
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(events.of(id)).hasSize(3));
            assertThat(ArticleEvents.header(events.records(id).get(1), "ce_type"))
                    .isEqualTo(EventTypes.ARTICLE_WITHDRAWN);
            assertThat(events.of(id).get(1).body()).isEmpty();
            assertThat(events.of(id).get(1).title()).isEmpty();
            assertThat(events.of(id).get(1).withdrawalReason()).isEqualTo("wrong");
            assertThat(events.of(id).getFirst().updatedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        }

        @Test
        void ofWhatIsNotThereAreNotFound() {
            admin().delete("/api/v1/articles/" + "0".repeat(32)).then().statusCode(404);
            admin().get("/api/v1/articles/" + "0".repeat(32)).then().statusCode(404);
            admin().get("/api/v1/articles/nonsense").then().statusCode(400);
        }
    }

    @Nested
    class Embargoes {
        @Test
        void holdAnArticleUntilTheyEnd() {
            var end = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
            push(embargoed("held", end)).then().statusCode(202);

            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(events.of(id("held"))).hasSize(1));
            assertThat(events.records(id("held")).getFirst().timestamp()).isGreaterThanOrEqualTo(end.toEpochMilli());
        }

        @Test
        void areLiftedByANewerStatementAndOutlivedByAWithdrawal() {
            push(embargoed("lifted", Instant.now().plusSeconds(3_600))).then().statusCode(202);
            push(embargoed("secret", Instant.now().plusSeconds(3_600))).then().statusCode(202);

            push(article("lifted", "Text")).then().body("updated", equalTo(1));
            admin().delete("/api/v1/articles/" + id("secret")).then().statusCode(204);

            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                assertThat(events.of(id("lifted")))
                        .extracting(Article::revision)
                        .containsExactly(1, 2);
                assertThat(events.of(id("secret")))
                        .extracting(Article::revision)
                        .containsExactly(2);
            });
        }

        private static Map<String, Object> embargoed(String path, Instant end) {
            return Map.of(
                    "url", url(path), "title", "T", "body", "Text", "rights", Map.of("embargoUntil", end.toString()));
        }
    }

    @Nested
    class BadInput {
        @ParameterizedTest
        @ValueSource(strings = {"", "{", "5", "\"x\"", "not json", "[{\"body\":\"x\"}", "{\"a\":1}{"})
        void thatIsNoDocumentIsRefusedWithAProblem(String body) {
            pushBytes(body.getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("title", notNullValue());
        }

        @Test
        void thatNestsDeeplyIsRefused() {
            pushBytes("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(400);
        }

        @Test
        void inAnotherCharsetIsRefused() {
            pushBytes("[{\"body\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1))
                    .then()
                    .statusCode(400);
            pushBytes("[{\"body\":\"e\"}]".getBytes(StandardCharsets.UTF_16LE))
                    .then()
                    .statusCode(400);
        }

        @Test
        void thatIsOnlyRejectedItemsIsUnprocessable() {
            push(Map.of("body", "x", "colour", "red"), Map.of())
                    .then()
                    .statusCode(422)
                    .body("rejected", equalTo(2))
                    .body("items", hasSize(2))
                    .body("items[0].problem", startsWith("/0/colour"));
        }

        @Test
        void thatIsTooLargeIsRefusedCompressedOrNot() throws IOException {
            var large = ("[{\"body\":\"" + "x".repeat(9_000_000) + "\"}]").getBytes(StandardCharsets.UTF_8);

            pushBytes(large).then().statusCode(413).contentType("application/problem+json");
            admin().contentType("application/json")
                    .header("Content-Encoding", "gzip")
                    .body(bomb())
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(413);
            push(article("toolarge", "x".repeat(1_100_000)), article("fits", "y"))
                    .then()
                    .statusCode(202)
                    .body("items.status", contains("rejected", "accepted"));
        }

        @Test
        void thatIsNotWhatItClaimsIsRefused() throws IOException {
            var emptyParts = new ByteArrayOutputStream();
            for (int i = 0; i < 100_000; i++) {
                emptyParts.write(gzip(new byte[0]));
            }
            admin().contentType("application/json")
                    .header("Content-Encoding", "gzip")
                    .body(emptyParts.toByteArray())
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(400);
            admin().contentType("application/json")
                    .header("Content-Encoding", "gzip")
                    .body("[]")
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(400);
            admin().contentType("application/json")
                    .header("Content-Encoding", "br")
                    .body("[]")
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(415);
            admin().contentType("text/plain")
                    .body("x")
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(415);
        }
    }

    @Test
    void nobodyPushesWithoutAToken() {
        RestAssured.given()
                .contentType("application/json")
                .body("[]")
                .post("/api/v1/articles")
                .then()
                .statusCode(401);
    }

    @Test
    void articlesAreCounted() {
        push(article("counted", "x")).then().statusCode(202);

        var metrics = admin().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics).contains("newswatch_articles_total{origin=\"live\",status=\"accepted\"}");
        assertThat(metrics).contains("newswatch_stage_seconds_bucket{stage=\"ingest\"");
    }

    @Test
    void manyArticlesAtOnceAreAllAnnounced() {
        var lines = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"url\":\"" + url("mass/" + i) + "\",\"title\":\"T\",\"body\":\"B " + i + "\"}")
                .collect(Collectors.joining("\n"));

        admin().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(2_000));

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(events.keys())
                .containsAll(
                        IntStream.range(0, 2_000).mapToObj(i -> id("mass/" + i)).toList()));
    }

    private static String id(String path) {
        return ArticleId.ofUrl(CanonicalUrl.of(url(path))).value();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}

package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.admin;
import static io.newswatch.ingest.it.Api.article;
import static io.newswatch.ingest.it.Api.push;
import static io.newswatch.ingest.it.Api.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.ExpiredRows;
import io.newswatch.ingest.retention.CleanUp;
import io.newswatch.ingest.retention.Removal;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is removed when it is old, what is not, and what is known of it afterwards. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class RetentionIT {
    private static final Duration MONTH = Duration.ofDays(30);

    @InjectStack
    LocalStack stack;

    @Inject
    Database database;

    private final Instant later = Instant.now().plus(MONTH).plusSeconds(60);
    private Removal articles;

    @BeforeEach
    void removeOthers() {
        articles = ExpiredRows.articles(database, MONTH);
        new CleanUp(List.of(articles), (what, count) -> {}, InstantSource.fixed(later)).run();
    }

    @Test
    void theTextGoesAndTheArticleIsRecognisedForEver() {
        push(article("retention/kept", "One")).then().body("accepted", equalTo(1));
        awaitAllAnnounced();

        var unused = articles.some(later.minusSeconds(120));
        admin().get("/api/v1/articles/" + id("retention/kept")).then().statusCode(200);
        // What other tests left may be old enough by now, too.
        assertThat(articles.some(later)).isPositive();

        admin().get("/api/v1/articles/" + id("retention/kept")).then().statusCode(404);
        push(article("retention/kept", "One")).then().body("duplicates", equalTo(1));
        push(article("retention/kept", "Two")).then().body("updated", equalTo(1));
        admin().get("/api/v1/articles/" + id("retention/kept"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
    }

    @Test
    void whatWasForgottenCanStillBeWithdrawn() throws SQLException {
        push(article("retention/forgotten", "One")).then().body("accepted", equalTo(1));
        awaitAllAnnounced();
        assertThat(articles.some(later)).isPositive();
        admin().get("/api/v1/articles/" + id("retention/forgotten")).then().statusCode(404);

        admin().delete("/api/v1/articles/" + id("retention/forgotten") + "?reason=court")
                .then()
                .statusCode(204);

        try (var events = new ArticleEvents(stack.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(events.of(id("retention/forgotten")))
                    .hasSize(2)
                    .last()
                    .satisfies(event -> {
                        assertThat(event.revision()).isEqualTo(2);
                        assertThat(event.withdrawalReason()).isEqualTo("court");
                        assertThat(event.body()).isEmpty();
                    }));
        }
        admin().get("/api/v1/articles/" + id("retention/forgotten")).then().statusCode(410);
    }

    @Test
    void whatIsNotAnnouncedStays() {
        var held = Map.of(
                "url",
                url("retention/held"),
                "body",
                "Not yet.",
                "rights",
                Map.of("embargoUntil", "2999-01-01T00:00:00Z"));
        push(held).then().body("accepted", equalTo(1));

        var unused = articles.some(later);
        admin().get("/api/v1/articles/" + id("retention/held")).then().statusCode(200);
    }

    @Test
    void manyAreRemovedInBatchesAndCounted() {
        push(IntStream.range(0, 700)
                        .mapToObj(i -> article("retention/batch/" + i, "Text " + i))
                        .toArray())
                .then()
                .body("accepted", equalTo(700));
        awaitAllAnnounced();
        var removed = new HashMap<String, Integer>();

        assertThat(articles.some(later)).isEqualTo(500);
        new CleanUp(List.of(articles), removed::put, InstantSource.fixed(later)).run();

        assertThat(removed.get("articles")).isGreaterThanOrEqualTo(200);
    }

    @Test
    void oneReplicaAtATimeIsAtIt() throws SQLException {
        push(article("retention/turn", "One")).then().body("accepted", equalTo(1));
        awaitAllAnnounced();
        try (var other = connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(7166305226448)");

            assertThat(articles.some(later)).isZero();
            admin().get("/api/v1/articles/" + id("retention/turn")).then().statusCode(200);
            other.rollback();
        }
        assertThat(articles.some(later)).isPositive();
        admin().get("/api/v1/articles/" + id("retention/turn")).then().statusCode(404);
    }

    @Test
    void hostsAreForgottenWhenNobodyWaitsForThem() throws SQLException {
        try (var other = connect()) {
            other.createStatement()
                    .execute(
                            "INSERT INTO ingest.source_host (name, next_at) VALUES ('old.example', now() - interval '2 days'),"
                                    + " ('soon.example', now() + interval '1 hour')");
        }

        assertThat(ExpiredRows.hosts(database).some(Instant.now())).isEqualTo(1);
    }

    @Test
    void pagesGoThatAreListedNoMoreAndWhoseArticlesAreKnown() throws SQLException {
        try (var other = connect();
                var statement = other.createStatement()) {
            statement.execute(
                    "INSERT INTO ingest.source (id, url, kind, name, full_text, enabled, added_at, changed_at)"
                            + " VALUES ('pages', 'https://example.org/pages', 'page', 'P', true, false, now(), now())");
            statement.execute(
                    "INSERT INTO ingest.article (id, revision, first_seen_at, dated_at) SELECT repeat(x, 32), 1,"
                            + " now(), now() FROM unnest('{a,b,c}'::text[]) AS x");
            statement.execute(
                    "INSERT INTO ingest.page (article_id, source_id, url, old, wanted_at, state, next_at, listed_at)"
                            + " SELECT repeat(x, 32), 'pages', 'https://example.org/' || x, false, now(), 'done',"
                            + " CASE WHEN x = 'b' THEN now() + interval '1 day' END,"
                            + " now() - CASE WHEN x = 'c' THEN 29 ELSE 31 END * interval '1 day'"
                            + " FROM unnest('{a,b,c,d}'::text[]) AS x");
        }

        assertThat(ExpiredRows.pages(database, MONTH).some(Instant.now())).isEqualTo(1);

        try (var other = connect();
                var rows = other.createStatement()
                        .executeQuery("DELETE FROM ingest.page WHERE source_id = 'pages'" + " RETURNING article_id")) {
            var left = new ArrayList<String>();
            while (rows.next()) {
                left.add(rows.getString(1).substring(0, 1));
            }
            assertThat(left).containsExactlyInAnyOrder("b", "c", "d");
        }
    }

    private void awaitAllAnnounced() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private int waiting() throws SQLException {
        try (var connection = connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM ingest.revision WHERE announced_at IS NULL AND held_until IS NULL"
                                        + " AND refused IS NULL")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        var server = stack.postgres();
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static String id(String path) {
        return ArticleId.ofUrl(CanonicalUrl.of(url(path))).value();
    }
}

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
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is removed when it is old, what is not, and what is known of it afterwards. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
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
        push(article("kept", "One")).then().body("accepted", equalTo(1));
        awaitAllAnnounced();

        assertThat(articles.some(later.minusSeconds(120))).isZero();
        assertThat(articles.some(later)).isEqualTo(1);

        admin().get("/api/v1/articles/" + id("kept")).then().statusCode(404);
        push(article("kept", "One")).then().body("duplicates", equalTo(1));
        push(article("kept", "Two")).then().body("updated", equalTo(1));
        admin().get("/api/v1/articles/" + id("kept")).then().statusCode(200).body("revision", equalTo(2));
    }

    @Test
    void whatIsNotAnnouncedStays() {
        var held = Map.of(
                "url", url("held"), "body", "Not yet.", "rights", Map.of("embargoUntil", "2999-01-01T00:00:00Z"));
        push(held).then().body("accepted", equalTo(1));

        assertThat(articles.some(later)).isZero();
        admin().get("/api/v1/articles/" + id("held")).then().statusCode(200);
    }

    @Test
    void manyAreRemovedInBatchesAndCounted() {
        push(IntStream.range(0, 700)
                        .mapToObj(i -> article("batch/" + i, "Text " + i))
                        .toArray())
                .then()
                .body("accepted", equalTo(700));
        awaitAllAnnounced();
        var removed = new HashMap<String, Integer>();

        assertThat(articles.some(later)).isEqualTo(500);
        new CleanUp(List.of(articles), removed::put, InstantSource.fixed(later)).run();

        assertThat(removed).isEqualTo(Map.of("articles", 200));
    }

    @Test
    void oneReplicaAtATimeIsAtIt() throws SQLException {
        push(article("turn", "One")).then().body("accepted", equalTo(1));
        awaitAllAnnounced();
        try (var other = connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(7166305226448)");

            assertThat(articles.some(later)).isZero();
        }
        assertThat(articles.some(later)).isEqualTo(1);
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

package io.newswatch.alert.archive.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.alert.archive.ArchiveDays;
import io.newswatch.alert.archive.CoverageHours;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.testing.Charts;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.Level;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CoverageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACTOR = "country:charts";
    private static final String OTHER = "country:charts2";
    private static final LocalDate AFTER = LocalDate.parse("2000-01-01");

    @Inject
    CoverageHours hours;

    @Inject
    ArchiveDays days;

    @InjectStack
    LocalStack stack;

    private final List<Classified> articles = List.of(
            article("early", Level.CORE, "1999-03-02T10:05:00Z", ACTOR),
            article("same hour", Level.RELATED, "1999-03-02T10:45:00Z", ACTOR, OTHER),
            article("later", Level.MENTION, "1999-03-02T12:00:00Z", ACTOR),
            article("next day", Level.MENTION, "1999-03-03T10:00:00Z", ACTOR, OTHER));

    private Database database;
    private Charts charts;
    private Charts partOfAnHour;

    @BeforeEach
    void look() {
        database = new Database(stack.postgres());
        charts = new Charts(database, ACTOR, "1999-03-01T00:00:00Z", "1999-03-08T00:00:00Z");
        partOfAnHour = new Charts(database, ACTOR, "1999-03-02T10:30:00Z", "1999-03-03T10:00:00Z");
    }

    @Test
    void chartsSayWhatACountOverTheArticlesSays() {
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            // Given
            log.send(articles.stream().map(a -> a.published(Topics.CLASSIFIED)).toList());
            await().atMost(PATIENCE).until(() -> kept("revision = 1") == 4);

            // Then
            assertRight(4);
            packEverything();
            assertThat(packed()).isEqualTo(3);
            assertRight(4);

            // When an article is changed, and another is taken back
            log.send(List.of(
                    articles.get(1)
                            .withRevision(2)
                            .withActors(ACTOR)
                            .withLevel(Level.CORE)
                            .published(Topics.CLASSIFIED),
                    articles.get(2).withRevision(2).withdrawn(Topics.CLASSIFIED)));
            await().atMost(PATIENCE).until(() -> kept("revision = 2") == 2);

            // Then
            assertRight(3);
            packEverything();
            assertThat(packed()).isEqualTo(2);
            assertRight(3);

            // When an older version changes one, of which it notes nothing
            database.one(
                    "UPDATE article SET genre = 'opinion' WHERE id = ? RETURNING id",
                    articles.get(0).id());
            hours.doubt(new TimeRange(Instant.parse("1999-03-02T10:30:00Z"), Instant.parse("1999-03-02T11:30:00Z")));

            // Then
            assertRight(3);

            // When their time is over
            days.keep(AFTER, AFTER, LocalDate.parse("1990-01-01"));

            // Then
            assertRight(0);
            assertThat(packed()).isZero();
        }
    }

    private void assertRight(int counted) {
        charts.assertRight();
        partOfAnHour.assertRight();
        assertThat(charts.articles()).isEqualTo(counted);
    }

    private void packEverything() {
        await().atMost(PATIENCE).until(() -> {
            hours.pack(Instant.now(), 1_000);
            return database.count("SELECT count(*) FROM coverage_changed WHERE hour < '2000-01-01'") == 0;
        });
    }

    private int packed() {
        return database.count("SELECT count(*) FROM coverage_hour WHERE hour < '2000-01-01'");
    }

    private int kept(String condition) {
        return database.count(
                "SELECT count(*) FROM article WHERE id = ANY (string_to_array(?, ',')) AND " + condition,
                String.join(",", articles.stream().map(Classified::id).toList()));
    }

    private static Classified article(String name, Level level, String at, String... actors) {
        return Classified.core("charts-" + name)
                .withTitle("charts " + name)
                .withLevel(level)
                .withActors(actors)
                .ingestedAt(Instant.parse(at));
    }
}

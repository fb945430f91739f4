package io.newswatch.alert.canary.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswatch.alert.canary.Canaries;
import io.newswatch.alert.canary.Expectation;
import io.newswatch.alert.postgres.Wakeups;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planted articles come out at their channel, once, and nowhere else; a missing one is noticed, once. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CanaryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @InjectStack
    LocalStack stack;

    @Inject
    MeterRegistry meters;

    @Inject
    Canaries canaries;

    @Inject
    Wakeups wakeups;

    @Inject
    CanaryConfig config;

    private Log log;
    private Database database;

    @BeforeEach
    void open() {
        log = new Log(stack.kafka().bootstrapServers());
        database = new Database(stack.postgres());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aPlantedArticleIsMeasuredOnceAndNobodySeesIt() {
        // Given
        var before = measured().count();
        var planted = planted();
        var record = planted.published(Topics.CLASSIFIED);

        // When
        log.send(List.of(record, record));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrived(planted)).isEqualTo(1));
        var next = planted();
        log.send(List.of(record, next.published(Topics.CLASSIFIED)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived(next)).isEqualTo(1));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(measured().count()).isEqualTo(before + 2));
        assertThat(database.count("SELECT count(*) FROM article WHERE id = ?", planted.id()))
                .isZero();
        assertThat(database.count("SELECT count(*) FROM classified WHERE article_id = ?", planted.id()))
                .isZero();
        assertThat(database.count("SELECT count(*) FROM story_member WHERE article_id = ?", planted.id()))
                .isZero();
        assertThat(database.count("SELECT count(*) FROM alert WHERE article_id = ?", planted.id()))
                .isZero();
    }

    @Test
    void whatTheClassifierDoesNotRecogniseDoesNotArrive() {
        // Given
        var unrecognised = planted().withLevel(Level.RELATED);
        var forgotten = planted().ingestedAt(Instant.now().minus(Duration.ofDays(2)));
        var recognised = planted();

        // When
        log.send(List.of(
                unrecognised.published(Topics.CLASSIFIED),
                forgotten.published(Topics.CLASSIFIED),
                recognised.published(Topics.CLASSIFIED)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrived(recognised)).isEqualTo(1));

        // Then
        assertThat(database.count(
                        "SELECT count(*) FROM canary WHERE article_id IN (?, ?)", unrecognised.id(), forgotten.id()))
                .isZero();
    }

    @Test
    void aMissingOneIsCountedByOneReplica() throws SQLException {
        // Given
        var nextYear = Instant.now().plus(Duration.ofDays(365));
        InstantSource then = InstantSource.fixed(nextYear);
        var other = new CanaryWatch(canaries, wakeups, then, config, meters);
        var expectation = new Expectation(config.every(), config.patience(), nextYear.minus(Duration.ofHours(1)));
        var before = missed();

        // When
        other.look(expectation);
        other.look(expectation);
        new CanaryWatch(canaries, wakeups, then, config, meters).look(expectation);

        // Then
        assertThat(missed()).isEqualTo(before + 1);
        canaries.forget(nextYear.plus(Duration.ofDays(2)));
        assertThat(database.count("SELECT count(*) FROM canary_missed")).isZero();
    }

    private Classified planted() {
        return Classified.core(UUID.randomUUID().toString()).withOrigin(Origin.CANARY);
    }

    private int arrived(Classified planted) {
        return database.count(
                "SELECT count(*) FROM canary WHERE article_id = ? AND arrived_at IS NOT NULL", planted.id());
    }

    private Timer measured() {
        return meters.get("newswatch.canary").timer();
    }

    private double missed() {
        return meters.get("newswatch.canary.missed").counter().count();
    }
}

package io.newswatch.alert.raise.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RaiseAlertsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.CLASSIFIED, Topics.ALERT_GROUP);
    private static final String ALERTS = "SELECT count(*) FROM alert WHERE subscription_id = ?";

    @InjectStack
    LocalStack stack;

    @Inject
    MeterRegistry meters;

    private Log log;
    private Database database;
    private String actor;
    private String subscription;

    /** An actor of its own keeps each test's alerts apart. */
    @BeforeEach
    void subscribe() {
        log = new Log(stack.kafka().bootstrapServers());
        database = new Database(stack.postgres());
        actor = "country:x" + UUID.randomUUID().toString().substring(0, 8);
        subscription = Api.subscribe("""
                {"name":"mine","minLevel":"RELATED","actors":{"any":["%s"]},
                 "channels":[{"type":"email","to":"reader@example.org"}]}""".formatted(actor));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aMatchingArticleBecomesOneAlertWithADeliveryAndEvents() throws IOException {
        // Given
        var article = matching();

        // When
        log.send(List.of(article.published(Topics.CLASSIFIED)));

        // Then
        awaitAlerts(1);
        var alert = database.one("SELECT id FROM alert WHERE subscription_id = ?", subscription);
        assertThat(database.count("SELECT count(*) FROM delivery WHERE alert_id = ?", alert))
                .isEqualTo(1);
        assertThat(database.one("SELECT title FROM article WHERE id = ?", article.id()))
                .isEqualTo(article.title());
        assertThat(database.one("SELECT outcome FROM classified WHERE article_id = ?", article.id()))
                .isEqualTo("matched");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raised(alert)).hasSize(1));
        assertThat(raised(alert).getFirst().article().id()).isEqualTo(article.id());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.read(Topics.STORIES))
                .anyMatch(r -> new String(r.value()).contains(article.id())));
        Api.asAdmin()
                .get("/api/v1/alerts/" + alert)
                .then()
                .statusCode(200)
                .body("why.for[0].text", equalTo("NATO"))
                .body("why.for[0].excerpt.after", equalTo(" signed a pact with Japan on Monday."))
                .body("deliveries[0].target", equalTo("reader@example.org"));
    }

    @Test
    void aShadowSubscriptionRecordsItsAlertsAndDeliversNothing() {
        // Given
        subscription = Api.subscribe("""
                {"name":"shadow","minLevel":"RELATED","shadow":true,"actors":{"any":["%s"]},
                 "channels":[{"type":"email","to":"reader@example.org"}]}""".formatted(actor));

        // When
        sendAndAwait(matching());

        // Then
        assertThat(database.one("""
                SELECT state || ' ' || reason FROM delivery
                WHERE alert_id = (SELECT id FROM alert WHERE subscription_id = ?)""", subscription)).isEqualTo("suppressed shadow");
    }

    @Test
    void theSameEventsReadAgainChangeNothing() {
        // Given
        var articles = List.of(matching(), matching(), matching());
        var records = articles.stream().map(a -> a.published(Topics.CLASSIFIED)).toList();
        log.send(records);
        awaitAlerts(3);

        // When
        log.send(records);
        log.send(records);
        sendAndAwait(matching());

        // Then
        assertThat(database.count(ALERTS, subscription)).isEqualTo(4);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.read(Topics.ALERTS).stream()
                        .filter(r -> new String(r.key()).equals(subscription))
                        .filter(r ->
                                new String(r.headers().lastHeader("ce_type").value()).endsWith(".raised")))
                .hasSize(4));
    }

    @Test
    void aPoisonRecordGoesToTheDeadLettersAndItsNeighboursThrough() {
        // Given
        var key = matching().id().getBytes();
        var good = matching();
        var unstorable = matching().withTitle("a nul \u0000 in the title");

        // When
        log.send(List.of(
                matching().published(Topics.CLASSIFIED),
                new ProducerRecord<>(Topics.CLASSIFIED, key, "{not json".getBytes()),
                new ProducerRecord<>(Topics.CLASSIFIED, key, "{\"id\":\"x\"}".getBytes()),
                new ProducerRecord<>(Topics.CLASSIFIED, key, null),
                unstorable.published(Topics.CLASSIFIED),
                good.published(Topics.CLASSIFIED)));

        // Then
        awaitAlerts(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLettersOf(key)).hasSize(3));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(deadLettersOf(unstorable.id().getBytes())).hasSize(1));
        assertThat(deadLettersOf(good.id().getBytes())).isEmpty();
    }

    @Test
    void onlyLiveArticlesAlert() {
        // Given
        var backfilled = matching().withOrigin(Origin.BACKFILL);
        var canary = matching().withOrigin(Origin.CANARY);

        // When
        log.send(List.of(backfilled.published(Topics.CLASSIFIED), canary.published(Topics.CLASSIFIED)));
        sendAndAwait(matching());

        // Then
        assertThat(database.count(ALERTS, subscription)).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM article WHERE id = ?", backfilled.id()))
                .isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM article WHERE id = ?", canary.id()))
                .isZero();
    }

    @Test
    void whatIsClassifiedAgainIsKnownAnewAndAlertsNobody() {
        // Given
        var told = matching();
        var overlooked = matching().withLevel(Level.NONE);
        log.send(List.of(told.published(Topics.CLASSIFIED), overlooked.published(Topics.CLASSIFIED)));
        awaitAlerts(1);

        // When
        var later = Instant.now().plusMillis(1);
        log.send(List.of(
                told.withOrigin(Origin.REPLAY)
                        .withLevel(Level.RELATED)
                        .ingestedAt(later)
                        .published(Topics.CLASSIFIED),
                told.withOrigin(Origin.REPLAY).ingestedAt(later.plusMillis(1)).published(Topics.CLASSIFIED),
                overlooked
                        .withOrigin(Origin.REPLAY)
                        .withLevel(Level.CORE)
                        .ingestedAt(later)
                        .published(Topics.CLASSIFIED)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.one("SELECT level FROM article WHERE id = ?", overlooked.id()))
                        .isEqualTo("CORE"));
        sendAndAwait(matching());

        // Then
        assertThat(database.one("SELECT level || ' ' || origin FROM article WHERE id = ?", told.id()))
                .isEqualTo("CORE live");
        assertThat(database.count("SELECT count(*) FROM alert WHERE article_id IN (?, ?)", told.id(), overlooked.id()))
                .isEqualTo(1);
        assertThat(database.count(ALERTS, subscription)).isEqualTo(2);
    }

    @Test
    void aNewSubscriptionNeverAlertsOnThePast() {
        // When
        log.send(List.of(matching().ingestedAt(Instant.now().minusSeconds(60)).published(Topics.CLASSIFIED)));
        sendAndAwait(matching());

        // Then
        assertThat(database.count(ALERTS, subscription)).isEqualTo(1);
    }

    @Test
    void aLaterRevisionAlertsOnlyWhenNoneDidBefore() {
        // Given
        var risen = matching().withLevel(Level.MENTION);
        var again = matching();

        // When
        log.send(List.of(
                risen.published(Topics.CLASSIFIED),
                again.published(Topics.CLASSIFIED),
                risen.withLevel(Level.CORE).withRevision(2).published(Topics.CLASSIFIED),
                again.withRevision(2).published(Topics.CLASSIFIED)));

        // Then
        awaitAlerts(2);
        sendAndAwait(matching());
        assertThat(database.count(ALERTS, subscription)).isEqualTo(3);
        assertThat(database.one("SELECT revision FROM article WHERE id = ?", again.id()))
                .isEqualTo("2");
    }

    @Test
    void aWithdrawalRemovesTheTextAndNothingBringsItBack() {
        // Given
        var article = matching();
        log.send(List.of(article.published(Topics.CLASSIFIED)));
        awaitAlerts(1);

        // When
        log.send(List.of(article.withRevision(2).withdrawn(Topics.CLASSIFIED), article.published(Topics.CLASSIFIED)));
        sendAndAwait(matching());

        // Then
        assertThat(database.one("SELECT coalesce(title, body, 'gone') FROM article WHERE id = ?", article.id()))
                .isEqualTo("gone");
        // Besides, a correction, if the delivery was being tried just then.
        assertThat(database.count(ALERTS + " AND kind = 'raised'", subscription))
                .isEqualTo(2);
        var alert = database.one("SELECT id FROM alert WHERE article_id = ? AND kind = 'raised'", article.id());
        assertThat(Api.asAdmin()
                        .get("/api/v1/alerts/" + alert)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("withdrawnAt"))
                .isNotNull();
    }

    @Test
    void articlesUnderLoadAreReadInBatches() {
        // Given
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int n = 0; n < 3_000; n++) {
            records.add(Classified.core("load-" + UUID.randomUUID())
                    .withLevel(n % 10 == 0 ? Level.MENTION : Level.NONE)
                    .published(Topics.CLASSIFIED));
        }
        var batches = meters.get("newswatch.batch.records").summary();
        var recordsBefore = batches.totalAmount();
        var batchesBefore = batches.count();

        // When
        log.send(records);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(batches.totalAmount() - recordsBefore)
                .isGreaterThanOrEqualTo(3_000));
        var mean = (batches.totalAmount() - recordsBefore) / (batches.count() - batchesBefore);
        assertThat(mean).isGreaterThan(10);
    }

    private Classified matching() {
        return Classified.core("a-" + UUID.randomUUID()).withActors("org:nato", actor);
    }

    /** When this has alerted, everything that was sent before with the same key has been processed, and most else. */
    private void sendAndAwait(Classified last) {
        for (int n = 0; n < 6; n++) {
            log.send(List.of(new ProducerRecord<>(
                    Topics.CLASSIFIED,
                    n,
                    null,
                    last.withRevision(n + 1).published(Topics.CLASSIFIED).value())));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        database.count("SELECT count(*) FROM classified WHERE article_id = ?", last.id()))
                .isEqualTo(6));
    }

    private void awaitAlerts(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(database.count(ALERTS, subscription))
                .isEqualTo(count));
    }

    private List<AlertRaised> raised(String alert) throws IOException {
        var raised = new ArrayList<AlertRaised>();
        for (var record : log.read(Topics.ALERTS)) {
            if (new String(record.headers().lastHeader("ce_id").value()).equals(alert + ".raised")) {
                raised.add(EventJson.read(record.value(), AlertRaised.class));
            }
        }
        return raised;
    }

    private List<String> deadLettersOf(byte[] key) {
        return log.read(DEAD_LETTERS).stream()
                .filter(r -> Arrays.equals(key, r.key()))
                .map(r ->
                        new String(r.headers().lastHeader("dead-letter-reason").value()))
                .toList();
    }
}

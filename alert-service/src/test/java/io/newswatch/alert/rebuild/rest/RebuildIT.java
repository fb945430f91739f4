package io.newswatch.alert.rebuild.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.newswatch.alert.testing.Api.as;
import static io.newswatch.alert.testing.Api.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.newswatch.alert.archive.CoverageHours;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Charts;
import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACTOR = "country:rebuild";

    private static final Classified LOST =
            article("rebuild-lost", "Harbour pilots of Yokosuka went on strike for two hours");
    private static final Classified REVISED =
            article("rebuild-revised", "A treaty on weather balloons is to be signed in Oslo");
    private static final Classified BACK =
            article("rebuild-back", "Eleven frigates left Busan on their way to the north");

    private static final String ALERTS = """
            SELECT string_agg(concat_ws(' ', a.id, a.story_id, a.update_no, a.kind, a.article_id, a.revision,
                CASE WHEN a.article_id <> ? THEN a.raised_at END), E'\\n' ORDER BY a.id)
            FROM alert a WHERE a.subscription_id = ?""";

    private static final String STORIES = """
            SELECT string_agg(concat_ws(' ', s.id, s.title, s.articles, s.origins, s.copies, s.version, s.state,
                s.started_at, s.updated_at), E'\\n' ORDER BY s.id)
            FROM story s WHERE s.id IN (SELECT story_id FROM alert WHERE subscription_id = ?)""";

    private static final String ARCHIVE = """
            SELECT string_agg(concat_ws(' ', id, revision, title, body, level, withdrawn_at), E'\\n' ORDER BY id)
            FROM article WHERE id = ANY (string_to_array(?, ' '))""";

    private static final String DELIVERIES = """
            SELECT string_agg(concat_ws(' ', d.id, d.state), E'\\n' ORDER BY d.id)
            FROM delivery d JOIN alert a ON a.id = d.alert_id WHERE a.subscription_id = ?""";

    @InjectStack
    LocalStack stack;

    @Inject
    CoverageHours hours;

    private Database database;

    @Test
    void everythingComesBackAsItWasAndNobodyHearsOfItAgain() {
        database = new Database(stack.postgres());
        var receiver = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        receiver.start();
        receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            // Given
            var subscription = subscribe(receiver.baseUrl());
            raiseReviseAndWithdraw(log, subscription);
            awaitDelivered(log, subscription);
            var before = Kept.of(database, subscription);
            var received = received(receiver);

            var charts = new Charts(database, ACTOR, hoursFromNow(-3), hoursFromNow(2));
            hours.pack(Instant.parse(hoursFromNow(1)), 1_000);

            // When
            forget(LOST.id());
            database.one("UPDATE article SET title = 'damaged' WHERE id = ? RETURNING id", REVISED.id());
            rebuild();

            // Then
            assertThat(Kept.of(database, subscription)).isEqualTo(before);
            charts.assertRight();
            assertThat(charts.articles()).isEqualTo(2);
            assertThat(database.count("SELECT count(*) FROM stream_entry WHERE ref = ?", LOST.id()))
                    .isEqualTo(1);

            // When
            publish(log, article("rebuild-after", "Something else altogether is told of Wellington"));

            // Then
            await().atMost(PATIENCE).until(() -> received(receiver) > received);
            assertThat(received(receiver)).isEqualTo(received + 1);
        } finally {
            receiver.stop();
        }
    }

    /** What is compared; of the alert that was lost, the time of raising is not. */
    private record Kept(String alerts, String stories, String archive, String deliveries) {
        static Kept of(Database database, String subscription) {
            var ids = String.join(" ", LOST.id(), REVISED.id(), BACK.id());
            return new Kept(
                    database.one(ALERTS, LOST.id(), subscription),
                    database.one(STORIES, subscription),
                    database.one(ARCHIVE, ids),
                    database.one(DELIVERIES, subscription));
        }
    }

    private static String subscribe(String receiver) {
        return Api.subscribe("""
                {"name":"rebuilt","updates":"all","actors":{"any":["%s"]},
                 "channels":[{"type":"webhook","url":"%s/rebuild"}]}""".formatted(ACTOR, receiver));
    }

    private void raiseReviseAndWithdraw(Log log, String subscription) {
        // One after the other, so that they are processed in the order in which they were ingested.
        for (var article : List.of(LOST, REVISED, BACK)) {
            var alerts = database.count("SELECT count(*) FROM alert WHERE subscription_id = ?", subscription);
            publish(log, article.ingestedAt(Instant.now()));
            await().atMost(PATIENCE)
                    .until(() -> database.count("SELECT count(*) FROM alert WHERE subscription_id = ?", subscription)
                            > alerts);
        }
        publish(
                log,
                REVISED.withRevision(2)
                        .withTitle("A treaty on weather balloons was signed in Oslo")
                        .ingestedAt(Instant.now()));
        log.send(List.of(BACK.withRevision(2).ingestedAt(Instant.now()).withdrawn(Topics.CLASSIFIED)));
        await().atMost(PATIENCE)
                .until(() -> database.count(
                                "SELECT count(*) FROM article WHERE id IN (?, ?) AND revision = 2",
                                REVISED.id(),
                                BACK.id())
                        == 2);
    }

    @Test
    void onlyOperatorsMay() {
        as(Api.token("analyst who rebuilds", "analyst"))
                .post("/api/v1/rebuild")
                .then()
                .statusCode(403);
        Api.asAdmin().get("/api/v1/rebuild/other").then().statusCode(404);
    }

    /** As if the database had been set back to before the alert. */
    private void forget(String article) {
        for (var table : List.of("promise", "delivery")) {
            database.one(
                    "DELETE FROM " + table + " WHERE alert_id IN (SELECT id FROM alert WHERE article_id = ?)"
                            + " RETURNING alert_id",
                    article);
        }
        database.one("DELETE FROM alert WHERE article_id = ? RETURNING id", article);
        database.one("DELETE FROM article WHERE id = ? RETURNING id", article);
    }

    private static void rebuild() {
        asAdmin().post("/api/v1/rebuild").then().statusCode(202);
        var state = await().atMost(PATIENCE)
                .until(
                        () -> asAdmin().get("/api/v1/rebuild").<String>path("state"),
                        state1 -> !state1.equals("running"));
        assertThat(state).as(asAdmin().get("/api/v1/rebuild").asString()).isEqualTo("done");
    }

    private static String hoursFromNow(int hours) {
        return Instant.now()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(hours, ChronoUnit.HOURS)
                .toString();
    }

    private static Classified article(String name, String title) {
        return Classified.core(name).withActors(ACTOR).withTitle(title);
    }

    private static void publish(Log log, Classified... articles) {
        log.send(List.of(articles).stream()
                .map(article -> article.published(Topics.CLASSIFIED))
                .toList());
    }

    /** Until every delivery has ended, and the topic says so. */
    private void awaitDelivered(Log log, String subscription) {
        await().atMost(PATIENCE)
                .until(() -> database.count(
                                "SELECT count(*) FROM delivery d JOIN alert a ON a.id = d.alert_id"
                                        + " WHERE a.subscription_id = ? AND d.state = 'pending'",
                                subscription)
                        == 0);
        var ended = database.count(
                "SELECT count(*) FROM delivery d JOIN alert a ON a.id = d.alert_id"
                        + " WHERE a.subscription_id = ? AND d.state = 'delivered'",
                subscription);
        await().atMost(PATIENCE)
                .until(() -> log.read(Topics.ALERTS).stream()
                                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(subscription))
                                .filter(record -> EventTypes.ALERT_DELIVERED.equals(new String(
                                        record.headers()
                                                .lastHeader(EventHeaders.TYPE)
                                                .value(),
                                        StandardCharsets.UTF_8)))
                                .count()
                        == ended);
    }

    private static int received(WireMockServer receiver) {
        return receiver.findAll(postRequestedFor(anyUrl())).size();
    }
}

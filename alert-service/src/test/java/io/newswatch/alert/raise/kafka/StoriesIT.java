package io.newswatch.alert.raise.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.newswatch.alert.raise.EffectStore;
import io.newswatch.alert.story.postgres.CloseStories;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.alert.testing.Wire;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Topics;
import io.newswatch.contract.WhatIsNew;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories from Kafka to alerts: one for a story, then only what is new, and corrections for those who were told. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class StoriesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int COPIES = 40;
    private static final String TITLE = "NATO and Japan agree to guard undersea cables together";
    private static final String BODY = """
            NATO and Japan agreed on Tuesday in Kobe to guard undersea cables together, after weeks of talks in the port. \
            Commander Ilse Verhaagen, who led the talks for NATO, said that 12 ships would sail before the year ends.

            Japan's negotiator Haruto Minegishi called the Kobe arrangement a beginning. Ships will take turns off the Izu \
            islands, where cables were cut in spring by an anchor that nobody has owned up to.

            The Oostwind Institute counts such incidents. Its director Marit Solvang said the Kobe arrangement would be \
            judged by whether repair ships could work undisturbed.
            """;

    @InjectStack
    LocalStack stack;

    @Inject
    RaiseAlerts raise;

    @Inject
    CloseStories close;

    private final Wire wire = new Wire();
    private Log log;
    private Database database;
    private String subscription;

    /** All tests tell the same story: what an earlier one left is closed. */
    @BeforeEach
    void subscribe() throws SQLException {
        close.closeDue(Instant.now().plus(Duration.ofDays(4)));
        log = new Log(stack.kafka().bootstrapServers());
        database = new Database(stack.postgres());
        subscription = subscribe("material");
        assertThat(original().classification().coverage().getFirst().level()).isEqualTo(Level.CORE);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void fortyReprintsAndThreePiecesOfNewsAreOneAlertAndThreeUpdates() throws IOException {
        var all = subscribe("all");
        var none = subscribe("none");
        log.send(List.of(original().published()));
        awaitAlerts(subscription, 1);

        for (int n = 0; n < COPIES; n++) {
            log.send(List.of(
                    wire.report("reprint" + n, TITLE, "(Harbour Wire) " + BODY).published()));
        }
        awaitMembers(1 + COPIES);
        update(1, "NATO confirms cable patrol agreed with Japan in Kobe", "NATO confirmed the Kobe arrangement.");
        update(
                2,
                "NATO and Japan: 15 ships to guard undersea cables off Izu",
                "It will be 15 ships, NATO said in Kobe.");
        update(3, "NATO and Japan call off cable patrol off Izu", "NATO and Japan called off the Kobe patrol.");

        awaitAlerts(subscription, 4);
        awaitAlerts(all, 4);
        awaitAlerts(none, 1);
        assertThat(alerts(subscription))
                .extracting(AlertRaised::kind)
                .containsExactly("raised", "updated", "updated", "updated");
        assertThat(alerts(subscription)).extracting(AlertRaised::updateNo).containsExactly(0, 1, 2, 3);
        assertThat(news(1)).contains("confirmation");
        assertThat(news(2)).contains("number");
        assertThat(news(3)).contains("reversal");
        assertShown(alerts(subscription).getLast().story());
    }

    @Test
    void theSameEventsReadAgainChangeNothing() {
        var records = new ArrayList<>(List.of(
                original().published(), wire.report("other", TITLE, BODY).published()));
        log.send(records);
        awaitAlerts(subscription, 1);
        awaitMembers(2);

        log.send(records);
        log.send(List.of(wire.report("end", TITLE, BODY).published()));

        awaitMembers(3);
        assertThat(alerts(subscription)).hasSize(1);
        assertThat(database.one("SELECT articles FROM story WHERE id = ?", story()))
                .isEqualTo("3");
    }

    @Test
    void copiesThatTwoReplicasReadAtOnceAreOneStoryAndOneAlert() throws Exception {
        var work = new ArrayList<Callable<EffectStore.Written>>();
        for (int replica = 0; replica < 4; replica++) {
            for (int batch = 0; batch < 2; batch++) {
                var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                for (int n = 0; n < 5; n++) {
                    records.add(wire.report("copy-" + replica + "-" + batch + "-" + n, TITLE, BODY)
                            .consumed());
                }
                work.add(() -> raise.process(records));
            }
        }

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var done : replicas.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(database.count("SELECT count(*) FROM alert WHERE subscription_id = ?", subscription))
                .isEqualTo(1);
        assertThat(database.count(
                        "SELECT count(DISTINCT story_id) FROM story_member WHERE source LIKE ?", "%" + wire.group()))
                .isEqualTo(1);
        assertThat(database.one("SELECT articles || ' ' || origins || ' ' || copies FROM story WHERE id = ?", story()))
                .isEqualTo(COPIES + " 1 " + (COPIES - 1));
    }

    @Test
    void aCorrectionReachesExactlyThoseWhoWereTold() {
        log.send(List.of(original().published()));
        awaitAlerts(subscription, 1);
        awaitDelivered(subscription, 1);
        var spaced = original().revised(TITLE, BODY.replace("\n\n", "\n"));
        log.send(List.of(spaced.published()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        database.one("SELECT revision FROM story_member WHERE article_id = ?", spaced.id()))
                .isEqualTo("2"));
        var later = subscribe("all");

        var revised = spaced.revised(TITLE, BODY.replace("a beginning", "the end"));
        log.send(List.of(revised.published(), revised.published()));

        awaitAlerts(subscription, 2);
        awaitDelivered(subscription, 2);
        var correction = alerts(subscription).getLast();
        assertThat(correction.kind()).isEqualTo("corrected");
        assertThat(correction.correction().kind()).isEqualTo("revised");
        assertThat(correction.correction().alertId())
                .isEqualTo(alerts(subscription).getFirst().alertId());
        assertThat(alerts(later)).noneMatch(alert -> alert.kind().equals("corrected"));
    }

    @Test
    void aWithdrawalIsToldWithoutWhatWasSaid() {
        log.send(List.of(original().published()));
        awaitDelivered(subscription, 1);

        log.send(List.of(original().withdrawn()));

        awaitAlerts(subscription, 2);
        awaitDelivered(subscription, 2);
        var correction = alerts(subscription).getLast();
        assertThat(correction.correction().kind()).isEqualTo("withdrawn");
        assertThat(database.count(
                        "SELECT count(*) FROM alert WHERE subscription_id = ? AND payload::text LIKE '%Commander Ilse%'",
                        subscription))
                .isZero();
        Api.asAdmin()
                .get("/api/v1/alerts/" + correction.correction().alertId())
                .then()
                .statusCode(200)
                .body("why.for", hasSize(0));
    }

    @Test
    void aWithdrawalIsToldToWhomAnUnfinishedAttemptMayHaveReached() {
        log.send(List.of(original().published()));
        awaitDelivered(subscription, 1);
        database.one("""
                WITH again AS (UPDATE delivery d SET state = 'pending', finished_at = NULL, lease_owner = 'killed',
                        lease_until = now() + interval '1 hour'
                    FROM alert a WHERE a.id = d.alert_id AND a.subscription_id = ? RETURNING d.id)
                UPDATE delivery_attempt SET finished_at = NULL, outcome = NULL
                FROM again WHERE delivery_id = again.id RETURNING delivery_id""", subscription);

        log.send(List.of(original().withdrawn()));

        awaitAlerts(subscription, 2);
        assertThat(alerts(subscription).getLast().correction().kind()).isEqualTo("withdrawn");
        awaitDelivered(subscription, 1);
    }

    @Test
    void aWithdrawalThatIsReadAgainIsToldAllTheSame() {
        log.send(List.of(original().published()));
        awaitDelivered(subscription, 1);
        log.send(List.of(original().withdrawn()));
        awaitDelivered(subscription, 2);
        var waiting = database.one("""
                UPDATE delivery d SET state = 'pending', finished_at = NULL, lease_owner = 'killed',
                    lease_until = now() + interval '1 hour'
                FROM alert a WHERE a.id = d.alert_id AND a.subscription_id = ? AND a.kind = 'corrected'
                RETURNING d.id""", subscription);

        var back = original().revised(TITLE, BODY).revised(TITLE, BODY);
        log.send(List.of(original().withdrawn(), back.published()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.one("SELECT revision FROM article WHERE id = ?", back.id()))
                        .isEqualTo("3"));
        assertThat(database.one("SELECT state FROM delivery WHERE id = ?", waiting))
                .isEqualTo("pending");
    }

    @Test
    void whatIsNotLiveAlertsNobodyAndTheFirstLiveMemberDoes() {
        log.send(List.of(original().of(Origin.BACKFILL).published()));
        awaitMembers(1);

        log.send(List.of(wire.report("live", TITLE, BODY).published()));

        awaitMembers(2);
        awaitAlerts(subscription, 1);
        assertThat(alerts(subscription).getFirst().kind()).isEqualTo("raised");
        log.send(List.of(original()
                .of(Origin.BACKFILL)
                .revised(TITLE, "NATO and Japan agree.")
                .published()));
        log.send(List.of(wire.report("end", TITLE, BODY).published()));
        awaitMembers(3);
        assertThat(alerts(subscription)).hasSize(1);
    }

    @Test
    void aSubscriptionThatComesLateIsToldOnce() {
        log.send(List.of(original().published()));
        awaitAlerts(subscription, 1);
        var late = subscribe("material");

        log.send(List.of(wire.report("second", TITLE, BODY).published()));
        awaitMembers(2);
        log.send(List.of(wire.report("third", TITLE, BODY).published()));
        awaitMembers(3);

        awaitAlerts(late, 1);
        assertThat(alerts(late).getFirst().kind()).isEqualTo("raised");
        assertThat(alerts(subscription)).hasSize(1);
    }

    @Test
    void aStoryThatNothingJoinsCloses() throws Exception {
        log.send(List.of(original().published()));
        awaitAlerts(subscription, 1);
        var story = story();

        assertThat(close.closeDue(Instant.now().plus(Duration.ofHours(71)))).isZero();
        assertThat(close.closeDue(Instant.now().plus(Duration.ofHours(73)))).isPositive();

        assertThat(database.one("SELECT state FROM story WHERE id = ?", story)).isEqualTo("closed");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.read(Topics.STORIES))
                .anyMatch(r -> new String(r.key()).equals(story)
                        && new String(r.headers().lastHeader("ce_type").value()).endsWith(".closed")));
        log.send(List.of(wire.report("later", TITLE, BODY).published()));
        awaitAlerts(subscription, 2);
    }

    private void assertShown(AlertRaised.StoryRef story) {
        assertThat(story.articles()).isEqualTo(4 + COPIES);
        assertThat(story.copies()).isGreaterThanOrEqualTo(COPIES);
        assertThat(story.origins()).isBetween(1, 4);
        Api.asAdmin()
                .get("/api/v1/stories/" + story.id())
                .then()
                .statusCode(200)
                .body("articles", equalTo(4 + COPIES))
                .body("origins", equalTo(story.origins()))
                .body("members", hasSize(4 + COPIES))
                .body("languages", equalTo(List.of("en")))
                .body("updateNo", equalTo(3));
        Api.asAdmin()
                .get("/api/v1/stories?state=open&article=" + original().id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(story.id()));
        assertRanked(story);
        Api.asAdmin()
                .get("/api/v1/alerts?limit=500&story=" + story.id())
                .then()
                .statusCode(200)
                .body("items.story.id.unique()", equalTo(List.of(story.id())))
                .body("items.sent", everyItem(notNullValue()));
    }

    private static void assertRanked(AlertRaised.StoryRef story) {
        var found = "items.find { it.id == '" + story.id() + "' }";
        Api.asAdmin()
                .get("/api/v1/stories/top?limit=500&actor=org:nato&language=en")
                .then()
                .statusCode(200)
                .body(found + ".level", equalTo("CORE"))
                .body(found + ".articles", equalTo(4 + COPIES))
                .body(found + ".actors", hasItem("org:nato"))
                .body(found + ".news.text", not(emptyOrNullString()));
        Api.asAdmin()
                .get("/api/v1/stories/top?order=newest&actor=country:nowhere")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("all", equalTo(0));
    }

    private Wire.Report original() {
        return wire.report("original", TITLE, BODY);
    }

    private void update(int number, String title, String first) {
        var body = first + " Commander Ilse Verhaagen and Haruto Minegishi spoke to reporters in Kobe about the patrol"
                + " off Izu. Marit Solvang of the Oostwind Institute listened. NATO and Japan will meet again.";
        log.send(List.of(wire.report("update" + number, title, body).published()));
        awaitAlerts(subscription, number + 1);
    }

    private String subscribe(String updates) {
        return Api.subscribe("""
                {"name":"cables","minLevel":"RELATED","sources":["%s"],"updates":"%s",
                 "channels":[{"type":"email","to":"%s@example.org"}]}""".formatted(wire.group(), updates, UUID.randomUUID()));
    }

    private String story() {
        return database.one("SELECT story_id FROM story_member WHERE source LIKE ? LIMIT 1", "%" + wire.group());
    }

    private void awaitMembers(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        database.count("SELECT count(*) FROM story_member WHERE source LIKE ?", "%" + wire.group()))
                .isEqualTo(count));
    }

    private void awaitAlerts(String of, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(alerts(of)).hasSize(count));
    }

    private void awaitDelivered(String of, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.count("""
                        SELECT count(*) FROM delivery d JOIN alert a ON a.id = d.alert_id
                        WHERE a.subscription_id = ? AND d.state = 'delivered'""", of)).isEqualTo(count));
    }

    private List<String> news(int update) {
        return alerts(subscription).get(update).whatIsNew().stream()
                .map(WhatIsNew::kind)
                .toList();
    }

    /** What the alerts topic says, in the order of raising. */
    private List<AlertRaised> alerts(String of) {
        return log.read(Topics.ALERTS).stream()
                .filter(r -> new String(r.key()).equals(of))
                .filter(r -> new String(r.headers().lastHeader("ce_type").value()).endsWith(".raised"))
                .map(r -> read(r.value()))
                .sorted(Comparator.comparing(alert -> alert.timeline().raisedAt()))
                .toList();
    }

    private static AlertRaised read(byte[] value) {
        try {
            return EventJson.read(value, AlertRaised.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

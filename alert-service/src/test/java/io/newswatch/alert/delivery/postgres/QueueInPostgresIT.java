package io.newswatch.alert.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.DeliveryQueue.Busy;
import io.newswatch.alert.delivery.DeliveryQueue.Due;
import io.newswatch.alert.delivery.DeliveryQueue.Lease;
import io.newswatch.alert.delivery.Verdict;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class QueueInPostgresIT {
    private static final AttemptResult ACCEPTED = new AttemptResult.Accepted(200);
    private static final Verdict DELIVERED = new Verdict.Delivered();
    private static final Busy NOTHING = new Busy(List.of(), List.of());

    @Inject
    DataSource database;

    @Inject
    Transactions transactions;

    @Inject
    InstantSource clock;

    @Inject
    DeliveryFixture fixture;

    private final Lease mine = new Lease("me-" + UUID.randomUUID(), Duration.ofSeconds(60));
    private final Lease others = new Lease("other-" + UUID.randomUUID(), Duration.ofSeconds(60));

    private QueueInPostgres queue;
    private DeliveryFixture.Channel channel;
    private DeliveryFixture.Channel strange;
    private String delivery;

    /** A delivery that the service's own workers leave alone, because they know no such channel. */
    @BeforeEach
    void putADelivery() {
        queue = new QueueInPostgres(database, transactions, clock, new Hopeless(Duration.ofDays(5), 2));
        channel = fixture.channel("webhook", "http://127.0.0.1:1/x", "host");
        strange = new DeliveryFixture.Channel(
                channel.id(), channel.subscriptionId(), "pigeon", channel.sealedTarget(), channel.host());
        delivery = fixture.deliver(strange);
    }

    @Test
    void aLeasedDeliveryIsNeitherDueNorClaimedAgain() throws SQLException {
        assertThat(queue.claim(List.of(delivery), mine)).hasSize(1);
        assertThat(queue.claim(List.of(delivery), others)).isEmpty();
        assertThat(queue.due(List.of("pigeon"), NOTHING, 1_000))
                .noneMatch(due -> due.id().equals(delivery));
    }

    @Test
    void afterTheLeaseSomebodyElseHasItUnderTheSameMessageId() throws SQLException {
        var first = queue.claim(List.of(delivery), mine).getFirst();
        endLease();
        var second = queue.claim(List.of(delivery), others).getFirst();
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.firstAttemptAt()).isEqualTo(first.firstAttemptAt());
    }

    @Test
    void aResultThatComesAfterATakeOverIsDropped() throws SQLException {
        var stale = queue.claim(List.of(delivery), mine).getFirst();
        endLease();
        var current = queue.claim(List.of(delivery), others).getFirst();
        assertThat(queue.finish(stale, mine, AttemptResult.tryLater("late"), new Verdict.Failed("late")))
                .isFalse();
        assertThat(queue.finish(current, others, ACCEPTED, DELIVERED)).isTrue();
        assertThat(queue.finish(current, others, ACCEPTED, DELIVERED)).isFalse();
        assertThat(fixture.state(delivery)).isEqualTo("delivered");
        assertThat(fixture.outcomes(delivery)).containsExactly("?", "delivered 200");
    }

    @Test
    void aResultOfTheOwnEarlierAttemptIsDroppedToo() throws SQLException {
        var stale = queue.claim(List.of(delivery), mine).getFirst();
        endLease();
        assertThat(queue.claim(List.of(delivery), mine)).hasSize(1);
        assertThat(queue.finish(stale, mine, ACCEPTED, DELIVERED)).isFalse();
    }

    @Test
    void aDeliveryEndsAlsoWhenTheLogOfItsAttemptIsMissing() throws SQLException {
        var claimed = queue.claim(List.of(delivery), mine).getFirst();
        fixture.execute("DELETE FROM delivery_attempt WHERE delivery_id = ?", delivery);
        assertThat(queue.finish(claimed, mine, ACCEPTED, DELIVERED)).isTrue();
        assertThat(fixture.state(delivery)).isEqualTo("delivered");
    }

    @Test
    void aLeaseThatIsGivenBackIsFreeAtOnce() throws SQLException {
        assertThat(queue.claim(List.of(delivery), mine)).hasSize(1);
        queue.release(mine);
        assertThat(queue.claim(List.of(delivery), others)).hasSize(1);
    }

    @Test
    void aRetryIsDueOnlyAfterItsPause() throws SQLException {
        var claimed = queue.claim(List.of(delivery), mine).getFirst();
        var retry = new Verdict.Retry(Duration.ofMinutes(5), "busy");
        assertThat(queue.finish(claimed, mine, AttemptResult.tryLater("busy"), retry))
                .isTrue();
        assertThat(queue.claim(List.of(delivery), others)).isEmpty();
        assertThat(fixture.state(delivery)).isEqualTo("pending");
    }

    @Test
    void busyHostsAreLeftOut() throws SQLException {
        assertThat(due(new Busy(List.of("pigeon"), List.of()))).isEmpty();
        assertThat(due(new Busy(List.of(), List.of(channel.id())))).doesNotContain(delivery);
        assertThat(queue.due(List.of("pigeon"), new Busy(List.of("elsewhere"), List.of("another")), 1_000))
                .anyMatch(due -> due.id().equals(delivery) && due.sendable());
    }

    @Test
    void overOneChannelAttemptsFollowTheOrderOfTheAlertsAndNeverEachOtherTooSoon() throws SQLException {
        // Given
        var second = fixture.deliver(strange);
        fixture.execute("UPDATE delivery SET next_attempt_at = created_at WHERE channel_id = ?", channel.id());
        fixture.execute(
                "UPDATE delivery SET next_attempt_at = (SELECT min(next_attempt_at) FROM delivery WHERE channel_id = ?)"
                        + " WHERE channel_id = ?",
                channel.id(),
                channel.id());
        assertThat(due(NOTHING)).containsSubsequence(delivery, second);

        // When
        var first = queue.claim(List.of(delivery), others).getFirst();

        // Then
        assertThat(due(NOTHING)).doesNotContain(delivery, second);
        assertThat(queue.finish(first, others, ACCEPTED, DELIVERED)).isTrue();
        assertThat(due(NOTHING)).contains(second);
    }

    @Test
    void aChannelIsClosedWhenTooManyInARowWereGivenUpAndNotBefore() throws SQLException {
        // Given
        var deliveries = List.of(delivery, fixture.deliver(strange), fixture.deliver(strange));
        giveUp(deliveries.get(0));
        var arrived = queue.claim(List.of(deliveries.get(1)), mine).getFirst();
        assertThat(queue.finish(arrived, mine, ACCEPTED, DELIVERED)).isTrue();
        giveUp(deliveries.get(2));
        assertThat(fixture.channelState(channel)).isEqualTo("active");

        // When
        giveUp(fixture.deliver(strange));

        // Then
        assertThat(fixture.channelState(channel)).isEqualTo("disabled");
        assertThat(fixture.reason(channel))
                .contains("nothing has arrived since")
                .contains("given up: 2");
    }

    @Test
    void aChannelIsClosedWhenNothingArrivedForDays() throws SQLException {
        // Given
        var retry = new Verdict.Retry(Duration.ofMinutes(5), "busy");
        var claimed = queue.claim(List.of(delivery), mine).getFirst();
        assertThat(queue.finish(claimed, mine, AttemptResult.tryLater("busy"), retry))
                .isTrue();
        fixture.execute(
                "UPDATE channel SET failing_since = failing_since - interval '5 days' WHERE id = ?", channel.id());
        assertThat(fixture.channelState(channel)).isEqualTo("active");

        // When
        giveUp(fixture.deliver(strange));

        // Then
        assertThat(fixture.channelState(channel)).isEqualTo("disabled");
    }

    private void giveUp(String id) throws SQLException {
        var claimed = queue.claim(List.of(id), mine).getFirst();
        assertThat(queue.finish(claimed, mine, AttemptResult.tryLater("no"), new Verdict.Failed("no")))
                .isTrue();
    }

    private List<String> due(Busy busy) throws SQLException {
        return queue.due(List.of("pigeon"), busy, 1_000).stream().map(Due::id).toList();
    }

    private void endLease() {
        fixture.execute("UPDATE delivery SET lease_until = now() - interval '1 second' WHERE id = ?", delivery);
    }
}

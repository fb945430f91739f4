package io.newswatch.alert.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.delivery.AttemptResult;
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
    private String delivery;

    /** A delivery that the service's own workers leave alone, because they know no such channel. */
    @BeforeEach
    void putADelivery() {
        queue = new QueueInPostgres(database, transactions, clock);
        var channel = fixture.channel("webhook", "http://127.0.0.1:1/x", "host");
        var strange = new DeliveryFixture.Channel(
                channel.id(), channel.subscriptionId(), "pigeon", channel.sealedTarget(), channel.host());
        delivery = fixture.deliver(strange);
    }

    @Test
    void aLeasedDeliveryIsNeitherDueNorClaimedAgain() throws SQLException {
        assertThat(queue.claim(List.of(delivery), mine)).hasSize(1);
        assertThat(queue.claim(List.of(delivery), others)).isEmpty();
        assertThat(queue.due(List.of("pigeon"), List.of(), 1_000))
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
        assertThat(queue.due(List.of("pigeon"), List.of("pigeon"), 1_000)).isEmpty();
        assertThat(queue.due(List.of("pigeon"), List.of("elsewhere"), 1_000))
                .anyMatch(due -> due.id().equals(delivery) && due.sendable());
    }

    private void endLease() {
        fixture.execute("UPDATE delivery SET lease_until = now() - interval '1 second' WHERE id = ?", delivery);
    }
}

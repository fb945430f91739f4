package io.newswatch.alert.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Instant EIGHT = Instant.parse("2026-01-15T07:00:00Z");

    @Test
    void storiesStandTogetherThoseWithCoreFirstThenInTheOrderInWhichTheyBegan() {
        var waiting = new Waiting(
                "s",
                List.of(
                        held("a", 1, "old", Level.RELATED),
                        held("b", 2, "weighty", Level.RELATED),
                        held("c", 3, "old", Level.RELATED),
                        held("d", 4, "weighty", Level.CORE),
                        held("e", 5, "new", Level.RELATED)));
        assertThat(waiting.inOrder()).extracting(h -> h.alert().id()).containsExactly("b", "d", "a", "c", "e");
    }

    @Test
    void anAlertOverTwoChannelsIsToldOnceAndGoesToBoth() {
        var waiting =
                new Waiting("s", List.of(held("a", 1, "x", Level.CORE), over("second", held("a", 1, "x", Level.CORE))));
        assertThat(waiting.inOrder()).hasSize(1);
        assertThat(waiting.channels()).containsExactly("first", "second");
        assertThat(waiting.deliveries()).hasSize(2);
    }

    @Test
    void theIdFollowsFromSubscriptionAndTimeAlone() {
        var one = new Waiting("s", List.of(held("a", 1, "x", Level.CORE)));
        var other = new Waiting("s", List.of(held("b", 2, "y", Level.RELATED)));
        assertThat(one.digestId()).isEqualTo(other.digestId()).hasSize(32);
        assertThat(new Waiting("t", one.held()).digestId()).isNotEqualTo(one.digestId());
    }

    @Test
    void nothingIsNoDigest() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Waiting("s", List.of()));
    }

    private static Held held(String alert, long sequence, String story, Level level) {
        var alerted = new Held.Alerted(alert, sequence, story, "raised", level, EIGHT.minusSeconds(60));
        return new Held("delivery-" + alert, "first", "schedule", EIGHT, alerted);
    }

    private static Held over(String channel, Held held) {
        return new Held(held.deliveryId() + channel, channel, held.reason(), held.until(), held.alert());
    }
}

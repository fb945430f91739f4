package io.newswatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.alert.delivery.Slots.Use;
import io.newswatch.alert.delivery.Slots.Way;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private int channels;

    @Test
    void aBusyHostLeavesRoomForOthers() {
        var slots = new Slots(3, 2);
        assertThat(slots.tryTake(to("slow"))).isTrue();
        assertThat(slots.tryTake(to("slow"))).isTrue();
        assertThat(slots.tryTake(to("slow"))).isFalse();
        assertThat(slots.fullHosts()).containsExactly("slow");
        assertThat(slots.tryTake(to("quick"))).isTrue();
        assertThat(slots.free()).isZero();
    }

    @Test
    void aChannelHasOneAttemptAtATime() {
        var slots = new Slots(3, 3);
        var way = new Way("host", "channel");
        assertThat(slots.tryTake(way)).isTrue();
        assertThat(slots.tryTake(way)).isFalse();
        assertThat(slots.busyChannels()).containsExactly("channel");
        slots.release(way, Use.ARRIVED);
        assertThat(slots.busyChannels()).isEmpty();
        assertThat(slots.tryTake(way)).isTrue();
    }

    @Test
    void allTogetherHaveALimitToo() {
        var slots = new Slots(2, 2);
        assertThat(slots.tryTake(to("a")) && slots.tryTake(to("b"))).isTrue();
        assertThat(slots.tryTake(to("c"))).isFalse();
    }

    @Test
    void whatWasSlowToFailLeavesHalfOfItsHostToOthersUntilItTakesSomething() {
        // Given
        var slots = new Slots(10, 4);
        var dead = List.of(to("host"), to("host"), to("host"));
        for (var way : dead) {
            assertThat(slots.tryTake(way)).isTrue();
            slots.release(way, Use.FAILED_SLOWLY);
        }

        // Then
        assertThat(slots.tryTake(dead.get(0)) && slots.tryTake(dead.get(1))).isTrue();
        assertThat(slots.tryTake(dead.get(2))).isFalse();
        assertThat(slots.busyChannels()).contains(dead.get(2).channelId());
        assertThat(slots.fullHosts()).isEmpty();
        assertThat(slots.tryTake(to("host"))).isTrue();

        // When
        slots.release(dead.get(0), Use.ARRIVED);

        // Then
        assertThat(slots.tryTake(dead.get(2)) && slots.tryTake(dead.get(0))).isTrue();
    }

    @Test
    void howeverManyAreDeadHalfOfAllSlotsIsForTheLiving() {
        // Given
        var slots = new Slots(20, 8);
        var dead = Stream.generate(() -> to("dead" + channels)).limit(50).toList();
        for (var way : dead) {
            assertThat(slots.tryTake(way)).isTrue();
            slots.release(way, Use.FAILED_SLOWLY);
        }

        // When
        var taken = dead.stream().filter(slots::tryTake).count();

        // Then
        assertThat(taken).isEqualTo(10);
        assertThat(slots.free()).isEqualTo(10);
        assertThat(slots.busyChannels()).hasSize(50);
        assertThat(slots.tryTake(to("alive"))).isTrue();
    }

    @Test
    void failingQuicklyCostsNoSlots() {
        var slots = new Slots(4, 2);
        var grumpy = List.of(to("grumpy"), to("grumpy"));
        for (int round = 0; round < 2; round++) {
            assertThat(grumpy).allSatisfy(way -> assertThat(slots.tryTake(way)).isTrue());
            grumpy.forEach(way -> slots.release(way, Use.FAILED));
        }
    }

    @Test
    void releasingWhatWasNotTakenIsABugThatShows() {
        var slots = new Slots(1, 1);
        assertThatThrownBy(() -> slots.release(to("a"), Use.ARRIVED)).isInstanceOf(IllegalStateException.class);
    }

    /** A channel of its own each time. */
    private Way to(String host) {
        channels++;
        return new Way(host, "channel" + channels);
    }
}

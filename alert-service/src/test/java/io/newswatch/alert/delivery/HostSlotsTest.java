package io.newswatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HostSlotsTest {
    @Test
    void aBusyHostLeavesRoomForOthers() {
        var slots = new HostSlots(3, 2);
        assertThat(slots.tryTake("slow")).isTrue();
        assertThat(slots.tryTake("slow")).isTrue();
        assertThat(slots.tryTake("slow")).isFalse();
        assertThat(slots.fullHosts()).containsExactly("slow");
        assertThat(slots.tryTake("quick")).isTrue();
        assertThat(slots.free()).isZero();
    }

    @Test
    void allTogetherHaveALimitToo() {
        var slots = new HostSlots(2, 2);
        assertThat(slots.tryTake("a") && slots.tryTake("b")).isTrue();
        assertThat(slots.tryTake("c")).isFalse();
    }

    @Test
    void whatIsReleasedCanBeTakenAgain() {
        var slots = new HostSlots(1, 1);
        assertThat(slots.tryTake("a")).isTrue();
        slots.release("a");
        assertThat(slots.fullHosts()).isEmpty();
        assertThat(slots.tryTake("a")).isTrue();
    }

    @Test
    void releasingWhatWasNotTakenIsABugThatShows() {
        var slots = new HostSlots(1, 1);
        assertThatThrownBy(() -> slots.release("a")).isInstanceOf(IllegalStateException.class);
    }
}

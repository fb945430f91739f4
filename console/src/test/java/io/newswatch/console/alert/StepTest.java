package io.newswatch.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void tellsHowLongEachStepTook() {
        var steps = Step.of(new Timeline(NOON, NOON.plusSeconds(60), NOON.plusSeconds(61), null, null), List.of());

        assertThat(steps)
                .extracting(Step::took)
                .containsExactly(null, Duration.ofMinutes(1), Duration.ofSeconds(1), null, null, null);
    }

    @Test
    void endsWithTheFirstDelivery() {
        var late = delivered(NOON.plusSeconds(90));
        var early = delivered(NOON.plusSeconds(30));

        var steps = Step.of(new Timeline(null, NOON, NOON, NOON, NOON), List.of(late, early));

        assertThat(steps.getLast()).isEqualTo(new Step("Delivered", NOON.plusSeconds(30), Duration.ofSeconds(30)));
    }

    @Test
    void tellsNoDurationWhenASourcesClockIsAhead() {
        var steps = Step.of(new Timeline(NOON.plusSeconds(5), NOON, null, null, null), List.of());

        assertThat(steps.get(1).took()).isNull();
    }

    private static Delivery delivered(Instant at) {
        return new Delivery("email", "delivered", 1, null, at, null, List.of());
    }
}

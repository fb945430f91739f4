package io.newswatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When silence is unusual. */
class FlowTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void judgesNothingBeforeItKnowsTheSource() {
        var twoOldOnes = Flow.NONE.after(List.of(ago(Duration.ofDays(9)), ago(Duration.ofDays(8))), NOW);

        assertThat(twoOldOnes.silentSince(NOW)).isNull();
    }

    @Test
    void isSilentAfterLongerThanItEverWas() {
        var hourly = hourly();

        assertThat(hourly.longestGap()).isEqualTo(Duration.ofHours(1));
        assertThat(hourly.silentSince(NOW.plus(Duration.ofMinutes(80)))).isNull();
        assertThat(hourly.silentSince(NOW.plus(Duration.ofMinutes(100)))).isEqualTo(NOW);
    }

    @Test
    void aNightIsNoSilenceForWhoSleeps() {
        var morning = NOW.plus(Duration.ofHours(10));
        var sleeper = hourly().after(List.of(morning), morning);

        assertThat(sleeper.silentSince(morning.plus(Duration.ofHours(9)))).isNull();
        assertThat(sleeper.silentSince(morning.plus(Duration.ofHours(16)))).isEqualTo(morning);
    }

    @Test
    void aHolidayIsForgotten() {
        var back = NOW.plus(Duration.ofDays(10));
        var flow = hourly().after(List.of(back), back);
        assertThat(flow.longestGap()).isEqualTo(Duration.ofDays(10));

        for (int hour = 1; hour <= 24 * 56; hour++) {
            var time = back.plus(Duration.ofHours(hour));
            flow = flow.after(List.of(time), time);
        }

        assertThat(flow.longestGap()).isBetween(Duration.ofHours(14), Duration.ofHours(16));
    }

    @Test
    void datesThatHaveNotComeAndOldOnesDoNotCount() {
        var flow = hourly();

        assertThat(flow.after(List.of(NOW.plusSeconds(60), ago(Duration.ofDays(400))), NOW))
                .isEqualTo(flow);
    }

    private static Flow hourly() {
        return Flow.NONE.after(
                IntStream.range(0, 10).mapToObj(i -> ago(Duration.ofHours(i))).toList(), NOW);
    }

    private static Instant ago(Duration duration) {
        return NOW.minus(duration);
    }
}

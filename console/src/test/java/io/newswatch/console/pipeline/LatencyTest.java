package io.newswatch.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final TreeMap<Double, Double> NOTHING = new TreeMap<>();

    @Test
    void readsPercentilesBetweenTheBordersOfABucket() {
        var latency = Latency.of(buckets(50, 98, 100), NOTHING);

        assertThat(latency).hasValueSatisfying(l -> assertThat(l.half()).isEqualTo(0.01));
        assertThat(latency).hasValueSatisfying(l -> assertThat(l.most()).isEqualTo(0.1));
        assertThat(latency).map(Latency::toString).hasValue("10 ms · 100 ms");
    }

    @Test
    void looksAtWhatHappenedSinceTheLookBefore() {
        var latency = Latency.of(buckets(100, 200, 200), buckets(100, 100, 100));

        assertThat(latency).hasValueSatisfying(l -> assertThat(l.half()).isBetween(0.01, 0.1));
    }

    @Test
    void takesEverythingWhenNothingHappenedSinceOrTheServiceWasStartedAgain() {
        assertThat(Latency.of(buckets(50, 98, 100), buckets(50, 98, 100))).isPresent();
        assertThat(Latency.of(buckets(5, 8, 10), buckets(50, 98, 100)))
                .hasValueSatisfying(l -> assertThat(l.half()).isEqualTo(0.01));
    }

    @Test
    void saysNothingWhereNothingWasTimed() {
        assertThat(Latency.of(NOTHING, NOTHING)).isEmpty();
    }

    private static TreeMap<Double, Double> buckets(double hundredth, double tenth, double all) {
        var buckets = new TreeMap<Double, Double>();
        buckets.put(0.01, hundredth);
        buckets.put(0.1, tenth);
        buckets.put(Double.POSITIVE_INFINITY, all);
        return buckets;
    }
}

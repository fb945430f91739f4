package io.newswatch.edge.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.edge.kafka.Patience.StoppedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void waitsLongerEachTimeUpToALimit() {
        assertThat(Patience.pause(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(Patience.pause(3)).isEqualTo(Duration.ofMillis(800));
        assertThat(Patience.pause(1_000)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void endsAtOnceWhenTheServiceStops() {
        var patience = new Patience();

        patience.end();

        assertThatThrownBy(() -> patience.await(1_000)).isInstanceOf(StoppedException.class);
        assertThatThrownBy(patience::requireRunning).isInstanceOf(StoppedException.class);
    }
}

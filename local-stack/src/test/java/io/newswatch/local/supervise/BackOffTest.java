package io.newswatch.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void doublesUpToHalfAMinute() {
        var pause = BackOff.first();
        assertThat(pause.next()).hasSeconds(1);
        for (var failure = 0; failure < 10; failure++) {
            pause = pause.after(Duration.ofSeconds(5));
        }
        assertThat(pause.next()).hasSeconds(30);
    }

    @Test
    void beginsAnewAfterAGoodWhileOfRunning() {
        var pause = BackOff.first().after(Duration.ZERO).after(Duration.ZERO);
        assertThat(pause.next()).hasSeconds(4);
        assertThat(pause.after(Duration.ofMinutes(2))).isEqualTo(BackOff.first());
    }
}

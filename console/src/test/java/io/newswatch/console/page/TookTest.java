package io.newswatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TookTest {
    @ParameterizedTest
    @CsvSource({"PT0.042S,42 ms", "PT1.25S,1.3 s", "PT1M,1 min", "PT3M5S,3 min 5 s", "PT5H7M,5 h 7 min", "PT50H,2 d 2 h"
    })
    void choosesItsUnit(String took, String words) {
        assertThat(Took.of(Duration.parse(took))).isEqualTo(words);
    }
}

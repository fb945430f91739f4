package io.newswatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T11:59:30Z,just now",
        "2026-11-21T12:05:00Z,just now",
        "2026-11-21T11:58:59Z,1 min ago",
        "2026-11-21T09:10:00Z,2 h ago",
        "2026-11-19T12:00:00Z,19 Nov 2026"
    })
    void saysHowLongAgo(String at, String ago) {
        assertThat(Moment.of(Instant.parse(at), NOW)).extracting(Moment::ago).isEqualTo(ago);
    }

    @Test
    void isInUtcWhateverTheZoneOfTheMachine() {
        assertThat(Moment.of(NOW, NOW))
                .isEqualTo(new Moment("2026-11-21T12:00:00Z", "21 Nov 2026, 12:00:00 UTC", "just now"));
    }

    @Test
    void staysUnknown() {
        assertThat(Moment.of(null, NOW)).isNull();
    }
}

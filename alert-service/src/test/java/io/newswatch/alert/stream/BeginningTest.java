package io.newswatch.alert.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.stream.StreamLog.Kept;
import org.junit.jupiter.api.Test;

class BeginningTest {
    private static final Kept KEPT = new Kept(11, 20);

    @Test
    void whoSawNothingBeginsWithWhatComes() {
        assertThat(Beginning.of(null, KEPT)).isEqualTo(new Beginning(20, false));
        assertThat(Beginning.of(null, new Kept(0, 0))).isEqualTo(new Beginning(0, false));
    }

    @Test
    void whoComesBackMissesNothingThatIsKept() {
        assertThat(Beginning.of(15L, KEPT)).isEqualTo(new Beginning(15, false));
        assertThat(Beginning.of(20L, KEPT)).isEqualTo(new Beginning(20, false));
        assertThat(Beginning.of(10L, KEPT)).isEqualTo(new Beginning(10, false));
        assertThat(Beginning.of(0L, new Kept(0, 0))).isEqualTo(new Beginning(0, false));
    }

    @Test
    void whoWasAwayForTooLongIsTold() {
        assertThat(Beginning.of(9L, KEPT)).isEqualTo(new Beginning(10, true));
    }

    @Test
    void aNumberThatWasNeverGivenIsNotBelieved() {
        assertThat(Beginning.of(21L, KEPT)).isEqualTo(new Beginning(20, true));
        assertThat(Beginning.of(5L, new Kept(0, 0))).isEqualTo(new Beginning(0, true));
    }
}

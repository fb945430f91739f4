package io.newswatch.local.verbs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void precisionRecallAndF1AreWhatTheBooksSay() {
        var tally = new Tally(6, 2, 4);

        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(tally.recall()).isEqualTo(0.6);
        assertThat(tally.f1()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-9));
    }

    @Test
    void nothingToFindAndNothingFoundIsPerfect() {
        assertThat(Tally.EMPTY.f1()).isEqualTo(1.0);
    }

    @Test
    void labelsAreComparedAsSets() {
        assertThat(Tally.ofLabels(Set.of("a", "b"), Set.of("b", "c", "d"))).isEqualTo(new Tally(1, 2, 1));
    }
}

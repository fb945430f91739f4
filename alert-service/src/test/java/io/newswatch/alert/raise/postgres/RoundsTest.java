package io.newswatch.alert.raise.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void noKeyIsTwiceInARoundAndEachKeyKeepsItsOrder() {
        var rounds = Rounds.of(List.of("a1", "b1", "a2", "c1", "a3", "b2"), item -> item.substring(0, 1));

        assertThat(rounds).containsExactly(List.of("a1", "b1", "c1"), List.of("a2", "b2"), List.of("a3"));
    }

    @Test
    void nothingHasNoRounds() {
        assertThat(Rounds.of(List.<String>of(), Function.identity())).isEmpty();
    }
}

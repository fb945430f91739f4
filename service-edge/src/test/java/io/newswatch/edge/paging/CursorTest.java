package io.newswatch.edge.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.edge.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void givesBackItsParts() {
        assertThat(Cursor.decode(Cursor.encode("2026-01-01T00:00:00Z", "a.b", ""), 3))
                .containsExactly("2026-01-01T00:00:00Z", "a.b", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "YQ", "YQ.YQ.YQ"})
    void refusesWhatItDidNotMake(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, 2)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void refusesALimitOutOfBounds(int limit) {
        assertThatThrownBy(() -> Cursor.limit(limit)).isInstanceOf(ProblemException.class);
    }

    @Test
    void sendsFiftyUnlessAsked() {
        assertThat(Cursor.limit(null)).isEqualTo(50);
        assertThat(Cursor.limit(500)).isEqualTo(500);
    }
}

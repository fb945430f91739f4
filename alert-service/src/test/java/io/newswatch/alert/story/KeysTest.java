package io.newswatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is compared with whom. */
class KeysTest {
    private static final Map<Long, Integer> ARTICLE = Map.of(1L, Keys.ENOUGH, 2L, 1, 3L, 1);

    @Test
    void oneStrongKeyIsEnough() {
        assertThat(Keys.near(List.of(ARTICLE), Map.of(1L, List.of("like it")))).containsExactly("like it");
    }

    @Test
    void oneUsualKeyIsNotAndTwoAre() {
        var holders = Map.of(2L, List.of("has one", "has two"), 3L, List.of("has two"));

        assertThat(Keys.near(List.of(ARTICLE), holders)).containsExactly("has two");
    }

    @Test
    void keysOfTwoArticlesDoNotAddUp() {
        var holders = Map.of(2L, List.of("has one of each"), 3L, List.of("has one of each"));

        assertThat(Keys.near(List.of(Map.of(2L, 1), Map.of(3L, 1)), holders)).isEmpty();
    }
}

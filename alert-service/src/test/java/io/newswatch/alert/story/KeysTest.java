package io.newswatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is compared with whom. */
class KeysTest {
    private static final Map<Long, Integer> ARTICLE = Map.of(1L, Keys.ENOUGH, 2L, Keys.ENOUGH / 2, 3L, Keys.ENOUGH / 2);

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

        assertThat(Keys.near(List.of(Map.of(2L, Keys.ENOUGH / 2), Map.of(3L, Keys.ENOUGH / 2)), holders))
                .isEmpty();
    }

    @Test
    void keysThatMoreHaveThanAreLookedAtCountHalf() {
        var many = IntStream.range(0, Keys.NEWEST).mapToObj(i -> "number " + i).toList();

        assertThat(Keys.near(List.of(ARTICLE), Map.of(2L, many, 3L, many))).isEmpty();
        assertThat(Keys.near(List.of(ARTICLE), Map.of(1L, many))).hasSize(Keys.NEWEST);
    }
}

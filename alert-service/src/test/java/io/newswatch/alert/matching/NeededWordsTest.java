package io.newswatch.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Where;
import io.newswatch.alert.matching.text.WordNumbers;
import io.newswatch.contract.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeededWordsTest {
    private static final Condition CABLE = new Condition.Word(Where.ANYWHERE, "cable");
    private static final Condition DRILL = new Condition.Word(Where.TITLE, "drill");
    private static final Condition BEGINNING = new Condition.Beginning(Where.ANYWHERE, "defen");

    /** And a condition on its own decides as the definition says, at every level. */
    @Test
    void everyArticleThatFulfilsAConditionHasThem() {
        var seed = System.nanoTime();
        var generated = new Generated(new Random(seed));
        int fulfilled = 0;
        int withNeeds = 0;
        for (int n = 0; n < 300; n++) {
            var criteria = generated.asking("s").subscribed().criteria();
            var alone = OneCondition.of(criteria.whole());
            var needed = NeededWords.of(criteria.whole());
            withNeeds += needed.each().isEmpty() ? 0 : 1;
            for (int i = 0; i < 100; i++) {
                var article = generated.article();
                var level = article.levels().getOrDefault(Generated.WATCH, Level.NONE);
                var expected = new BruteForce(article).isWantedBy(criteria);
                assertThat(alone.isFulfilledBy(article, level))
                        .as("seed %d: %s on %s", seed, criteria, article)
                        .isEqualTo(expected);
                assertThat(!expected || has(article, needed))
                        .as("seed %d: %s in %s", seed, needed, article)
                        .isTrue();
                fulfilled += expected ? 1 : 0;
            }
        }
        assertThat(fulfilled).as("matches of seed " + seed).isGreaterThan(100);
        assertThat(withNeeds).as("conditions with words of seed " + seed).isGreaterThan(50);
    }

    @Test
    void areLeftOutWhereOneAlternativeNeedsNone() {
        assertThat(NeededWords.of(new Condition.Any(List.of(CABLE, BEGINNING))).each())
                .isEmpty();
        assertThat(NeededWords.of(new Condition.All(List.of(CABLE, BEGINNING))).each())
                .containsExactly(Set.of(WordNumbers.of("cable")));
        assertThat(NeededWords.of(new Condition.Any(List.of(CABLE, DRILL))).each())
                .containsExactly(Set.of(WordNumbers.of("cable"), WordNumbers.of("drill")));
        assertThat(NeededWords.of(new Condition.Not(CABLE)).each()).isEmpty();
    }

    @Test
    void areBounded() {
        var many = IntStream.range(0, 1_000)
                .<Condition>mapToObj(n -> new Condition.Word(Where.ANYWHERE, "w" + n))
                .toList();

        assertThat(NeededWords.of(new Condition.All(many)).each()).hasSizeLessThan(20);
        assertThat(NeededWords.of(new Condition.Any(many)).each()).isEmpty();
    }

    /** The number of a word is in store, so it may never change. */
    @Test
    void haveTheNumbersTheyAlwaysHad() {
        assertThat(WordNumbers.of("nato")).isEqualTo(3373934);
        assertThat(WordNumbers.in("NATO", "Tōkyō nato")).isEqualTo("{3373934,110541926}");
    }

    private static boolean has(Traits article, NeededWords needed) {
        var stored = WordNumbers.in(article.said().title(), article.said().body());
        var numbers = Arrays.stream(stored.substring(1, stored.length() - 1).split(",", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return needed.each().stream().allMatch(one -> one.stream().anyMatch(numbers::contains));
    }
}

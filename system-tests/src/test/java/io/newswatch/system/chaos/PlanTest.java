package io.newswatch.system.chaos;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.system.chaos.Plan.Fault;
import io.newswatch.system.chaos.Plan.Item;
import io.newswatch.system.chaos.Plan.Victim;
import io.newswatch.system.chaos.Story.Course;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A round has what it must have, whatever the seed. */
class PlanTest {
    @Test
    void everyPartFailsAndEveryCourseIsTaken() {
        var plan = Plan.of(1, 1_000, 7);

        assertThat(plan.faults()).extracting(Fault::victim).hasSize(7).contains(Victim.values());
        assertThat(plan.stories()).extracting(Story::course).contains(Course.values());
    }

    @Test
    void theStretchesHaveAllArticlesAndRoomForTheFault() {
        var plan = Plan.of(2, 1_000, 7);
        var items = IntStream.range(0, 7)
                .mapToObj(plan::stretch)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
        var later = plan.stories().stream()
                .filter(s -> s.course() == Course.CALLED_OFF)
                .count();

        assertThat(items).doesNotHaveDuplicates().hasSize((int) (1_000 - later));
        assertThat(items.stream().filter(Item.Report.class::isInstance)).hasSize(100);
        for (int i = 0; i < 7; i++) {
            assertThat(plan.faults().get(i).before()).isLessThan(plan.stretch(i).size());
        }
    }

    @Test
    void theSameSeedIsTheSameRoundAndAnotherIsAnother() {
        assertThat(Plan.of(3, 1_000, 7).stretch(0))
                .isEqualTo(Plan.of(3, 1_000, 7).stretch(0));
        assertThat(Plan.of(3, 1_000, 7).stretch(0))
                .isNotEqualTo(Plan.of(4, 1_000, 7).stretch(0));
    }

    @Test
    void noTwoNamesAreAlike() {
        var names = new Names(0xfffff);
        Set<String> some = IntStream.range(0, 6_000).mapToObj(names::of).collect(toSet());

        assertThat(some).hasSize(6_000);
    }
}

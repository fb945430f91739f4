package io.newswatch.alert.story;

import static io.newswatch.alert.story.Arrivals.BODY;
import static io.newswatch.alert.story.Arrivals.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.story.RecentMembers.Alike;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is compared with whom, and who is found like an article. */
class RecentMembersTest {
    private static final String TITLE = "Alliance and partner guard cables together";

    private final RecentMembers members = new RecentMembers(100);

    @Test
    void oneKeyThatFewHaveIsEnough() {
        members.add(1, same(Map.of(1L, Keys.ENOUGH)));
        members.add(2, same(Map.of(2L, Keys.USUAL)));
        members.add(3, same(Map.of(3L, Keys.USUAL)));

        assertThat(alike(Map.of(1L, Keys.ENOUGH, 2L, Keys.USUAL))).containsExactly(1L, 2L);
    }

    @Test
    void ofKeysThatManyHaveItTakesTwo() {
        for (int n = 1; n <= Keys.NEWEST; n++) {
            members.add(2 * n, same(Map.of(2L, Keys.USUAL)));
            members.add(2 * n + 1, same(Map.of(3L, Keys.USUAL)));
        }
        members.add(100, same(Map.of(2L, Keys.USUAL, 3L, Keys.USUAL)));

        assertThat(alike(Map.of(2L, Keys.USUAL))).isEmpty();
        assertThat(alike(Map.of(2L, Keys.USUAL, 3L, Keys.USUAL))).containsExactly(100L);
    }

    @Test
    void strongKeysThatMoreHaveStillCount() {
        IntStream.range(0, Keys.NEWEST + 5).forEach(n -> members.add(n, same(Map.of(1L, Keys.ENOUGH))));

        assertThat(alike(Map.of(1L, Keys.ENOUGH))).hasSize(Keys.NEWEST).startsWith(5L);
    }

    @Test
    void whoSharesKeysAndIsNotLikeItIsNotFound() {
        members.add(1, imprint("School opens its doors", "Pupils of Nara sang for Colonel Brightwater on Monday."));
        members.add(2, imprint(TITLE, BODY));

        assertThat(members.alike(imprint(TITLE, BODY)).stream().map(Alike::number))
                .containsExactly(2L);
    }

    @Test
    void theNewestRevisionOfAMemberIsCompared() {
        members.add(1, imprint(TITLE, BODY));
        members.add(1, new Imprint(imprint(TITLE, BODY).keys(), other().signature()));

        assertThat(members.alike(imprint(TITLE, BODY))).isEmpty();
    }

    @Test
    void whoIsOlderThanTheCapacityIsForgotten() {
        var few = new RecentMembers(3);
        for (int n = 1; n <= 10; n++) {
            few.add(n, imprint(TITLE, BODY));
        }

        assertThat(few.alike(imprint(TITLE, BODY)).stream().map(Alike::number)).containsExactly(8L, 9L, 10L);
    }

    private Set<Long> alike(Map<Long, Integer> keys) {
        return members.alike(same(keys)).stream().map(Alike::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Imprint same(Map<Long, Integer> keys) {
        return new Imprint(keys, imprint(TITLE, BODY).signature());
    }

    private static Imprint other() {
        return imprint("School opens its doors", "Pupils of Nara sang for Colonel Brightwater on Monday.");
    }

    private static Imprint imprint(String title, String body) {
        return article("a", title, body).imprint();
    }
}

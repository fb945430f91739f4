package io.newswatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A ring of postings answers as a list would that forgets its oldest entries. */
class PostingsTest {
    @Test
    void theNewestHoldersComeFirstAndNoMoreThanHaveRoom() {
        var postings = new Postings(10);
        for (int holder = 0; holder < 5; holder++) {
            postings.add(42, holder);
        }

        assertThat(newest(postings, 42, 0, 3)).containsExactly(4L, 3L, 2L);
        assertThat(newest(postings, 42, 3, 10)).containsExactly(4L, 3L);
        assertThat(newest(postings, 43, 0, 3)).isEmpty();
    }

    @Test
    void aRingThatIsWrittenOverManyTimesAnswersLikeAList() {
        var random = new Random(7);
        for (int capacity : List.of(1, 2, 3, 7, 64, 100)) {
            var postings = new Postings(capacity);
            var list = new ArrayList<long[]>();
            for (int holder = 0; holder < 1_000; holder++) {
                long key = random.nextInt(12);
                postings.add(key, holder);
                list.add(new long[] {key, holder});
                long asked = random.nextInt(12);

                assertThat(newest(postings, asked, 0, 5)).isEqualTo(expected(list, capacity, asked));
            }
        }
    }

    private static List<Long> expected(List<long[]> list, int capacity, long key) {
        return list.subList(Math.max(0, list.size() - capacity), list.size()).reversed().stream()
                .filter(entry -> entry[0] == key)
                .limit(5)
                .map(entry -> entry[1])
                .toList();
    }

    private static List<Long> newest(Postings postings, long key, long first, int most) {
        var into = new long[most];
        int found = postings.newest(key, first, into);
        return Arrays.stream(into, 0, found).boxed().toList();
    }
}

package io.newswatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The bars of grouping: no false merge, and most of what belongs together found. */
class GroupedCasesTest {
    private static final Path OWN = Path.of("../samples/stories/cases.jsonl");
    private static final int SHUFFLES = 8;

    @Test
    void ourOwnCasesAreGroupedWithoutAFalseMergeInAnyOrder() throws IOException {
        var cases = GroupedCases.read(OWN);

        assertThat(GroupedCases.inOrder(cases).recall()).isGreaterThanOrEqualTo(0.7);
        for (long seed = 0; seed < SHUFFLES; seed++) {
            assertThat(GroupedCases.shuffled(cases, seed).falseMerges()).isEmpty();
        }
    }

    @Test
    void groupingTheSameArticlesAgainGivesTheSameStories() throws IOException {
        var cases = GroupedCases.read(OWN);

        assertThat(GroupedCases.inOrder(cases)).isEqualTo(GroupedCases.inOrder(cases));
    }

    /** Texts of others that lie beside the repository; without them this is left out, and says so. */
    @Test
    void handGroupedStoriesBesideTheRepositoryAreFound() throws IOException {
        var shared = Objects.requireNonNullElse(System.getenv("NEWSWATCH_SHARED"), "../../shared");
        var file = Path.of(shared).resolve("data/dev/stories.jsonl");
        assumeThat(Files.isReadable(file))
                .as("left out: %s is not there (NEWSWATCH_SHARED names its folder)", file)
                .isTrue();
        var cases = GroupedCases.read(file);

        var grouped = GroupedCases.inOrder(cases);
        System.out.printf("stories.jsonl: precision %.3f recall %.3f%n", grouped.precision(), grouped.recall());
        for (long seed = 0; seed < SHUFFLES; seed++) {
            var shuffled = GroupedCases.shuffled(cases, seed);
            System.out.printf("  shuffled: precision %.3f recall %.3f%n", shuffled.precision(), shuffled.recall());
            assertThat(shuffled.precision()).isGreaterThanOrEqualTo(0.98);
        }

        assertThat(grouped.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(grouped.recall()).isGreaterThanOrEqualTo(0.7);
    }
}

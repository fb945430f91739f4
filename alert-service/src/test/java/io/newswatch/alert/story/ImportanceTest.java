package io.newswatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void certaintyWinsAmongEquals() {
        assertThat(order(story("mention", Level.MENTION, 1, 1), story("core", Level.CORE, 1, 1)))
                .containsExactly("core", "mention");
    }

    @Test
    void manyIndependentOriginsLiftAStory() {
        assertThat(order(story("one", Level.CORE, 1, 1), story("four", Level.CORE, 4, 3)))
                .containsExactly("four", "one");
    }

    @Test
    void freshNewsOfWhatIsRelatedPassesWhatIsCoreAndADayOld() {
        assertThat(order(story("old", Level.CORE, 1, 30), story("fresh", Level.RELATED, 1, 0)))
                .containsExactly("fresh", "old");
    }

    @Test
    void materialNewsMakesAnOldStoryFresh() {
        var old = story("old", Level.CORE, 1, 20);
        var told = new TopStories.Top(
                story("told", Level.CORE, 1, 20).story(),
                Level.CORE,
                new TopStories.About(List.of(), List.of(), List.of()),
                new WhatIsNew("number", "two ships", "a1"),
                NOW);

        assertThat(order(old, told)).containsExactly("told", "old");
    }

    private static List<String> order(TopStories.Top... stories) {
        return Stream.of(stories)
                .sorted(Importance.order(NOW))
                .map(top -> top.story().id())
                .toList();
    }

    private static TopStories.Top story(String id, Level level, int origins, int hoursAgo) {
        var at = NOW.minus(Duration.ofHours(hoursAgo));
        var overview = new Stories.Overview(id, "watch", "t", "open", origins, origins, 0, List.of("en"), 0, at, at);
        return new TopStories.Top(overview, level, new TopStories.About(List.of(), List.of(), List.of()), null, null);
    }
}

package io.newswatch.console.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTableTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final List<SourceJson> SOURCES =
            List.of(source("b", "active"), source("a", "active"), source("z", "broken"), source("c", "paused"));

    @Test
    void putsFirstWhatNeedsSomebody() {
        var table = SourceTable.of(SOURCES, "", "", NOW);

        assertThat(table.shown()).extracting(SourceView::id).containsExactly("z", "a", "b", "c");
        assertThat(table.attention()).isEqualTo(1);
    }

    @Test
    void showsWhatIsAskedFor() {
        assertThat(SourceTable.of(SOURCES, "attention", "", NOW).shown())
                .extracting(SourceView::id)
                .containsExactly("z");
        assertThat(SourceTable.of(SOURCES, "paused", "", NOW).shown())
                .extracting(SourceView::id)
                .containsExactly("c");
        assertThat(SourceTable.of(SOURCES, "", "NAME OF A", NOW).shown())
                .extracting(SourceView::id)
                .containsExactly("a");
    }

    @Test
    void saysRhythmAndSilenceInWords() {
        assertThat(SourceTable.of(SOURCES, "", "", NOW).shown().getFirst().rhythm())
                .satisfies(rhythm -> {
                    assertThat(rhythm.gap()).isEqualTo("2 h");
                    assertThat(rhythm.silent()).isEqualTo("1 d");
                    assertThat(rhythm.nextIn()).isEqualTo("now");
                });
    }

    private static SourceJson source(String id, String state) {
        return new SourceJson(
                id,
                "https://" + id + ".example/feed",
                "rss",
                null,
                "Name of " + id,
                null,
                null,
                null,
                true,
                true,
                null,
                NOW,
                state,
                null,
                "refused",
                "refused",
                state.equals("broken") ? 5 : 0,
                null,
                NOW.minusSeconds(1),
                3,
                Duration.ofHours(2),
                null,
                NOW.minus(Duration.ofDays(1)),
                null,
                Map.of());
    }
}

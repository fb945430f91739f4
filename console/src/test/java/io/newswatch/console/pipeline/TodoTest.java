package io.newswatch.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TodoTest {
    private static final LedgerJson BALANCED = new LedgerJson(0, List.of());

    @Test
    void isEmptyWhenEverybodyAnswersAndNothingWaits() {
        assertThat(Todo.of(flow(""), BALANCED, 0, List.of(), 0)).isEmpty();
    }

    @Test
    void namesEverythingThatSomebodyMustDo() {
        var flow = flow("newswatch_consumer_lag{topic=\"t\",group=\"g\"} 1001.0");

        assertThat(Todo.of(flow, new LedgerJson(2, List.of()), 1, List.of(), 3))
                .extracting(Todo::link)
                .containsExactly("#ledger", "#flow", "/pipeline/dead-letters", "/sources?show=attention");
    }

    @Test
    void tellsAServiceThatDoesNotAnswerFromOneThatDoesNothing() {
        var now = new Look(Instant.EPOCH, Optional.empty(), Optional.of(Figures.NONE), Optional.of(Figures.NONE));
        var flow = Flow.of(new Looks.Span(now, Optional.empty()));

        assertThat(Todo.of(flow, BALANCED, 0, List.of(), 0)).singleElement().satisfies(todo -> assertThat(todo.text())
                .contains("Ingest"));
    }

    @Test
    void countsAMinuteBetweenTwoLooks() {
        var before = look(Instant.EPOCH, "newswatch_classified_total{level=\"CORE\"} 10.0");
        var now = look(Instant.EPOCH.plusSeconds(30), "newswatch_classified_total{level=\"CORE\"} 70.0");

        assertThat(Flow.of(new Looks.Span(now, Optional.of(before)))
                        .stages()
                        .get(1)
                        .perMinute())
                .isEqualTo("120");
    }

    private static Flow flow(String classify) {
        return Flow.of(new Looks.Span(look(Instant.EPOCH, classify), Optional.empty()));
    }

    private static Look look(Instant at, String classify) {
        return new Look(at, Optional.of(Figures.NONE), Optional.of(Figures.parse(classify)), Optional.of(Figures.NONE));
    }
}

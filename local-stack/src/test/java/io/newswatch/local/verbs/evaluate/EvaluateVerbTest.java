package io.newswatch.local.verbs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.local.terminal.TestTerminal;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluateVerbTest {
    private static final String CASES = """
            {"id":"a","lang":"en","title":"Rain in Paris","text":"","level":"NONE","actors":[],"family":"plain","x":1}
            {"id":"b","lang":"en","title":"Cakes","text":"A recipe.","level":"CORE","family":"wrong"}
            """;

    @Test
    void theReportHasTablesAndTheMistakes() {
        var terminal = new TestTerminal(CASES, Map.of());

        assertThat(terminal.run(new EvaluateVerb(terminal.terminal()), "-")).isZero();
        assertThat(terminal.printed())
                .contains("2 cases", "alertable by language", "alertable by family", "1 mistakes", "b: is CORE");
    }

    @Test
    void jsonIsALineACaseAndThenTheSummary() throws IOException {
        var terminal = new TestTerminal(CASES, Map.of());

        assertThat(terminal.run(new EvaluateVerb(terminal.terminal()), "--json", "-"))
                .isZero();
        assertThat(terminal.lines()).hasSize(3);
        var first = new ObjectMapper().readTree(terminal.lines().get(0));
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly("id", "language", "level", "score", "actors", "topics", "genre", "timeliness");
        var summary = new ObjectMapper().readTree(terminal.lines().get(2)).path("summary");
        assertThat(summary.path("cases").asInt()).isEqualTo(2);
        assertThat(summary.path("alertable").path("misses").asInt()).isEqualTo(1);
        assertThat(summary.path("byFamily").has("wrong")).isTrue();
    }

    @Test
    void tooLowAnF1IsExitCode1() {
        var terminal = new TestTerminal(CASES, Map.of());

        assertThat(terminal.run(new EvaluateVerb(terminal.terminal()), "--min-f1", "0.9", "-"))
                .isEqualTo(1);
        assertThat(terminal.complained()).contains("F1 0.000 is below 0.900");
    }

    @Test
    void aLineThatIsNoLabelledArticleIsToldAndTheOthersAreScored() {
        var terminal = new TestTerminal(CASES + "{\"id\":\"c\"}\n{nonsense\n", Map.of());

        assertThat(terminal.run(new EvaluateVerb(terminal.terminal()), "-")).isEqualTo(1);
        assertThat(terminal.printed()).contains("2 cases");
        assertThat(terminal.complained())
                .contains("-:3")
                .contains("needs id and level")
                .contains("-:4");
    }
}

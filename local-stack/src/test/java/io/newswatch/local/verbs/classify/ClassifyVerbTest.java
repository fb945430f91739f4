package io.newswatch.local.verbs.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.contract.Classification;
import io.newswatch.contract.EventJson;
import io.newswatch.local.terminal.TestTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassifyVerbTest {
    private static final String TEXT =
            "NATO and Japan sign a pact\n\nNATO and Japan signed a pact in Tokyo on Monday.\n";

    @Test
    void theReportSaysWhichFileAndShowsTheText() {
        var terminal = new TestTerminal(TEXT, Map.of());

        assertThat(terminal.run(new ClassifyVerb(terminal.terminal()), "-")).isZero();
        assertThat(terminal.lines().get(0)).isEqualTo("-");
        assertThat(terminal.printed()).contains("actors").contains("Tokyo on Monday");
    }

    @Test
    void jsonIsOneClassificationALine() throws IOException {
        var terminal =
                new TestTerminal("{\"title\":\"a\",\"body\":\"b\"}\n{\"title\":\"c\",\"text\":\"d\"}\n", Map.of());

        assertThat(terminal.run(new ClassifyVerb(terminal.terminal()), "--json", "-"))
                .isZero();
        assertThat(terminal.lines()).hasSize(2);
        for (var line : terminal.lines()) {
            assertThat(EventJson.read(line.getBytes(StandardCharsets.UTF_8), Classification.class))
                    .isNotNull();
            assertThat(new ObjectMapper().readTree(line).path("taxonomy").isTextual())
                    .isTrue();
        }
    }

    @Test
    void anEmptyInputIsRefused() {
        var terminal = new TestTerminal("\n \n", Map.of());

        assertThat(terminal.run(new ClassifyVerb(terminal.terminal()), "-")).isEqualTo(1);
        assertThat(terminal.complained()).contains("has neither title nor text");
    }
}

package io.newswatch.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.evidence.Marked.Run;
import io.newswatch.console.evidence.Marked.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {
    private static final String TEXT = "NATO and Japan sign.";

    @Test
    void marksWhatOverlaps() {
        var marked = Marked.of(
                TEXT, List.of(new Span(0, 4, "side-a"), new Span(9, 14, "side-b"), new Span(0, 14, "relation")));

        assertThat(marked.runs())
                .containsExactly(
                        new Run("NATO", "relation side-a"),
                        new Run(" and ", "relation"),
                        new Run("Japan", "relation side-b"),
                        new Run(" sign.", ""));
    }

    @Test
    void keepsEveryCharacterWhateverIsToBeMarked() {
        var spans = List.of(
                new Span(-3, 2, "x"),
                new Span(18, 99, "x"),
                new Span(5, 5, "x"),
                new Span(7, 6, "x"),
                new Span(3, 8, "y"));

        assertThat(text(Marked.of(TEXT, spans))).isEqualTo(TEXT);
    }

    @Test
    void tearsNoCharacterApart() {
        var marked = Marked.of("a😀b", List.of(new Span(0, 2, "x")));

        assertThat(marked.runs()).containsExactly(new Run("a😀b", ""));
    }

    @Test
    void isEmptyForAnEmptyText() {
        assertThat(Marked.of("", List.of(new Span(0, 1, "x"))).runs()).isEmpty();
    }

    private static String text(Marked marked) {
        return marked.runs().stream().map(Run::text).collect(Collectors.joining());
    }
}

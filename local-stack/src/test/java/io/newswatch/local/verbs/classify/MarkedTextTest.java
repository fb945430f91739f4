package io.newswatch.local.verbs.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Classification.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    private static final String TEXT = "NATO deepens ties with Japan today";

    @Test
    void evidenceIsMarkedWhereItStandsEvenWithinOther() {
        var marked = MarkedText.of(
                "body",
                TEXT,
                List.of(reason("relation", 0, 28), reason("side-a", 0, 4), reason("side-b", 23, 28)),
                List.of());

        assertThat(marked).hasToString("⟦R ⟦A NATO⟧ deepens ties with ⟦B Japan⟧⟧ today");
    }

    @Test
    void whatSpeaksAgainstHasASignOfItsOwn() {
        assertThat(MarkedText.of("body", TEXT, List.of(), List.of(reason("idiom", 29, 34))))
                .hasToString("NATO deepens ties with Japan ⟦- today⟧");
    }

    @Test
    void theEvidenceOfAnotherFieldIsNotMarked() {
        assertThat(MarkedText.of("title", TEXT, List.of(reason("side-a", 0, 4)), List.of()))
                .hasToString(TEXT);
    }

    private static Reason reason(String kind, int start, int end) {
        return new Reason(kind, "body", start, end, TEXT.substring(start, end), "test");
    }
}

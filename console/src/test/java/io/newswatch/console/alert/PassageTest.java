package io.newswatch.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.alert.Passage.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final String TEXT = "NATO and Japan sign a pact";

    @Test
    void marksBothSidesWithinARelation() {
        var passage =
                Passage.of(relation(100, TEXT), List.of(side("side-b", 109, "Japan"), side("side-a", 100, "NATO")));

        assertThat(passage.runs())
                .containsExactly(
                        new Run("NATO", "side-a"),
                        new Run(" and ", ""),
                        new Run("Japan", "side-b"),
                        new Run(" sign a pact", ""));
        assertThat(passage.text()).isEqualTo(TEXT);
    }

    @Test
    void marksTheLongerOfTwoThatOverlap() {
        var passage = Passage.of(relation(0, TEXT), List.of(side("side-a", 0, "NATO"), side("side-a", 0, "NATO and")));

        assertThat(passage.runs()).startsWith(new Run("NATO and", "side-a"));
        assertThat(passage.text()).isEqualTo(TEXT);
    }

    @Test
    void leavesSidesElsewhereAlone() {
        var inTitle = new Reason("side-a", "title", 0, 4, "NATO", "alias");

        var passage = Passage.of(relation(0, TEXT), List.of(inTitle, side("side-a", 500, "NATO")));

        assertThat(passage.runs()).containsExactly(new Run(TEXT, ""));
    }

    @Test
    void showsTheTextUnmarkedWhenItsOffsetsDoNotFit() {
        var wrong = new Reason("relation", "body", 0, 5, TEXT, "agree");

        assertThat(Passage.of(wrong, List.of(side("side-a", 0, "NATO"))).runs()).containsExactly(new Run(TEXT, ""));
    }

    private static Reason relation(int start, String text) {
        return new Reason("relation", "body", start, start + text.length(), text, "agree");
    }

    private static Reason side(String kind, int start, String text) {
        return new Reason(kind, "body", start, start + text.length(), text, "alias");
    }
}

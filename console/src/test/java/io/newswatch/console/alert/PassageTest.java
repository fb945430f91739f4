package io.newswatch.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.alert.Passage.Run;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final Reason SIGN =
            new Reason("relation", "body", 115, 119, "sign", "agree", "NATO and Japan ", " a pact.");

    @Test
    void marksBothSidesAndTheRelationInTheSentence() {
        var passage = Passage.around(SIGN, List.of(SIGN, side("side-b", 109, "Japan"), side("side-a", 100, "NATO")));

        assertThat(passage.runs())
                .containsExactly(
                        new Run("NATO", "side-a"),
                        new Run(" and ", ""),
                        new Run("Japan", "side-b"),
                        new Run(" ", ""),
                        new Run("sign", "relation"),
                        new Run(" a pact.", ""));
    }

    @Test
    void countsWithoutTheEllipses() {
        var cut = new Reason("relation", "body", 115, 119, "sign", "agree", "…and Japan ", " a…");

        var passage = Passage.around(cut, List.of(cut, side("side-b", 109, "Japan")));

        assertThat(passage.runs()).contains(new Run("Japan", "side-b"), new Run("…", ""));
        assertThat(text(passage)).isEqualTo("…and Japan sign a…");
    }

    @Test
    void marksTheLongerOfTwoThatOverlap() {
        var passage = Passage.around(SIGN, List.of(SIGN, side("side-a", 100, "NATO"), side("side-a", 100, "NATO and")));

        assertThat(passage.runs()).startsWith(new Run("NATO and", "side-a"));
        assertThat(text(passage)).isEqualTo("NATO and Japan sign a pact.");
    }

    @Test
    void leavesEvidenceElsewhereAlone() {
        var inTitle = new Reason("side-a", "title", 100, 104, "NATO", "alias", "", "");

        var passage = Passage.around(SIGN, List.of(SIGN, inTitle, side("side-a", 500, "NATO")));

        assertThat(passage.runs()).noneMatch(run -> run.mark().equals("side-a"));
    }

    @Test
    void marksNothingWhereOffsetsDoNotFitTheText() {
        var passage = Passage.around(SIGN, List.of(SIGN, side("side-a", 101, "NATO")));

        assertThat(passage.runs()).noneMatch(run -> run.mark().equals("side-a"));
        assertThat(text(passage)).isEqualTo("NATO and Japan sign a pact.");
    }

    private static Reason side(String kind, int start, String text) {
        return new Reason(kind, "body", start, start + text.length(), text, "alias", "", "");
    }

    private static String text(Passage passage) {
        return passage.runs().stream().map(Run::text).collect(Collectors.joining());
    }
}

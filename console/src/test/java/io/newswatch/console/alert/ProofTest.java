package io.newswatch.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    @Test
    void showsTheSameWordsOnce() {
        var proof = Proof.of(new Evidence(List.of(a(0, "NATO"), a(50, "NATO"), a(90, "Nato")), List.of()), 3);

        assertThat(proof.sideA()).containsExactly("NATO", "Nato");
    }

    @Test
    void doesNotRepeatWordsThatAreMarkedInAPassage() {
        var relation = new Reason("relation", "body", 0, 12, "NATO warns X", "warns");

        var proof = Proof.of(new Evidence(List.of(relation, a(0, "NATO"), a(50, "Nato")), List.of()), 3);

        assertThat(proof.sideA()).containsExactly("Nato");
    }

    @Test
    void keepsToItsLimit() {
        var proof = Proof.of(new Evidence(List.of(a(0, "a"), a(1, "b"), a(2, "c")), List.of()), 2);

        assertThat(proof.sideA()).containsExactly("a", "b");
    }

    @Test
    void isEmptyWithoutEvidence() {
        assertThat(Proof.of(new Evidence(List.of(), List.of()), 3).isEmpty()).isTrue();
    }

    private static Reason a(int start, String text) {
        return new Reason("side-a", "body", start, start + text.length(), text, "alias");
    }
}

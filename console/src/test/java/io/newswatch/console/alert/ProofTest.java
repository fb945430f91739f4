package io.newswatch.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Reason WARNS =
            new Reason("relation", "body", 5, 10, "warns", "warns", "NATO ", " X and meets Y");
    private static final Reason MEETS =
            new Reason("relation", "body", 17, 22, "meets", "meets", "NATO warns X and ", " Y");

    @Test
    void showsTheSameWordsOnce() {
        assertThat(proof(3, a(0, "NATO"), a(50, "NATO"), a(90, "Nato")).sideA()).containsExactly("NATO", "Nato");
    }

    @Test
    void showsASentenceWithTwoRelationsOnce() {
        var proof = proof(3, WARNS, MEETS);

        assertThat(proof.passages()).hasSize(1);
        assertThat(proof.passages().getFirst().runs())
                .contains(new Passage.Run("warns", "relation"), new Passage.Run("meets", "relation"));
    }

    @Test
    void doesNotRepeatWordsThatAreMarkedInASentence() {
        assertThat(proof(3, WARNS, a(0, "NATO"), a(50, "Nato")).sideA()).containsExactly("Nato");
    }

    @Test
    void keepsToItsLimit() {
        assertThat(proof(2, a(0, "a"), a(1, "b"), a(2, "c")).sideA()).containsExactly("a", "b");
    }

    @Test
    void isEmptyWithoutEvidence() {
        assertThat(proof(3).isEmpty()).isTrue();
    }

    private static Proof proof(int limit, Reason... reasons) {
        return Proof.of(new Evidence(List.of(reasons), List.of()), limit);
    }

    private static Reason a(int start, String text) {
        return new Reason("side-a", "body", start, start + text.length(), text, "alias", "", "");
    }
}

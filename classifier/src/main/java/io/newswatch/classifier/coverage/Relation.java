package io.newswatch.classifier.coverage;

import io.newswatch.contract.Classification.Span;
import java.util.Set;

/**
 * Words that state a relation between the two sides, or may state one.
 *
 * @param kind how the words state it
 * @param cueStart where they stand in the passage
 * @param gap characters between the two names
 * @param commas between the two names
 * @param crowd other actors named in the same sentence
 * @param families of the cues in reach
 */
public record Relation(
        Kind kind,
        Mention sideA,
        Mention sideB,
        int cueStart,
        int cueEnd,
        String rule,
        int gap,
        int commas,
        int crowd,
        Set<String> families) {
    public Relation {
        families = Set.copyOf(families);
    }

    /** From what states a relation by itself to what only makes one likely. */
    public enum Kind {
        /** One name sets the two sides against each other: "Asian NATO". */
        AS_ONE,
        /** Nothing but a few letters between the names: "NATO's Asian partners". */
        BESIDE,
        /** A word that relates between them. */
        CUE,
        /** The same, close around them. */
        CUE_OUTSIDE,
        /** The same, across two neighbouring sentences. */
        REFERENCE,
        /** Only "and" or a comma between the names. */
        JOINED,
        /** In one sentence, or in one headline, without such a word. */
        TOGETHER,
        /** One side in a sentence, the other in the next. */
        NEIGHBOURS,
        /** One side in the title, the other at the start of the text, and nowhere together. */
        TITLE_AND_LEAD,
        /** In one sentence, but in clauses that something sets apart. */
        DIVIDED
    }

    /** Whether it is of this family, or of this kind by its rule. */
    public boolean isOf(Set<String> wanted) {
        return wanted.contains(rule) || families.stream().anyMatch(wanted::contains);
    }

    /** Whether one of these is in it; all when there are none to choose from. */
    public boolean involves(Set<String> actors) {
        return actors.isEmpty() || actors.contains(sideA.actor()) || actors.contains(sideB.actor());
    }

    /** The words that state it. */
    public Span cue() {
        return passage().span(cueStart, cueEnd);
    }

    /** Where the cue stands: in the text rather than in the title when the sides are in one each. */
    public Passage passage() {
        return sideB.passage().isTitle() ? sideA.passage() : sideB.passage();
    }

    int sentence() {
        return sideB.sentence();
    }
}

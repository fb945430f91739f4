package io.newswatch.classifier.taxonomy;

import java.util.Set;

/** What it means when a phrase stands in a text. */
public sealed interface Use {
    /** The phrase names an actor. */
    record Names(String actor) implements Use {}

    /** The phrase can state a relation, of this family. */
    record Relates(String family) implements Use {}

    /** The phrase takes up again what the sentence before spoke of. */
    record Refers() implements Use {}

    /** The phrase puts names side by side: "and". */
    record Joins() implements Use {}

    /** The phrase sets two clauses apart: "meanwhile". */
    record Divides() implements Use {}

    /** The phrase shows that something near it is not what it looks like. */
    record Guards(String rule, Set<String> actors, Reach reach, Effect effect) implements Use {
        public Guards {
            actors = Set.copyOf(actors);
        }
    }

    /** The phrase marks text that is not part of the article. */
    record Fences(String rule, Fence fence) implements Use {}

    /** The phrase speaks for a topic. */
    record Speaks(String topic, double weight) implements Use {}

    /** The phrase speaks for a genre or a timeliness. */
    record Colours(String facet, String value, Place place, double weight) implements Use {}

    /** How far a guard reaches. */
    enum Reach {
        /** What it overlaps. */
        OVERLAP,
        /** What stands close to it in the same sentence. */
        NEAR,
        /** The whole article. */
        DOCUMENT
    }

    /** What a guard does. */
    enum Effect {
        /** The actor is not named at all. */
        DROP,
        /** The actor is named, but does not act: it only describes something else. */
        DESCRIBES
    }

    /** How much text a boilerplate phrase takes with it. */
    enum Fence {
        /** From the phrase to the end of its line. */
        REST,
        LINE,
        /** At the start of a line or sentence: from the phrase to the end of its line, and the list of headlines below it. */
        LINKS,
        SENTENCE,
        /** From its line to the end of the text, in the second half of the text. */
        END
    }

    /** Where a phrase counts. */
    enum Place {
        TITLE,
        START,
        ANY
    }
}

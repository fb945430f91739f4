package io.newswatch.alert.matching.condition;

import java.util.List;
import java.util.Locale;

/** A condition on an article, in the words of the text analysis and in ids. */
public sealed interface Condition {
    /** What an id is an id of. */
    enum Kind {
        ACTOR,
        TOPIC,
        SOURCE,
        LANGUAGE,
        GENRE,
        /** The level reached for the watch of the subscription. */
        LEVEL;

        /** The field's name in a query. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a word has to stand. */
    enum Where {
        ANYWHERE,
        TITLE,
        BODY
    }

    /** A word stands there. */
    record Word(Where where, String word) implements Condition {}

    /** A word that begins so stands there. */
    record Beginning(Where where, String letters) implements Condition {}

    /**
     * The words stand there in these places, or moved by no more than the slop in all.
     */
    record Phrase(Where where, List<Part> parts, int slop) implements Condition {
        public Phrase {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || slop < 0) {
                throw new IllegalArgumentException("A phrase needs two words and a slop of 0 or more: " + parts);
            }
        }

        /** A word and its place behind the first one. */
        public record Part(String word, int place) {}
    }

    /** The article carries the id. Ids are lower case. */
    record Id(Kind kind, String id) implements Condition {
        public Id {
            id = id.toLowerCase(Locale.ROOT);
        }
    }

    /** The article carries an id that begins so. */
    record IdBeginning(Kind kind, String letters) implements Condition {
        public IdBeginning {
            letters = letters.toLowerCase(Locale.ROOT);
        }
    }

    /** All of these hold; of none, always. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** One of these holds; of none, never. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** This does not hold. */
    record Not(Condition of) implements Condition {}

    /** Everything. */
    static Condition anything() {
        return new All(List.of());
    }

    /** All of these, without needless nesting. */
    static Condition all(List<Condition> of) {
        return of.size() == 1 ? of.getFirst() : new All(of);
    }

    /** One of these, without needless nesting. */
    static Condition any(List<Condition> of) {
        return of.size() == 1 ? of.getFirst() : new Any(of);
    }
}

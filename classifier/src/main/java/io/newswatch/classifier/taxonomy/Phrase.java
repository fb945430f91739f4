package io.newswatch.classifier.taxonomy;

/**
 * A folded text to look for, the conditions under which it counts, and what it means then.
 *
 * @param rule the name by which people find the line: {@code file:line}
 */
public record Phrase(String text, Shape shape, Condition when, Use use, String rule) {
    public Phrase {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A phrase must not be blank (" + rule + ")");
        }
    }

    /** The file of the line. */
    String file() {
        return rule.substring(0, rule.indexOf(':'));
    }

    /** Whether two phrases of the same text are one, wherever they were read. */
    boolean meansTheSameAs(Phrase other) {
        return shape.equals(other.shape) && when.equals(other.when) && use.equals(other.use);
    }

    /** How the phrase must stand in the text. */
    public record Shape(Match match, Casing casing, Neighbours unless) {
        /** Whole words in any case. */
        public static final Shape PLAIN = new Shape(Match.WORD, Casing.ANY, Neighbours.ANY);
    }
}

package io.newswatch.console.alert;

/**
 * One piece of evidence with its place in the article's title or body.
 *
 * @param kind {@code side-a}, {@code side-b}, {@code relation}, or what was guarded against
 * @param start in the field, in UTF-16 code units, as is {@code end}
 * @param rule the name of the classifier's rule
 * @param before the rest of the sentence on this side of the text; it may begin with an ellipsis
 * @param after the same on the other side; it may end with one
 */
public record Reason(
        String kind, String field, int start, int end, String text, String rule, String before, String after) {
    static final String SIDE_A = "side-a";
    static final String SIDE_B = "side-b";
    static final String RELATION = "relation";

    /** Whether it is one of the three things that an alert stands on. */
    boolean isPillar() {
        return kind.equals(SIDE_A) || kind.equals(SIDE_B) || isRelation();
    }

    boolean isRelation() {
        return kind.equals(RELATION);
    }
}

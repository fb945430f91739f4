package io.newswatch.console.alert;

/**
 * One piece of evidence with its place in the article's title or body.
 *
 * @param kind {@code side-a}, {@code side-b}, {@code relation}, or what was guarded against
 * @param rule the name of the classifier's rule
 */
public record Reason(String kind, String field, int start, int end, String text, String rule) {
    static final String SIDE_A = "side-a";
    static final String SIDE_B = "side-b";
    static final String RELATION = "relation";

    boolean isSide() {
        return kind.equals(SIDE_A) || kind.equals(SIDE_B);
    }

    boolean isRelation() {
        return kind.equals(RELATION);
    }

    /** Whether the other piece lies wholly within this one. */
    boolean covers(Reason other) {
        return field.equals(other.field) && start <= other.start && other.end <= end;
    }
}

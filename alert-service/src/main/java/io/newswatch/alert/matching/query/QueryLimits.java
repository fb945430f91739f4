package io.newswatch.alert.matching.query;

/**
 * How much one query may ask for, so that none is dear to match.
 *
 * @param length in characters
 * @param clauses words, phrases' words and ids in all
 * @param depth of parentheses
 * @param phrase words of one phrase
 * @param slop the widest proximity
 * @param beginning the fewest letters before a star
 */
public record QueryLimits(int length, int clauses, int depth, int phrase, int slop, int beginning) {
    /** What one gets without settings. */
    public static final QueryLimits USUAL = new QueryLimits(2_000, 500, 10, 50, 100, 3);

    /** For queries that were taken when limits were wider. The depth is bounded because reading is recursive. */
    public static final QueryLimits WIDEST = new QueryLimits(100_000, 10_000, 100, 1_000, 10_000, 1);

    public QueryLimits {
        if (Math.min(Math.min(length, clauses), Math.min(phrase, beginning)) < 1 || Math.min(depth, slop) < 0) {
            throw new IllegalArgumentException("Limits of queries must be positive");
        }
    }
}

package io.newswatch.alert.matching.query;

/** Finds what Lucene's parser tells badly or not at all: quotation marks and parentheses without their other half. */
final class Brackets {
    private final String query;
    private final int deepest;
    private int depth;
    private int outermost;
    private int quote = -1;

    private Brackets(String query, int deepest) {
        this.query = query;
        this.deepest = deepest;
    }

    static void check(String query, int deepest) throws QueryException {
        new Brackets(query, deepest).check();
    }

    private void check() throws QueryException {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quote = quote < 0 ? i : -1;
            } else if (quote < 0) {
                parenthesis(c, i);
            }
        }
        if (quote >= 0) {
            throw new QueryException(quote, "opens a quotation mark here that is never closed");
        }
        if (depth > 0) {
            throw new QueryException(outermost, "opens a parenthesis here that is never closed");
        }
    }

    private void parenthesis(char c, int at) throws QueryException {
        if (c == '(') {
            if (depth == 0) {
                outermost = at;
            }
            if (++depth > deepest) {
                throw new QueryException(at, "nests parentheses more than " + deepest + " deep");
            }
        } else if (c == ')' && --depth < 0) {
            throw new QueryException(at, "closes a parenthesis that was never opened");
        }
    }
}

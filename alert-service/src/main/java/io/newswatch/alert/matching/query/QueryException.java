package io.newswatch.alert.matching.query;

import java.io.Serial;

/** A query that cannot be taken, and where it goes wrong. */
public final class QueryException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    QueryException(int position, String detail) {
        super(detail);
        this.position = position;
    }

    /** The character at which it goes wrong, counted from 1; one more than there are when something is missing. */
    public int position() {
        return position + 1;
    }

    /** What is wrong and what would be right. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}

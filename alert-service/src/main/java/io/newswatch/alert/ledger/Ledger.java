package io.newswatch.alert.ledger;

import java.time.Instant;
import java.util.List;

/**
 * All books since a moment.
 *
 * @param imbalance what is missing or too much in all of them; 0, or something was lost or doubled
 */
public record Ledger(Instant since, Instant at, long imbalance, List<Book> books) {
    public Ledger {
        books = List.copyOf(books);
    }

    /** These books, added up. */
    public static Ledger of(Instant since, Instant at, List<Book> books) {
        return new Ledger(since, at, books.stream().mapToLong(Book::imbalance).sum(), books);
    }
}

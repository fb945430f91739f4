package io.newswatch.console.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The books as alert-service keeps them. */
record LedgerJson(long imbalance, List<Book> books) {
    LedgerJson {
        books = books == null ? List.of() : List.copyOf(books);
    }

    /** What was promised, and what became of it. */
    record Book(String name, long promised, Map<String, Long> entries, long imbalance) {
        Book {
            entries = entries == null ? new TreeMap<>() : new TreeMap<>(entries);
        }

        /** Whether nothing is missing or too much. */
        public boolean isBalanced() {
            return imbalance == 0;
        }
    }
}

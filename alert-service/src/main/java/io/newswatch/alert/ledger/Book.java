package io.newswatch.alert.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One book: what was promised, and what became of it.
 *
 * @param entries what became of it, each with its number; a reason stands behind a colon
 * @param imbalance counted for each alert or digest by itself, so that a loss here never hides a surplus there
 */
public record Book(String name, long promised, Map<String, Long> entries, long imbalance) {
    public Book {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }
}

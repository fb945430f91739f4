/** Reads the books from PostgreSQL. */
@NullMarked
package io.newswatch.alert.ledger.postgres;

import org.jspecify.annotations.NullMarked;

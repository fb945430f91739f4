/** The books: what was promised to subscribers, and what became of it. */
@NullMarked
package io.newswatch.alert.ledger;

import org.jspecify.annotations.NullMarked;

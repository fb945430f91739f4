/** Watches the books and measures what is missing in them. */
@NullMarked
package io.newswatch.alert.ledger.wiring;

import org.jspecify.annotations.NullMarked;

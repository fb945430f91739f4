/** Writes all that follows from a batch of classified articles in one transaction. */
@NullMarked
package io.newswatch.alert.raise.postgres;

import org.jspecify.annotations.NullMarked;

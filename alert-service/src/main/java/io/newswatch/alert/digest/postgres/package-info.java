/** Composes digests in PostgreSQL. */
@NullMarked
package io.newswatch.alert.digest.postgres;

import org.jspecify.annotations.NullMarked;

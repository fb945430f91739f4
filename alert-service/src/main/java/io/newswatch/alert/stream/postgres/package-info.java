/** The stream in PostgreSQL, the same for all replicas. */
@NullMarked
package io.newswatch.alert.stream.postgres;

import org.jspecify.annotations.NullMarked;

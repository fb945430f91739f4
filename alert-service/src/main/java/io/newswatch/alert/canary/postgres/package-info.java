/** Planted articles in PostgreSQL. */
@NullMarked
package io.newswatch.alert.canary.postgres;

import org.jspecify.annotations.NullMarked;

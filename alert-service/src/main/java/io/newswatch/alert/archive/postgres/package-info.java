/** The archive in PostgreSQL. */
@NullMarked
package io.newswatch.alert.archive.postgres;

import org.jspecify.annotations.NullMarked;

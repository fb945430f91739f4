/** Articles, their outbox and the sources, in PostgreSQL by plain JDBC. */
@NullMarked
package io.newswatch.ingest.postgres;

import org.jspecify.annotations.NullMarked;

/** Has ingest extract its kept pages again. */
@NullMarked
package io.newswatch.local.verbs.reprocess;

import org.jspecify.annotations.NullMarked;

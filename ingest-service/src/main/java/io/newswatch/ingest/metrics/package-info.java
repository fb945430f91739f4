/** What the service counts, by Micrometer. */
@NullMarked
package io.newswatch.ingest.metrics;

import org.jspecify.annotations.NullMarked;

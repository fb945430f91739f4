/** How often the whole text was found, and why not. */
@NullMarked
package io.newswatch.ingest.fulltext.metrics;

import org.jspecify.annotations.NullMarked;

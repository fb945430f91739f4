/** The sources that articles are read from, how they fare, and where that is kept. */
@NullMarked
package io.newswatch.ingest.source;

import org.jspecify.annotations.NullMarked;

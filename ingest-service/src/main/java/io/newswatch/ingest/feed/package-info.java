/** Reading sources: when, with what outcome, and what their entries mean as articles. */
@NullMarked
package io.newswatch.ingest.feed;

import org.jspecify.annotations.NullMarked;

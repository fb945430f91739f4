/** Reads what was published in a feed. */
@NullMarked
package io.newswatch.alert.feed.postgres;

import org.jspecify.annotations.NullMarked;

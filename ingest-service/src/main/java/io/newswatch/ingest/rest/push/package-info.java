/** Reads what is pushed: forms, limits, and the judgement of each item. */
@NullMarked
package io.newswatch.ingest.rest.push;

import org.jspecify.annotations.NullMarked;

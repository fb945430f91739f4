/** Sends articles from files to ingest and says what became of each. */
@NullMarked
package io.newswatch.local.verbs.push;

import org.jspecify.annotations.NullMarked;

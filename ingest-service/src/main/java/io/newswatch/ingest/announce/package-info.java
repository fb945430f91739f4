/** Tells the rest of the system what was stored: in order per article, until the broker has it. */
@NullMarked
package io.newswatch.ingest.announce;

import org.jspecify.annotations.NullMarked;

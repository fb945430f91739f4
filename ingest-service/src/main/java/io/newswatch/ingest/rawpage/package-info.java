/** Article pages as they were fetched, and their extraction once more. */
@NullMarked
package io.newswatch.ingest.rawpage;

import org.jspecify.annotations.NullMarked;

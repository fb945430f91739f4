/** What is removed when it is old, and what never is. */
@NullMarked
package io.newswatch.ingest.retention;

import org.jspecify.annotations.NullMarked;

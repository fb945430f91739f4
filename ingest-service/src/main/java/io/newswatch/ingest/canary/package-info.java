/** Articles that the system plants to measure itself. */
@NullMarked
package io.newswatch.ingest.canary;

import org.jspecify.annotations.NullMarked;

/** Puts the parts together and runs the background work. */
@NullMarked
package io.newswatch.ingest.wiring;

import org.jspecify.annotations.NullMarked;

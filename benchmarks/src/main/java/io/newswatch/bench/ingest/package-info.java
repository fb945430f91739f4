/** What reading sources costs: the parse stage beside bare ROME, then the running service with thousands of sources. */
@NullMarked
package io.newswatch.bench.ingest;

import org.jspecify.annotations.NullMarked;

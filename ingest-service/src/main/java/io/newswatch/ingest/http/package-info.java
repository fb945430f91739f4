/** Reads sources over HTTP. */
@NullMarked
package io.newswatch.ingest.http;

import org.jspecify.annotations.NullMarked;

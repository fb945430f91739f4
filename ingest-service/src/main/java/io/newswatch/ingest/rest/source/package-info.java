/** The HTTP interface of the sources. */
@NullMarked
package io.newswatch.ingest.rest.source;

import org.jspecify.annotations.NullMarked;

/** RSS and Atom, by ROME. */
@NullMarked
package io.newswatch.ingest.rome;

import org.jspecify.annotations.NullMarked;

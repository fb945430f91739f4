/** Which article is which: canonical addresses, ids and hashes. */
@NullMarked
package io.newswatch.ingest.identity;

import org.jspecify.annotations.NullMarked;

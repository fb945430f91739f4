/** Articles of which a source told an address or a summary: their pages wait, are fetched, and are taken in. */
@NullMarked
package io.newswatch.ingest.page;

import org.jspecify.annotations.NullMarked;

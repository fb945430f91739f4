/** Article pages by HTTP. */
@NullMarked
package io.newswatch.ingest.fulltext.http;

import org.jspecify.annotations.NullMarked;

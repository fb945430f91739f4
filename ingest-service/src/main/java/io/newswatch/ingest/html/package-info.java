/** HTML to plain text, by jsoup. */
@NullMarked
package io.newswatch.ingest.html;

import org.jspecify.annotations.NullMarked;

/** The whole text of articles of which a feed has only a summary: may we fetch the page, when, and what does it add. */
@NullMarked
package io.newswatch.ingest.fulltext;

import org.jspecify.annotations.NullMarked;

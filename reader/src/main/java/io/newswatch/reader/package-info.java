/** Reads what the web serves: feeds, sitemaps and pages, from bytes to items. */
@NullMarked
package io.newswatch.reader;

import org.jspecify.annotations.NullMarked;

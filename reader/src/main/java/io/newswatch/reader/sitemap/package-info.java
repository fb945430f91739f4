/** Sitemaps, news sitemaps and indexes of them. */
@NullMarked
package io.newswatch.reader.sitemap;

import org.jspecify.annotations.NullMarked;

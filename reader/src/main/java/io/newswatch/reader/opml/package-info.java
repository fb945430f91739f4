/** OPML in and out: lists of feeds. */
@NullMarked
package io.newswatch.reader.opml;

import org.jspecify.annotations.NullMarked;

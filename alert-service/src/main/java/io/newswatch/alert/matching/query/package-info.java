/** The query language: Lucene's syntax, read by Lucene's parser, within limits. */
@NullMarked
package io.newswatch.alert.matching.query;

import org.jspecify.annotations.NullMarked;

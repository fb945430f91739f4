/** What matching costs, Lucene Monitor beside it. */
@NullMarked
package io.newswatch.bench.matcher;

import org.jspecify.annotations.NullMarked;

/** Measures what a receiver that hangs costs one that is well. */
@NullMarked
package io.newswatch.bench.isolation;

import org.jspecify.annotations.NullMarked;

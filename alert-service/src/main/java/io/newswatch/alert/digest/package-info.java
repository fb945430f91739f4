/** Digests: what waited, told together. */
@NullMarked
package io.newswatch.alert.digest;

import org.jspecify.annotations.NullMarked;

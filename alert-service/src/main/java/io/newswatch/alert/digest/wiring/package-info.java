/** Runs the composing of digests. */
@NullMarked
package io.newswatch.alert.digest.wiring;

import org.jspecify.annotations.NullMarked;

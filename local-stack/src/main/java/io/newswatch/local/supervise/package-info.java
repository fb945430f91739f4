/** Starts parts in order, keeps them running, and stops them in reverse order. */
@NullMarked
package io.newswatch.local.supervise;

import org.jspecify.annotations.NullMarked;

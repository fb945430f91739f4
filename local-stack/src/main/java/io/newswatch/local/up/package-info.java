/** The verb {@code up}: the whole of Newswatch on one machine, from nothing to ready and back. */
@NullMarked
package io.newswatch.local.up;

import org.jspecify.annotations.NullMarked;

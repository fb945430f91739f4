/** Calls to addresses that people entered: guarded, bounded, without surprises. */
@NullMarked
package io.newswatch.edge.outbound;

import org.jspecify.annotations.NullMarked;

/** The clock that every bean is given. */
@NullMarked
package io.newswatch.edge.clock;

import org.jspecify.annotations.NullMarked;

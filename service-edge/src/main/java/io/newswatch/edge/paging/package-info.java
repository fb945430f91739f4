/** Lists in pages behind an opaque cursor. */
@NullMarked
package io.newswatch.edge.paging;

import org.jspecify.annotations.NullMarked;

/** Why somebody did or did not hear of an article: the one gate that decided. */
@NullMarked
package io.newswatch.alert.why;

import org.jspecify.annotations.NullMarked;

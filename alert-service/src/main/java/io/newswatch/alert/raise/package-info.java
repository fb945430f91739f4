/** From a classified article to its alerts: what is decided, and what must be written for it. Pure. */
@NullMarked
package io.newswatch.alert.raise;

import org.jspecify.annotations.NullMarked;

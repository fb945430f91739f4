/** How much was written, about whom, on what, where and when. */
@NullMarked
package io.newswatch.console.coverage;

import org.jspecify.annotations.NullMarked;

/** The search of the archive. */
@NullMarked
package io.newswatch.console.search;

import org.jspecify.annotations.NullMarked;

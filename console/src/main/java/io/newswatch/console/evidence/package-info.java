/** Evidence in the article's own words. */
@NullMarked
package io.newswatch.console.evidence;

import org.jspecify.annotations.NullMarked;

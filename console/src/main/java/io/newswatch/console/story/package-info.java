/** One story, and one article of it, with the evidence in its own words. */
@NullMarked
package io.newswatch.console.story;

import org.jspecify.annotations.NullMarked;

/** The stories of the day, the most important first. */
@NullMarked
package io.newswatch.console.today;

import org.jspecify.annotations.NullMarked;

/** The dates that feeds write. */
@NullMarked
package io.newswatch.reader.date;

import org.jspecify.annotations.NullMarked;

/** Settings of the archive, and what it does by itself from time to time. */
@NullMarked
package io.newswatch.alert.archive.wiring;

import org.jspecify.annotations.NullMarked;

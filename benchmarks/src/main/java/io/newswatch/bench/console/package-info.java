/** Measures every page of the console: with the demo's data, and with an archive of a million articles. */
@NullMarked
package io.newswatch.bench.console;

import org.jspecify.annotations.NullMarked;

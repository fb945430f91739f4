/** Routes below the pages: the live stream, and the guard of the metrics. */
@NullMarked
package io.newswatch.console.vertx;

import org.jspecify.annotations.NullMarked;

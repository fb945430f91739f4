/** The whole of Newswatch as a user starts it, and its APIs. */
@NullMarked
package io.newswatch.bench.running;

import org.jspecify.annotations.NullMarked;

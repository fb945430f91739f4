/** Where the articles come from: how each source fares, adding, pausing and reading one, lists of feeds in and out. */
@NullMarked
package io.newswatch.console.sources;

import org.jspecify.annotations.NullMarked;

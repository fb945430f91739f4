/** Calls to alert-service. */
@NullMarked
package io.newswatch.console.http;

import org.jspecify.annotations.NullMarked;

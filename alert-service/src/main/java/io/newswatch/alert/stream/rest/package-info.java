/** The stream as server-sent events. */
@NullMarked
package io.newswatch.alert.stream.rest;

import org.jspecify.annotations.NullMarked;

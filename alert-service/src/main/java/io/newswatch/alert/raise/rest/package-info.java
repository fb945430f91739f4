/** Shows alerts over HTTP: lists, details, a live stream. */
@NullMarked
package io.newswatch.alert.raise.rest;

import org.jspecify.annotations.NullMarked;

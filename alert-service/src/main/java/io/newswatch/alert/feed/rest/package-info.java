/** Serves feeds to whoever has their link. */
@NullMarked
package io.newswatch.alert.feed.rest;

import org.jspecify.annotations.NullMarked;

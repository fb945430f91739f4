/** Rebuilding over HTTP. */
@NullMarked
package io.newswatch.alert.rebuild.rest;

import org.jspecify.annotations.NullMarked;

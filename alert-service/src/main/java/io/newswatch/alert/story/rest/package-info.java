/** Shows stories over HTTP. */
@NullMarked
package io.newswatch.alert.story.rest;

import org.jspecify.annotations.NullMarked;

/** Dead letters over HTTP. */
@NullMarked
package io.newswatch.alert.deadletter.rest;

import org.jspecify.annotations.NullMarked;

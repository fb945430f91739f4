/** Brings each alert over each of its channels, until it arrived or there is no more sense in trying. */
@NullMarked
package io.newswatch.alert.delivery;

import org.jspecify.annotations.NullMarked;

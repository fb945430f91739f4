/** Runs the delivery workers and measures them. */
@NullMarked
package io.newswatch.alert.delivery.wiring;

import org.jspecify.annotations.NullMarked;

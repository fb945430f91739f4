/** The HTTP interface to deliveries, tests of channels and unsubscribing. */
@NullMarked
package io.newswatch.alert.delivery.rest;

import org.jspecify.annotations.NullMarked;

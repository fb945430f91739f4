/** Subscriptions over HTTP. */
@NullMarked
package io.newswatch.alert.subscription.rest;

import org.jspecify.annotations.NullMarked;

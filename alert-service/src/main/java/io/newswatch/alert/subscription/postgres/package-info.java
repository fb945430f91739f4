/** Subscriptions in PostgreSQL, sealed addresses included. */
@NullMarked
package io.newswatch.alert.subscription.postgres;

import org.jspecify.annotations.NullMarked;

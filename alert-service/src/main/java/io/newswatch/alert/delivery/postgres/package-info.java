/** Keeps deliveries, their leases and their log in PostgreSQL. */
@NullMarked
package io.newswatch.alert.delivery.postgres;

import org.jspecify.annotations.NullMarked;

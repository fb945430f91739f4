/** Puts off deliveries in PostgreSQL, and counts budgets there. */
@NullMarked
package io.newswatch.alert.schedule.postgres;

import org.jspecify.annotations.NullMarked;

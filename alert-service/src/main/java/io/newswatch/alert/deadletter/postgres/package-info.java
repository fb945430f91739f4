/** Keeps what is known of dead letters. */
@NullMarked
package io.newswatch.alert.deadletter.postgres;

import org.jspecify.annotations.NullMarked;

/** Settings of dead letters, and what is done with them from time to time. */
@NullMarked
package io.newswatch.alert.deadletter.wiring;

import org.jspecify.annotations.NullMarked;

/** What consumers could not process: looking at it, sending it to its consumer again, dropping it. */
@NullMarked
package io.newswatch.alert.deadletter;

import org.jspecify.annotations.NullMarked;

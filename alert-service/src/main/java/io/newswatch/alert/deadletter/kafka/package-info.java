/** Finds dead letters in their topics, and reads and replays them. */
@NullMarked
package io.newswatch.alert.deadletter.kafka;

import org.jspecify.annotations.NullMarked;

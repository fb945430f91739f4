/** Carries committed events to Kafka. */
@NullMarked
package io.newswatch.alert.outbox.kafka;

import org.jspecify.annotations.NullMarked;

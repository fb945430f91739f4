/** Reads classified articles from Kafka. */
@NullMarked
package io.newswatch.alert.raise.kafka;

import org.jspecify.annotations.NullMarked;

/** Announces articles on Kafka. */
@NullMarked
package io.newswatch.ingest.kafka;

import org.jspecify.annotations.NullMarked;

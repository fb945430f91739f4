/** Events that were committed with their cause and still have to reach Kafka. */
@NullMarked
package io.newswatch.alert.outbox.postgres;

import org.jspecify.annotations.NullMarked;

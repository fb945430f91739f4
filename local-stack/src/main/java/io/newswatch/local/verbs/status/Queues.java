package io.newswatch.local.verbs.status;

import java.util.Map;

/**
 * What waits in Kafka.
 *
 * @param lag events not yet processed, by consumer group
 * @param deadLetters what could not be processed, by topic
 */
record Queues(Map<String, Long> lag, Map<String, Long> deadLetters) {
    Queues {
        lag = Map.copyOf(lag);
        deadLetters = Map.copyOf(deadLetters);
    }
}

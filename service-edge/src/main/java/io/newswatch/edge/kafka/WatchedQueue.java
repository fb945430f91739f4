package io.newswatch.edge.kafka;

/** A topic that this service works off. A service that produces one as a bean shows how much of it waits. */
public record WatchedQueue(String topic, String group) {}

package io.newswatch.alert.rebuild.kafka;

import io.newswatch.alert.rebuild.postgres.Restored;
import io.newswatch.contract.AlertDelivery;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Story;
import io.newswatch.contract.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Reads from the topics of alerts and stories what this service has told the world. */
final class WhatWasSaid {
    private static final Logger LOG = Logger.getLogger(WhatWasSaid.class);
    private static final int MOST_AT_ONCE = 500;
    private static final String SUBJECT = "ce_subject";

    private WhatWasSaid() {}

    /** Notes all of it. */
    static void note(Consumer<byte[], byte[]> consumer, Restored restored) throws SQLException {
        var alerts = new MergedEvents(consumer, Topics.ALERTS, Placed::asItComes);
        for (var some = alerts.next(MOST_AT_ONCE); !some.isEmpty(); some = alerts.next(MOST_AT_ONCE)) {
            noteAlerts(some, restored);
        }
        var stories = new MergedEvents(consumer, Topics.STORIES, Placed::asItComes);
        for (var some = stories.next(MOST_AT_ONCE); !some.isEmpty(); some = stories.next(MOST_AT_ONCE)) {
            restored.known(some.stream()
                    .map(placed -> read(placed.record(), Story.class))
                    .flatMap(Optional::stream)
                    .map(story -> new Restored.Known(
                            story.id(), story.version(), "closed".equals(story.state()) ? "closed" : "open"))
                    .toList());
        }
    }

    private static void noteAlerts(List<Placed> some, Restored restored) throws SQLException {
        var told = new ArrayList<String>();
        var ended = new ArrayList<Restored.End>();
        for (var placed : some) {
            var type = header(placed.record(), EventHeaders.TYPE);
            if (type.equals(EventTypes.ALERT_RAISED)) {
                told.add(header(placed.record(), SUBJECT));
            } else {
                read(placed.record(), AlertDelivery.class)
                        .ifPresent(end -> ended.add(new Restored.End(end.deliveryId(), end.outcome(), end.at())));
            }
        }
        restored.told(told);
        restored.ended(ended);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What cannot be read was not said by us. */
    private static <T> Optional<T> read(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventJson.read(record.value(), type));
        } catch (IOException e) {
            LOG.warnf(
                    "A record of our own topic cannot be read and is passed over: topic=%s partition=%d offset=%d",
                    record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
    }
}

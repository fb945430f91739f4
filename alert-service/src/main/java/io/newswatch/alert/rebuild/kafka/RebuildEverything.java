package io.newswatch.alert.rebuild.kafka;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.postgres.RebuildLock;
import io.newswatch.alert.postgres.SqlFaults;
import io.newswatch.alert.raise.Effects;
import io.newswatch.alert.raise.kafka.BadEventException;
import io.newswatch.alert.raise.kafka.ReadEffects;
import io.newswatch.alert.raise.postgres.ReplayEffects;
import io.newswatch.alert.rebuild.Rebuild.Outcome;
import io.newswatch.alert.rebuild.postgres.Restored;
import io.newswatch.contract.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One rebuild, over one connection, in one transaction: until it commits, everybody sees what was there before, and when
 * it fails nothing has happened. Meanwhile no event has effects.
 *
 * <pre>
 * remember what was told ──► drop ──► every event that was processed, by ingestion ──► restore what was told
 * </pre>
 */
final class RebuildEverything {
    private static final int BATCH = 200;

    private final ReadEffects read;
    private final ReplayEffects write;
    private final PastTopics topics;
    private final BiConsumer<Long, Long> progress;
    private long events;
    private long skipped;

    /** @param progress is told how many events are done, of about how many */
    RebuildEverything(ReadEffects read, ReplayEffects write, PastTopics topics, BiConsumer<Long, Long> progress) {
        this.read = read;
        this.write = write;
        this.topics = topics;
        this.progress = progress;
    }

    Outcome over(Connection connection, Instant now) throws SQLException {
        // Dropping and restoring may take longer than a statement of a request ever may.
        var usualPatience = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, 0);
        try {
            return patiently(connection, now);
        } finally {
            connection.setNetworkTimeout(Runnable::run, usualPatience);
        }
    }

    private Outcome patiently(Connection connection, Instant now) throws SQLException {
        if (!RebuildLock.isWhole(connection)) {
            throw new IllegalStateException("Another rebuild is under way");
        }
        var restored = new Restored(connection);
        restored.remember();
        try (var consumer = topics.consumer()) {
            WhatWasSaid.note(consumer, restored);
            var processed = topics.processed();
            var merged = new MergedEvents(consumer, Topics.CLASSIFIED, Placed::byIngestion);
            var total = merged.left();
            var some = merged.next(BATCH);
            var first = first(some);
            while (first.isEmpty() && !some.isEmpty()) {
                skipped += some.size();
                some = merged.next(BATCH);
                first = first(some);
            }
            if (first.isEmpty()) {
                return Outcome.NOTHING;
            }
            restored.drop(first.get().at());
            var index = write.subscriptions(connection);
            for (; !some.isEmpty(); some = merged.next(BATCH)) {
                replay(connection, effects(done(some, processed, restored), index), now);
                progress.accept(events, total);
            }
        }
        var alerts = restored.restore();
        return new Outcome(events, skipped, alerts.same(), alerts.added(), alerts.kept());
    }

    private static Optional<Placed> first(List<Placed> some) {
        return some.stream().filter(Placed::isAnEvent).findFirst();
    }

    /** What was not processed before is left to the consumer, who will read it next. */
    private static List<Placed> done(List<Placed> some, Map<TopicPartition, Long> processed, Restored restored)
            throws SQLException {
        var isDone = new HashSet<Placed>();
        var unsure = new ArrayList<Placed>();
        for (var placed : some) {
            var record = placed.record();
            var upTo = processed.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
            if (record.offset() < upTo) {
                isDone.add(placed);
            } else {
                unsure.add(placed);
            }
        }
        if (!unsure.isEmpty()) {
            var known = new HashSet<>(restored.processed(
                    unsure.stream().map(Placed::articleId).distinct().toList()));
            unsure.stream().filter(placed -> known.contains(placed.eventId())).forEach(isDone::add);
        }
        return some.stream().filter(isDone::contains).toList();
    }

    private List<Effects> effects(List<Placed> some, MatchIndex index) {
        var effects = new ArrayList<Effects>(some.size());
        for (var placed : some) {
            events++;
            try {
                effects.add(read.of(placed.record(), index));
            } catch (BadEventException e) {
                // It is among the dead letters, where the consumer put it.
                skipped++;
            }
        }
        return effects;
    }

    private void replay(Connection connection, List<Effects> effects, Instant now) throws SQLException {
        var before = connection.setSavepoint();
        try {
            write.write(connection, effects, now);
        } catch (SQLException e) {
            if (!SqlFaults.isOfTheData(e)) {
                throw e;
            }
            connection.rollback(before);
            if (effects.size() == 1) {
                skipped++;
                return;
            }
            for (var effect : effects) {
                replay(connection, List.of(effect), now);
            }
        }
        connection.releaseSavepoint(before);
    }
}

package io.newswatch.alert.rebuild.kafka;

import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.raise.kafka.ReadEffects;
import io.newswatch.alert.raise.postgres.ReplayEffects;
import io.newswatch.alert.rebuild.BeginRebuild;
import io.newswatch.alert.rebuild.Rebuilds;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Runs rebuilds beside everything else, one at a time. */
@ApplicationScoped
class RunRebuilds implements BeginRebuild {
    private static final Logger LOG = Logger.getLogger(RunRebuilds.class);

    private final Transactions transactions;
    private final Rebuilds rebuilds;
    private final ReadEffects read;
    private final ReplayEffects write;
    private final PastTopics topics;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rebuild").factory());

    RunRebuilds(
            Transactions transactions,
            Rebuilds rebuilds,
            ReadEffects read,
            ReplayEffects write,
            PastTopics topics,
            InstantSource clock) {
        this.transactions = transactions;
        this.rebuilds = rebuilds;
        this.read = read;
        this.write = write;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public boolean begin(String by) {
        var id = rebuilds.begin(by, clock.instant());
        id.ifPresent(number -> thread.execute(() -> run(number)));
        return id.isPresent();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void run(long id) {
        LOG.infof("A rebuild begins: id=%d", id);
        try {
            var everything = new RebuildEverything(
                    read, write, topics, (events, total) -> rebuilds.progress(id, events, total, clock.instant()));
            var outcome = transactions.inOne(connection -> everything.over(connection, clock.instant()));
            rebuilds.done(id, outcome, clock.instant());
            LOG.infof("A rebuild is done: id=%d outcome=%s", id, outcome);
        } catch (SQLException | RuntimeException e) {
            LOG.error("A rebuild failed, and nothing was changed", e);
            rebuilds.failed(id, String.valueOf(e.getMessage()), clock.instant());
        }
    }
}

package io.newswatch.alert.archive.wiring;

import io.newswatch.alert.archive.ArchiveDays;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Makes the archive's days ahead and forgets what is too old, at the start and every hour. */
@ApplicationScoped
class ArchiveSweep {
    private static final Logger LOG = Logger.getLogger(ArchiveSweep.class);

    private final ArchiveDays days;
    private final ArchiveConfig config;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("archive-sweep").factory());

    ArchiveSweep(ArchiveDays days, ArchiveConfig config, InstantSource clock) {
        this.days = days;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::sweep, 0, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void sweep() {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        try {
            var kept = days.keep(
                    today,
                    today.minusDays(config.keep().toDays()),
                    today.minusDays(config.keepBooks().toDays()));
            var indexed = days.index(today);
            LOG.debugf("The archive was swept: %s, days indexed: %d", kept, indexed);
        } catch (RuntimeException e) {
            LOG.warnf("The archive was not swept; the next try is in an hour: cause=%s", e.getMessage());
        }
    }
}

package io.newswatch.alert.archive.wiring;

import io.newswatch.alert.archive.CoverageHours;
import io.newswatch.alert.archive.TimeRange;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Packs the hours in which articles changed, every minute; once, when those that ran before an upgrade are gone, also the
 * recent ones in which they may have changed something.
 */
@ApplicationScoped
class CoverageSweep {
    private static final Logger LOG = Logger.getLogger(CoverageSweep.class);

    private static final int GONE_AFTER_MINUTES = 10;
    private static final Duration RECENT = Duration.ofDays(2);

    /** Hours that are packed in one transaction. */
    private static final int AT_ONCE = 20;

    private final CoverageHours hours;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("coverage-sweep").factory());

    CoverageSweep(CoverageHours hours, InstantSource clock) {
        this.hours = hours;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.SECONDS);
        var unusedOnce = timer.schedule(this::doubt, GONE_AFTER_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void doubt() {
        var now = clock.instant();
        try {
            hours.doubt(new TimeRange(now.minus(RECENT), now));
        } catch (RuntimeException e) {
            LOG.warnf("Recent hours were not noted to be packed again: cause=%s", e.getMessage());
        }
    }

    private void sweep() {
        try {
            while (!timer.isShutdown() && hours.pack(clock.instant(), AT_ONCE) == AT_ONCE) {
                LOG.debugf("Packed %d hours of the archive", AT_ONCE);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Hours of the archive were not packed, so charts take longer: cause=%s", e.getMessage());
        }
    }
}

package io.newswatch.alert.canary.wiring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswatch.alert.canary.Canaries;
import io.newswatch.alert.canary.Expectation;
import io.newswatch.alert.postgres.Wakeups;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes planted articles out of their channel as soon as they are in it, and notices when one is missing. Each is measured,
 * and each miss counted, by one replica.
 */
@ApplicationScoped
class CanaryWatch {
    private static final Logger LOG = Logger.getLogger(CanaryWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final Canaries canaries;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final CanaryConfig config;
    private final Timer took;
    private final Counter missed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("canary").factory());

    CanaryWatch(Canaries canaries, Wakeups wakeups, InstantSource clock, CanaryConfig config, MeterRegistry meters) {
        this.canaries = canaries;
        this.wakeups = wakeups;
        this.clock = clock;
        this.config = config;
        this.took = Timer.builder("newswatch.canary")
                .description("From ingested to the channel at the other end, of articles planted for that")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30))
                .register(meters);
        this.missed = Counter.builder("newswatch.canary.missed")
                .description("Times at which no planted article had arrived although one was due")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        wakeups.on(Wakeups.CANARY_READY, this::wake);
        every(FORGET_EVERY, () -> canaries.forget(clock.instant()));
        if (!config.every().isZero()) {
            var expectation = new Expectation(config.every(), config.patience(), clock.instant());
            every(PAUSE, () -> look(expectation));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** Counts a miss, if there is one that nobody has counted. */
    void look(Expectation expectation) throws SQLException {
        takeOut();
        var now = clock.instant();
        var stretch = expectation.missed(canaries.newest(), now);
        if (stretch.isPresent() && canaries.noteMissed(stretch.getAsLong(), now)) {
            missed.increment();
            LOG.warnf("A planted article has not arrived: every=%s patience=%s", config.every(), config.patience());
        }
    }

    private void takeOut() throws SQLException {
        var now = clock.instant();
        for (Instant ingestedAt : canaries.takeOut(now)) {
            took.record(Duration.between(ingestedAt, now));
        }
    }

    private void wake() {
        try {
            thread.execute(() -> attempt(this::takeOut));
        } catch (RejectedExecutionException e) {
            LOG.debug("A planted article comes while the service stops; another replica takes it", e);
        }
    }

    private void every(Duration pause, Task task) {
        var unused = thread.scheduleWithFixedDelay(
                () -> attempt(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Task task) {
        try {
            task.run();
        } catch (SQLException e) {
            LOG.debugf("Planted articles cannot be looked for: cause=%s", e.getMessage());
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.error("Looking for planted articles failed; it goes on", e);
        }
    }

    /** One thing to do. */
    @FunctionalInterface
    private interface Task {
        void run() throws SQLException;
    }
}

package io.newswatch.alert.deadletter.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.alert.deadletter.Letters;
import io.newswatch.alert.deadletter.State;
import io.newswatch.contract.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Counts the dead letters for which nobody has done anything yet, for a gauge, and forgets what their topics have
 * forgotten. While the database is away the gauge shows what was known last.
 */
@ApplicationScoped
class DeadLetterWatch {
    private static final Logger LOG = Logger.getLogger(DeadLetterWatch.class);

    private final Letters letters;
    private final DeadLetterConfig config;
    private final InstantSource clock;
    private final Map<String, AtomicLong> waiting = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dead-letter-watch").factory());

    DeadLetterWatch(Letters letters, DeadLetterConfig config, InstantSource clock, MeterRegistry meters) {
        this.letters = letters;
        this.config = config;
        this.clock = clock;
        for (var topic : Topics.allDeadLetters()) {
            var count = new AtomicLong();
            waiting.put(topic, count);
            Gauge.builder("newswatch.dead.letters.waiting", count, AtomicLong::doubleValue)
                    .tag("topic", topic)
                    .description("Dead letters for which nobody has done anything yet")
                    .register(meters);
        }
    }

    void start(@Observes StartupEvent event) {
        var pause = config.countEvery().toMillis();
        var unused = timer.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            letters.forget(clock.instant().minus(config.keep()));
            var counted = new HashMap<String, Long>();
            letters.counts().stream()
                    .filter(count -> count.state() == State.WAITING)
                    .forEach(count -> counted.put(count.topic(), count.letters()));
            waiting.forEach((topic, count) -> count.set(counted.getOrDefault(topic, 0L)));
        } catch (RuntimeException e) {
            LOG.warnf("The dead letters cannot be counted for now: cause=%s", e.getMessage());
        }
    }
}

package io.newswatch.edge.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jboss.logging.Logger;

/**
 * The gauges {@code newswatch_consumer_lag} and {@code newswatch_dead_letters} of the queues that a service works off. While
 * the broker does not answer they show what was known last. Every replica shows the same, for the whole group.
 */
@ApplicationScoped
class QueueGauges {
    private static final Logger LOG = Logger.getLogger(QueueGauges.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final List<WatchedQueue> queues;
    private final MeterRegistry meters;
    private final Map<String, Object> config;
    private final Map<WatchedQueue, Shown> shown = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("queue-gauges").factory());
    private boolean answering = true;

    QueueGauges(
            Instance<WatchedQueue> queues,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.queues = queues.stream().toList();
        this.meters = meters;
        this.config = new HashMap<>(broker);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    }

    void start(@Observes StartupEvent event) {
        if (!queues.isEmpty()) {
            var unused = timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try (var admin = Admin.create(config)) {
            var depth = new QueueDepth(admin);
            for (var queue : queues) {
                show(queue, depth.lag(queue), depth.deadLetters(queue));
            }
            answering = true;
        } catch (ExecutionException | RuntimeException e) {
            if (answering) {
                LOG.warnf("What waits in the queues cannot be seen, the last figures stay: cause=%s", e.getMessage());
            }
            answering = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(WatchedQueue queue, long lag, long deadLetters) {
        var numbers = shown.computeIfAbsent(queue, this::register);
        numbers.lag().set(lag);
        numbers.deadLetters().set(deadLetters);
    }

    private Shown register(WatchedQueue queue) {
        var numbers = new Shown(new AtomicLong(), new AtomicLong());
        Gauge.builder("newswatch.consumer.lag", numbers.lag(), AtomicLong::doubleValue)
                .tags("topic", queue.topic(), "group", queue.group())
                .description("Records of the topic that the group has not processed yet")
                .register(meters);
        Gauge.builder("newswatch.dead.letters", numbers.deadLetters(), AtomicLong::doubleValue)
                .tags("topic", QueueDepth.deadLetterTopic(queue))
                .description("Records that could not be processed and are kept aside")
                .register(meters);
        return numbers;
    }

    private record Shown(AtomicLong lag, AtomicLong deadLetters) {}
}

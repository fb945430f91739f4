package io.newswatch.alert.delivery.wiring;

import io.newswatch.alert.delivery.DeliveryLoop;
import io.newswatch.alert.postgres.Wakeups;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts the delivery workers with the service, and stops them with it. */
@ApplicationScoped
class DeliveryLifecycle {
    private final DeliveryLoop loop;
    private final Wakeups wakeups;

    DeliveryLifecycle(DeliveryLoop loop, Wakeups wakeups) {
        this.loop = loop;
        this.wakeups = wakeups;
    }

    void start(@Observes StartupEvent event) {
        wakeups.on(Wakeups.DELIVERY_READY, loop::wake);
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            loop.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.newswatch.alert.digest.wiring;

import io.newswatch.alert.digest.DigestLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts the composing of digests with the service, and stops it with it. */
@ApplicationScoped
class DigestLifecycle {
    private final DigestLoop loop;

    DigestLifecycle(DigestLoop loop) {
        this.loop = loop;
    }

    void start(@Observes StartupEvent event) {
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

package io.newswatch.alert.people.wiring;

import io.newswatch.alert.people.SignInLinks;
import io.newswatch.alert.people.Tokens;
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

/** Deletes tokens and links once a day when they expired long ago. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Tokens tokens;
    private final SignInLinks links;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forget-expired-tokens").factory());

    Forgetting(Tokens tokens, SignInLinks links, InstantSource clock) {
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::forget, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void forget() {
        var before = clock.instant().minus(KEPT);
        try {
            tokens.forgetExpired(before);
            links.forgetExpired(before);
        } catch (RuntimeException e) {
            LOG.warn("Expired tokens were not deleted; the next try is in a day", e);
        }
    }
}

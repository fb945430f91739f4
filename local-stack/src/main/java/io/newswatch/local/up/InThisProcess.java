package io.newswatch.local.up;

import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.demo.Demo;
import io.newswatch.local.demo.DemoSettings;
import io.newswatch.local.mailbox.Mailbox;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.ServiceApi;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The small parts that need no process of their own: the mailbox, and the demo's news server and webhook sink. */
final class InThisProcess implements AutoCloseable {
    private final UpSettings settings;
    private final UpScreen screen;
    private @Nullable Mailbox mailbox;
    private @Nullable Demo demo;

    InThisProcess(UpSettings settings, UpScreen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    synchronized void start() {
        var started = System.nanoTime();
        try {
            if (settings.builtInMailbox()) {
                mailbox = Mailbox.start(settings.bind(), settings.port(Role.SMTP), settings.port(Role.MAILBOX));
                screen.ready("mailbox", settings.url(Role.MAILBOX), since(started));
            }
            if (settings.demo()) {
                demo = Demo.start(demoSettings(), InstantSource.system(), screen::say);
                screen.ready("demo news server", settings.url(Role.DEMO), since(started));
            }
        } catch (IOException e) {
            throw new StartFailedException("the mailbox or the demo cannot be started: " + e.getMessage(), e);
        }
    }

    /** Tells the services, which must be ready, about the demo's sources and subscriptions. */
    synchronized void register(String adminToken) {
        if (demo == null) {
            return;
        }
        try (var ingest = new ServiceApi(URI.create(settings.url(Role.INGEST)), adminToken);
                var alert = new ServiceApi(URI.create(settings.url(Role.ALERT)), adminToken)) {
            demo.register(ingest, alert);
        } catch (IOException e) {
            throw new StartFailedException("the demo cannot be registered: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (demo != null) {
            demo.close();
        }
        if (mailbox != null) {
            mailbox.close();
        }
    }

    private DemoSettings demoSettings() {
        return new DemoSettings(
                settings.bind(),
                settings.port(Role.DEMO),
                settings.home().resolve("samples"),
                settings.data().resolve("demo"),
                DemoSettings.USUAL_PACE);
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}

package io.newswatch.console.wiring;

import io.newswatch.console.session.Session;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks at the pages for readers once when the services are ready, so that nobody has to wait while code is loaded that
 * was never used. Without an admin token it cannot.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final List<String> PAGES = List.of("/", "/coverage", "/search", "/alerts", "/");
    private static final int TRIES = 120;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;
    private final ConsoleConfig config;
    private final String host;
    private final int port;

    WarmUp(
            HttpClient client,
            ConsoleConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.client = client;
        this.config = config;
        this.host = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        this.port = port;
    }

    void start(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            config.adminToken()
                    .filter(token -> !token.isBlank())
                    .ifPresent(token -> Thread.ofVirtual().name("warm-up").start(() -> look(token)));
        }
    }

    private void look(String token) {
        for (int left = TRIES; left > 0 && !(isReady(config.alertUrl()) && isReady(config.classifyUrl())); left--) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        for (var page : PAGES) {
            var own = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + page))
                    .header("Cookie", Session.COOKIE + "=" + token);
            LOG.debugf("%s answers: %s", page, answers(own));
        }
    }

    private boolean isReady(URI service) {
        return answers(HttpRequest.newBuilder(service.resolve("/q/health/ready")));
    }

    private boolean answers(HttpRequest.Builder request) {
        try {
            var asked = request.timeout(PATIENCE).build();
            return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            LOG.debugf("The console does not get an answer yet: %s", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

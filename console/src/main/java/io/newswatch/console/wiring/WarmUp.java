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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks at every kind of page when the services are ready, those for readers first, so that nobody has to wait while code
 * is loaded that was never used; a system that has just begun has stories to show only some time later, and is looked at
 * again. Without an admin token it cannot.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final List<String> READERS = List.of("/", "/coverage", "/search?q=NATO", "/alerts", "/");
    private static final List<String> OTHERS = List.of(
            "/subscriptions",
            "/subscriptions/new",
            "/sources",
            "/pipeline",
            "/alerts/why",
            "/pipeline/dead-letters",
            "/people");

    /** The page of one story, article, alert, source or subscription. */
    private static final Pattern ONE =
            Pattern.compile("href=\"(/(stories|articles|alerts|sources|subscriptions)/(?!new\"|why\")[^\"/?#]+)\"");

    /** What there is to see once the first article was told. */
    private static final Set<String> TOLD = Set.of("stories", "articles", "alerts");

    private static final int TRIES = 120;
    private static final int ROUNDS = 3;
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(20);
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
        var kinds = new HashSet<String>();
        await(config.alertUrl());
        await(config.classifyUrl());
        READERS.forEach(page -> look(token, page, kinds));
        await(config.ingestUrl());
        OTHERS.forEach(page -> look(token, page, kinds));
        for (int left = ROUNDS; left > 0 && !kinds.containsAll(TOLD); left--) {
            LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
            Stream.of(READERS, OTHERS).flatMap(List::stream).forEach(page -> look(token, page, kinds));
        }
    }

    /** At a page, and at the first page of each kind that it leads to. */
    private void look(String token, String page, Set<String> kinds) {
        var own = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + page))
                .header("Cookie", Session.COOKIE + "=" + token);
        var links = ONE.matcher(answer(own));
        while (links.find()) {
            if (kinds.add(links.group(2))) {
                look(token, links.group(1), kinds);
            }
        }
    }

    private void await(URI service) {
        var health = service.resolve("/q/health/ready");
        for (int left = TRIES;
                left > 0 && answer(HttpRequest.newBuilder(health)).isEmpty();
                left--) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** What the answer says; empty when there is none, or it is a fault. */
    private String answer(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException e) {
            LOG.debugf("The console does not get an answer yet: %s", e.getMessage());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

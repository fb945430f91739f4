package io.newswatch.console.vertx;

import io.newswatch.console.wiring.ConsoleConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets only the holders of the admin token or of the metrics token read {@code /q/metrics}. */
@ApplicationScoped
class MetricsGuard {
    private static final String BEARER = "Bearer ";
    private static final int BEFORE_EVERYTHING = 1_000;

    private final List<String> tokens;

    MetricsGuard(ConsoleConfig config) {
        this.tokens = Stream.of(config.adminToken(), config.metricsToken())
                .flatMap(Optional::stream)
                .filter(token -> !token.isBlank())
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext request) {
        if (!request.normalizedPath().startsWith("/q/metrics")
                || allowed(request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            request.next();
        } else {
            request.response()
                    .setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .end();
        }
    }

    private boolean allowed(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && tokens.stream().anyMatch(token -> same(token, authorization.substring(BEARER.length())));
    }

    /** In constant time, so that a token cannot be guessed letter by letter. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

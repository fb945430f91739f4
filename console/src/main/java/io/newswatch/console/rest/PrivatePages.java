package io.newswatch.console.rest;

import io.newswatch.console.wiring.ConsoleConfig;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps pages out of every cache, and browsers on https where we are reached by it. */
class PrivatePages {
    private final boolean https;

    PrivatePages(ConsoleConfig config) {
        this.https = config.publicUrl()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .isPresent();
    }

    @ServerResponseFilter
    void mark(ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (https) {
            response.getHeaders().putSingle("Strict-Transport-Security", "max-age=31536000");
        }
    }
}

package io.newswatch.console.rest;

import io.newswatch.console.page.Notice;
import io.newswatch.console.session.SameOrigin;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses forms that another site sent. Unsubscribing is exempt: mail programs do it, by a link that is permission enough. */
class FromOurPages {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SameOrigin sameOrigin;
    private final Pages pages;

    FromOurPages(SameOrigin sameOrigin, Pages pages) {
        this.sameOrigin = sameOrigin;
        this.pages = pages;
    }

    @ServerRequestFilter
    Optional<Response> check(ContainerRequestContext request, SimpleResourceInfo resource) {
        return READING.contains(request.getMethod())
                        || resource.getResourceClass().equals(ForwardedLinks.class)
                        || sameOrigin.allows(
                                request.getHeaderString("Sec-Fetch-Site"),
                                request.getHeaderString("Origin"),
                                request.getHeaderString("Host"))
                ? Optional.empty()
                : Optional.of(pages.notice(Status.FORBIDDEN, Notice.crossSite()));
    }
}

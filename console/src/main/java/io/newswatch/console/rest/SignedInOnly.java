package io.newswatch.console.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Sends whoever has no session to the sign-in page, from every page whose class does not say {@code @PermitAll}. */
class SignedInOnly {
    private final Pages pages;

    SignedInOnly(Pages pages) {
        this.pages = pages;
    }

    @ServerRequestFilter
    Optional<Response> check(ContainerRequestContext request, SimpleResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(PermitAll.class) || hasSession(request)
                ? Optional.empty()
                : Optional.of(withoutSession(request));
    }

    private Response withoutSession(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri();
        if (pages.isPartial()) {
            return pages.toSignIn();
        }
        if ("cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))) {
            // A link in a mail: browsers keep a strict cookie back here, and send it when our own page goes on.
            return pages.page(Status.OK, Templates.hop());
        }
        var query = path.getRawQuery();
        return pages.toSignIn(path.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static boolean hasSession(ContainerRequestContext request) {
        var cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie != null && !cookie.getValue().isBlank();
    }
}

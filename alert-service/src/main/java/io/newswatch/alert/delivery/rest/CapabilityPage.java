package io.newswatch.alert.delivery.rest;

import io.quarkus.qute.Template;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** A page that people reach by a link from a mail: it loads nothing, is kept nowhere and tells nobody its address. */
final class CapabilityPage {
    private CapabilityPage() {}

    static Response of(Template page, Status status, String state) {
        return Response.status(status)
                .entity(page.data("state", state).render())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

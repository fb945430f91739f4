package io.newswatch.ingest.rest.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows what a feed, sitemap or page would give, and which feeds a page names. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PreviewResource {
    private final Previews previews;
    private final SourceRules rules;

    PreviewResource(Previews previews, SourceRules rules) {
        this.previews = previews;
        this.rules = rules;
    }

    @POST
    @Path("/preview")
    @Blocking
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Read an address once and store nothing; answers what ./newswatch read --json prints")
    public ObjectNode preview(@Nullable PreviewBody body) {
        var given = ProblemException.requireBody(body).url();
        if (given == null) {
            throw ProblemException.badField("/url", "is missing; it names what is to be read");
        }
        try {
            return previews.of(rules.url(given));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badField("/url", String.valueOf(e.getMessage()));
        }
    }

    /** What is to be read. */
    record PreviewBody(@Nullable String url) {}
}

package io.newswatch.ingest.rest;

import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.rest.push.Admission;
import io.newswatch.ingest.rest.push.PushArticles;
import io.newswatch.ingest.rest.push.PushFormat;
import io.newswatch.ingest.rest.push.PushReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes pushed articles. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticlesResource {
    private static final int UNPROCESSABLE = 422;

    private final Admission admission;
    private final PushArticles push;

    ArticlesResource(Admission admission, PushArticles push) {
        this.admission = admission;
        this.push = push;
    }

    @POST
    @Blocking
    @RolesAllowed(Roles.PUBLISHER)
    @Consumes({MediaType.APPLICATION_JSON, PushFormat.NDJSON})
    @Operation(summary = "Push one article, an array of them, or NDJSON; 202 means stored durably")
    public Response push(InputStream body, @Context HttpHeaders headers) {
        try (var ticket = admission.enter()) {
            var format = PushFormat.of(headers.getMediaType());
            var report = push.push(
                    ProblemException.requireBody(body),
                    headers.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                    format,
                    ticket);
            return answer(report);
        }
    }

    private static Response answer(PushReport report) {
        return Response.status(report.nothingTaken() ? UNPROCESSABLE : Response.Status.ACCEPTED.getStatusCode())
                .entity(report)
                .build();
    }
}

package io.newswatch.ingest.rest;

import io.newswatch.contract.EventTypes;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Journey;
import io.newswatch.ingest.article.StoredArticle;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.rest.push.Admission;
import io.newswatch.ingest.rest.push.PushArticles;
import io.newswatch.ingest.rest.push.PushFormat;
import io.newswatch.ingest.rest.push.PushReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes pushed articles, and knows which article an address leads to. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticlesResource {
    private static final int UNPROCESSABLE = 422;

    private final Admission admission;
    private final PushArticles push;
    private final ArticleStore store;

    ArticlesResource(Admission admission, PushArticles push, ArticleStore store) {
        this.admission = admission;
        this.push = push;
        this.store = store;
    }

    @GET
    @Blocking
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "The article that an address leads to, with the journey of each revision; also of withdrawn ones")
    public AtAddress at(@QueryParam("url") @Nullable String url) {
        return store.find(ArticleId.ofUrl(canonical(url)))
                .map(AtAddress::of)
                .orElseThrow(() -> ProblemException.notFound("No article is known from the address " + url));
    }

    private static CanonicalUrl canonical(@Nullable String url) {
        try {
            return CanonicalUrl.of(url == null ? "" : url.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The parameter url was refused: " + e.getMessage());
        }
    }

    /** The article of an address; without its text, which its own address gives. */
    record AtAddress(String id, int revision, @Nullable String url, boolean withdrawn, List<Journey> journey) {
        static AtAddress of(StoredArticle stored) {
            var latest = stored.latest();
            return new AtAddress(
                    latest.id(),
                    latest.revision(),
                    latest.url(),
                    stored.last().type().equals(EventTypes.ARTICLE_WITHDRAWN),
                    stored.journey());
        }
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

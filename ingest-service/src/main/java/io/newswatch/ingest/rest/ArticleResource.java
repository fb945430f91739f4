package io.newswatch.ingest.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.contract.EventTypes;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.edge.problem.StrictJson;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.StoredArticle;
import io.newswatch.ingest.article.Withdrawal;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.reader.text.TextRules;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One article: what is stored of it, and its withdrawal. */
@Path("/api/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ArticleResource {
    private static final int LONGEST_REASON = 500;

    private final ArticleStore store;

    ArticleResource(ArticleStore store) {
        this.store = store;
    }

    @GET
    @Blocking
    @RolesAllowed(Roles.READER)
    @Operation(summary = "What was stored, and the journey of each revision so far")
    public ObjectNode get(@PathParam("id") String id) {
        var stored = store.find(articleId(id)).orElseThrow(() -> unknown(id));
        if (stored.last().type().equals(EventTypes.ARTICLE_WITHDRAWN)) {
            throw ProblemException.gone(withdrawn(stored));
        }
        ObjectNode article = StrictJson.mapper().valueToTree(stored.latest());
        article.set("journey", StrictJson.mapper().valueToTree(stored.journey()));
        return article;
    }

    @DELETE
    @Blocking
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Withdraw an article: consumers get an event without its text")
    public void withdraw(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        var articleId = articleId(id);
        checkReason(reason);
        switch (store.withdraw(articleId, reason)) {
            case Withdrawal.Done done -> {
                // 204: stored durably, and announced by the outbox.
            }
            case Withdrawal.AlreadyWithdrawn again -> {
                // 204 as well: withdrawing is idempotent.
            }
            case Withdrawal.Unknown unknown -> throw unknown(id);
        }
    }

    private static void checkReason(@Nullable String reason) {
        if (reason == null) {
            return;
        }
        if (reason.length() > LONGEST_REASON) {
            throw refused("reason", "has " + reason.length() + " characters; at most " + LONGEST_REASON + " are taken");
        }
        if (TextRules.firstForbidden(reason).isPresent()) {
            throw refused("reason", "contains control characters");
        }
    }

    private static ArticleId articleId(String id) {
        try {
            return new ArticleId(id);
        } catch (IllegalArgumentException e) {
            throw refused("id", String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException refused(String parameter, String detail) {
        return ProblemException.badRequest(
                "The parameter " + parameter + " was refused: " + detail,
                List.of(new FieldError("/" + parameter, detail)));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("No article has the id " + id);
    }

    private static String withdrawn(StoredArticle stored) {
        var reason = stored.last().reason();
        return "The article was withdrawn at " + stored.last().storedAt() + (reason == null ? "" : ": " + reason);
    }
}

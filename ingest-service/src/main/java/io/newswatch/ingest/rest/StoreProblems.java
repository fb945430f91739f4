package io.newswatch.ingest.rest;

import io.newswatch.edge.problem.Problem;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.article.StoreUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells callers to come back when the database does. */
class StoreProblems {
    private static final Logger LOG = Logger.getLogger(StoreProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @ServerExceptionMapper
    Response unavailable(StoreUnavailableException e) {
        LOG.warnf("A request was sent away: %s", e.getMessage());
        var problem = ProblemException.unavailable(
                "The store cannot be reached right now; nothing was changed, send it again later.", RETRY_AFTER);
        return Response.status(problem.problem().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds())
                .entity(problem.problem())
                .build();
    }
}

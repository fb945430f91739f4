package io.newswatch.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can end a request badly into a problem document. Public, because the framework calls it from elsewhere. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        var response = response(e.problem());
        e.retryAfter().ifPresent(d -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, d.toSeconds())));
        return response.build();
    }

    @ServerExceptionMapper
    public Response json(MismatchedInputException e) {
        return problem(StrictJson.problem(e));
    }

    /** A limit of the parser: the one kind of JSON error that arrives without a wrapper. */
    @ServerExceptionMapper
    public Response limit(StreamConstraintsException e) {
        return problem(StrictJson.problem(e));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return problem(StrictJson.problem(json));
        }
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        var response = response(Problem.of(status, title(status), detail(status), List.of()));
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.build();
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthenticated(Exception e) {
        return response(Problem.of(
                        401,
                        title(401),
                        "This needs a valid token: send the header 'Authorization: Bearer TOKEN'.",
                        List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return response(Problem.of(403, title(403), "Your role does not allow this; ask an administrator.", List.of()))
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.error("A request failed unexpectedly", e);
        return response(Problem.of(500, title(500), "This is our fault; it was logged. Try again later.", List.of()))
                .build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String title(int status) {
        var known = Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This cannot be sent in the form that the Accept header asks for.";
            case 413 -> "The body is larger than this service takes.";
            case 415 -> "This Content-Type is not understood here; send application/json.";
            default -> "The request was refused.";
        };
    }
}

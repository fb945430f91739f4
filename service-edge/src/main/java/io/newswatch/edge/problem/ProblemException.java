package io.newswatch.edge.problem;

import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Thrown at the edge, never by domain packages. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    // Exceptions are Serializable by inheritance; nobody serialises this one.
    private final transient Problem problem;
    private final transient @Nullable Duration retryAfter;

    private ProblemException(Status status, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail);
        this.problem = Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail, errors);
        this.retryAfter = retryAfter;
    }

    public static ProblemException badRequest(String detail) {
        return badRequest(detail, List.of());
    }

    public static ProblemException badRequest(String detail, List<FieldError> errors) {
        return new ProblemException(Status.BAD_REQUEST, detail, errors, null);
    }

    /** One refused field. */
    public static ProblemException badField(String pointer, String detail) {
        return badRequest(
                (pointer.isEmpty() ? "The body" : pointer) + " was refused: " + detail,
                List.of(new FieldError(pointer, detail)));
    }

    public static ProblemException unauthorized(String detail) {
        return new ProblemException(Status.UNAUTHORIZED, detail, List.of(), null);
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(Status.FORBIDDEN, detail, List.of(), null);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(Status.NOT_FOUND, detail, List.of(), null);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(Status.CONFLICT, detail, List.of(), null);
    }

    public static ProblemException gone(String detail) {
        return new ProblemException(Status.GONE, detail, List.of(), null);
    }

    public static ProblemException tooLarge(String detail) {
        return new ProblemException(Status.REQUEST_ENTITY_TOO_LARGE, detail, List.of(), null);
    }

    public static ProblemException unsupportedMediaType(String detail) {
        return new ProblemException(Status.UNSUPPORTED_MEDIA_TYPE, detail, List.of(), null);
    }

    public static ProblemException unprocessable(String detail) {
        return new ProblemException(Status.fromStatusCode(422), detail, List.of(), null);
    }

    public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
        return new ProblemException(Status.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
    }

    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(Status.SERVICE_UNAVAILABLE, detail, List.of(), retryAfter);
    }

    /** The body, or a problem that asks for one: an empty body arrives as null. */
    public static <T> T requireBody(@Nullable T body) {
        if (body == null) {
            throw badField("", "the request has no body; send a JSON document");
        }
        return body;
    }

    public Problem problem() {
        return problem;
    }

    /** When it makes sense to try again, if it does. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}

package io.newswatch.ingest.rest;

import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.rawpage.ExtractAgain;
import io.newswatch.ingest.rawpage.ExtractionReport;
import io.newswatch.ingest.rawpage.RawPages;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Extracts kept pages again, some at a time. */
@Path("/api/v1/reprocess")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReprocessResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ExtractAgain extractAgain;
    /** Taking pages apart costs time and memory that reading sources needs. */
    private final Semaphore turn = new Semaphore(1);

    ReprocessResource(ExtractAgain extractAgain) {
        this.extractAgain = extractAgain;
    }

    @POST
    @Blocking
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Extract kept pages again; hand the answer's next back as after until there is none")
    public ExtractionReport run(@Nullable ReprocessBody body) {
        var asked = ProblemException.requireBody(body);
        var range =
                new RawPages.Range(asked.source(), since(asked.since()), Objects.requireNonNullElse(asked.after(), ""));
        if (!turn.tryAcquire()) {
            throw ProblemException.unavailable("Kept pages are being extracted already; ask again later.", RETRY_AFTER);
        }
        try {
            return extractAgain.run(range);
        } finally {
            turn.release();
        }
    }

    private static Instant since(@Nullable String given) {
        try {
            return given == null ? Instant.EPOCH : Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw ProblemException.badField("/since", "must be a time such as 2026-03-01T00:00:00Z");
        }
    }

    /**
     * Which pages.
     *
     * @param source only those of articles from it
     * @param since only those fetched from then on
     * @param after where to go on
     */
    record ReprocessBody(
            @Nullable String source,
            @Nullable String since,
            @Nullable String after) {}
}

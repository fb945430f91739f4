package io.newswatch.classify.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.classify.again.ClassifyAgain;
import io.newswatch.classify.again.Progress;
import io.newswatch.classify.again.Stretch;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Has a stretch of the past classified again, for operators. */
@Path("/api/v1/reclassify")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class ReclassifyResource {
    private static final int ACCEPTED = 202;

    private final ClassifyAgain again;
    private final InstantSource clock;
    private final Caller caller;

    ReclassifyResource(ClassifyAgain again, InstantSource clock, Caller caller) {
        this.again = again;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * What to classify again.
     *
     * @param from articles announced from then on
     * @param to and before this; now without it
     * @param reason said to consumers
     */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    /** How far it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReclassificationJson(
            String state,
            Stretch stretch,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            Progress.Counts counts,
            @Nullable String problem) {

        static ReclassificationJson of(Progress progress) {
            return new ReclassificationJson(
                    progress.problem() != null ? "failed" : progress.isUnderWay() ? "running" : "done",
                    progress.stretch(),
                    progress.startedBy(),
                    progress.startedAt(),
                    progress.finishedAt(),
                    progress.counts(),
                    progress.problem());
        }
    }

    @POST
    @Operation(
            summary =
                    "Classify the articles of a stretch of time again; consumers get .reclassified, nobody is alerted")
    public Response start(@Nullable Asked body) {
        var asked = ProblemException.requireBody(body);
        var now = clock.instant();
        if (!again.begin(stretch(asked, now), caller.name())) {
            throw ProblemException.conflict("Another stretch is being classified again; GET says how far it is.");
        }
        return Response.status(ACCEPTED).entity(last()).build();
    }

    @GET
    @Operation(summary = "The stretch that this replica classified again last, as it stands")
    public ReclassificationJson last() {
        return again.last()
                .map(ReclassificationJson::of)
                .orElseThrow(
                        () -> ProblemException.notFound("Nothing was classified again since the service started."));
    }

    private static Stretch stretch(Asked asked, Instant now) {
        if (asked.from() == null) {
            throw ProblemException.badField("/from", "is missing; give a time such as 2026-03-01T00:00:00Z");
        }
        try {
            return new Stretch(
                    time("/from", asked.from()),
                    asked.to() == null ? now : time("/to", asked.to()),
                    asked.reason() == null ? "" : asked.reason());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static Instant time(String pointer, String given) {
        try {
            return Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw ProblemException.badField(pointer, "must be a time such as 2026-03-01T00:00:00Z");
        }
    }
}

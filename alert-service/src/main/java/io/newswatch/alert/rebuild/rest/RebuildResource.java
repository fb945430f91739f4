package io.newswatch.alert.rebuild.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.rebuild.BeginRebuild;
import io.newswatch.alert.rebuild.Rebuild;
import io.newswatch.alert.rebuild.Rebuilds;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds archive, stories and alerts anew from the topics, for operators. */
@Path("/api/v1/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Blocking
class RebuildResource {
    private static final int ACCEPTED = 202;

    private final BeginRebuild begin;
    private final Rebuilds rebuilds;
    private final Caller caller;

    RebuildResource(BeginRebuild begin, Rebuilds rebuilds, Caller caller) {
        this.begin = begin;
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    /** The rebuild begun last, as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RebuildJson(
            long id,
            String state,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long events,
            long total,
            long skipped,
            Alerts alerts,
            @Nullable String problem) {

        static RebuildJson of(Rebuild rebuild) {
            var outcome = rebuild.outcome();
            var isOver = rebuild.finishedAt() != null;
            return new RebuildJson(
                    rebuild.id(),
                    rebuild.problem() != null ? "failed" : isOver ? "done" : "running",
                    rebuild.startedBy(),
                    rebuild.startedAt(),
                    rebuild.finishedAt(),
                    outcome.events(),
                    Math.max(rebuild.total(), outcome.events()),
                    outcome.skipped(),
                    new Alerts(outcome.same(), outcome.added(), outcome.kept()),
                    rebuild.problem());
        }
    }

    /** What became of the alerts. */
    record Alerts(long same, long added, long kept) {}

    @POST
    public Response start() {
        if (!begin.begin(caller.name())) {
            throw ProblemException.conflict("A rebuild is under way already; GET says how far it is.");
        }
        return Response.status(ACCEPTED).entity(latest()).build();
    }

    @GET
    public RebuildJson latest() {
        return rebuilds.latest()
                .map(RebuildJson::of)
                .orElseThrow(() -> ProblemException.notFound("Nothing was rebuilt here so far."));
    }
}

package io.newswatch.alert.feedback.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.alert.feedback.Opinion;
import io.newswatch.alert.feedback.Opinions;
import io.newswatch.alert.feedback.Verdict;
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
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What readers think of one alert. */
@Path("/api/v1/alerts/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class AlertFeedbackResource {
    private static final int LONGEST_NOTE = 2000;

    private final Opinions opinions;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final Caller caller;

    AlertFeedbackResource(Opinions opinions, MeterRegistry metrics, InstantSource clock, Caller caller) {
        this.opinions = opinions;
        this.metrics = metrics;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    public Opinion give(String id, @Nullable Wanted body) {
        var wanted = ProblemException.requireBody(body);
        var opinion = new Opinion(id, caller.userId(), verdict(wanted.verdict()), note(wanted.note()), clock.instant());
        if (!opinions.keep(opinion)) {
            throw ProblemException.notFound("There is no alert with the id '" + id + "'.");
        }
        metrics.counter("newswatch_feedback", "verdict", opinion.verdict().code())
                .increment();
        return opinion;
    }

    @GET
    public Given list(String id) {
        return new Given(opinions.on(id));
    }

    private static Verdict verdict(@Nullable String verdict) {
        return Verdict.of(String.valueOf(verdict))
                .orElseThrow(() -> ProblemException.badField(
                        "/verdict", "must be relevant, irrelevant, late or duplicate, not '" + verdict + "'"));
    }

    private static @Nullable String note(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE) {
            throw ProblemException.badField("/note", "must have at most " + LONGEST_NOTE + " characters");
        }
        return note.strip();
    }

    /** What a reader says. */
    record Wanted(@Nullable String verdict, @Nullable String note) {}

    /** All that was said. */
    record Given(List<Opinion> items) {
        Given {
            items = List.copyOf(items);
        }
    }
}

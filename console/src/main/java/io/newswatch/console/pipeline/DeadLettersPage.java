package io.newswatch.console.pipeline;

import io.newswatch.console.http.Answer;
import io.newswatch.console.page.Notice;
import io.newswatch.console.pipeline.PipelinePage.Templates;
import io.newswatch.console.rest.Pages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What no consumer could process: read it, give it to its consumer again, or drop it. */
@Blocking
@Path("/pipeline/dead-letters")
@Produces(MediaType.TEXT_HTML)
class DeadLettersPage {
    private static final String HERE = "/pipeline/dead-letters";
    private static final Set<String> STATES = Set.of("waiting", "replayed", "dropped", "all");

    private final Operations operations;
    private final Pages pages;
    private final InstantSource clock;

    DeadLettersPage(Operations operations, Pages pages, InstantSource clock) {
        this.operations = operations;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response list(@QueryParam("state") @Nullable String asked, @QueryParam("cursor") @Nullable String cursor) {
        return list(asked != null && STATES.contains(asked) ? asked : "waiting", cursor, "");
    }

    @GET
    @Path("{id}")
    public Response letter(@PathParam("id") String id) {
        return pages.page(Templates.letter(LetterView.of(operations.letter(id), clock.instant())));
    }

    @POST
    @Path("{id}/replay")
    public Response replay(@PathParam("id") String id) {
        var answer = operations.replay(id);
        if (answer instanceof Answer.Missing<LetterJson>) {
            return pages.notice(
                    Status.NOT_FOUND,
                    Notice.refused(
                            "This letter, or its record, is no longer kept: there is nothing to replay. Drop it."));
        }
        var unused = answer.value();
        return list(
                "waiting",
                null,
                "Replayed: its consumer has it again. If it fails again, it comes back as a new letter.");
    }

    @POST
    @Path("replay")
    public Response replayAll() {
        var done = operations.replayAll().value();
        return list(
                "waiting",
                null,
                "Replayed: %d. No longer kept by their topics, and dropped: %d."
                        .formatted(done.replayed(), done.gone()));
    }

    @POST
    @Path("{id}/drop")
    public Response drop(@PathParam("id") String id) {
        var unused = operations.drop(id).value();
        return pages.to(HERE);
    }

    private Response list(String state, @Nullable String cursor, String said) {
        var part = operations.letters(state, cursor);
        var now = clock.instant();
        return pages.page(Templates.letters(
                part.items().stream().map(letter -> LetterView.of(letter, now)).toList(), part.next(), state, said));
    }
}

package io.newswatch.alert.deadletter.rest;

import io.newswatch.alert.deadletter.HandleLetters;
import io.newswatch.alert.deadletter.Letter;
import io.newswatch.alert.deadletter.LetterId;
import io.newswatch.alert.deadletter.Letters;
import io.newswatch.alert.deadletter.Letters.Filter;
import io.newswatch.alert.deadletter.Letters.Numbered;
import io.newswatch.alert.deadletter.Quarantine;
import io.newswatch.alert.deadletter.Quarantine.UnreachableException;
import io.newswatch.alert.deadletter.State;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.paging.Page;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dead letters of every consumer, for operators. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Blocking
class DeadLetterResource {
    private static final String ALL = "all";

    private final Letters letters;
    private final Quarantine quarantine;
    private final HandleLetters handle;
    private final Caller caller;

    DeadLetterResource(Letters letters, Quarantine quarantine, HandleLetters handle, Caller caller) {
        this.letters = letters;
        this.quarantine = quarantine;
        this.handle = handle;
        this.caller = caller;
    }

    /** How many letters there are. */
    record Counts(List<CountJson> items) {}

    /** How many of one topic have one state. */
    record CountJson(String topic, String state, long letters) {}

    @GET
    public Page<LetterJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var found = letters.page(
                new Filter(state(state), topic), cursor == null ? Long.MAX_VALUE : number(cursor), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(Numbered::letter).map(LetterJson::of).toList(),
                found.size() > most
                        ? Cursor.encode(Long.toString(shown.getLast().number()))
                        : null);
    }

    @GET
    @Path("counts")
    public Counts counts() {
        return new Counts(letters.counts().stream()
                .map(count -> new CountJson(count.topic(), count.state().id(), count.letters()))
                .toList());
    }

    @GET
    @Path("{id}")
    public LetterJson get(String id) {
        var letter = letter(id);
        try (var session = quarantine.open()) {
            return LetterJson.of(letter, session.read(letter.id()).orElse(null));
        } catch (UnreachableException e) {
            throw unreachable(e);
        }
    }

    @POST
    @Path("{id}/replay")
    public LetterJson replay(String id) {
        var letter = letter(id);
        try {
            return switch (handle.replay(letter.id(), caller.name())) {
                case DONE -> LetterJson.of(letter(id));
                case UNKNOWN -> throw unknown(id);
                case GONE ->
                    throw ProblemException.gone("The record of this dead letter is no longer kept: nothing to replay.");
            };
        } catch (UnreachableException e) {
            throw unreachable(e);
        }
    }

    @POST
    @Path("replay")
    public HandleLetters.Replayed replayAll(@QueryParam("topic") @Nullable String topic) {
        try {
            return handle.replayAll(topic, caller.name());
        } catch (UnreachableException e) {
            throw unreachable(e);
        }
    }

    @DELETE
    @Path("{id}")
    public void drop(String id) {
        if (!handle.drop(letter(id).id(), caller.name())) {
            throw unknown(id);
        }
    }

    private Letter letter(String id) {
        return LetterId.of(id).flatMap(letters::find).orElseThrow(() -> unknown(id));
    }

    private static @Nullable State state(@Nullable String state) {
        return switch (state) {
            case null -> State.WAITING;
            case ALL -> null;
            default ->
                State.of(state)
                        .orElseThrow(() -> ProblemException.badRequest(
                                "state must be waiting, replayed, dropped or all, not '" + state + "'"));
        };
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out; leave it out to start again");
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no dead letter '" + id + "'.");
    }

    private static ProblemException unreachable(UnreachableException e) {
        return ProblemException.unavailable(
                "The broker does not answer just now: " + e.getMessage(), Duration.ofSeconds(5));
    }
}

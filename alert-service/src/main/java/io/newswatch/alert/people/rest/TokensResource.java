package io.newswatch.alert.people.rest;

import io.newswatch.alert.people.IssueToken;
import io.newswatch.alert.people.Issued;
import io.newswatch.alert.people.People;
import io.newswatch.alert.people.Tokens;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens, for administrators. */
@Blocking
@RolesAllowed(Roles.ADMIN)
@Path("/api/v1/tokens")
class TokensResource {
    private final Tokens tokens;
    private final People people;
    private final IssueToken issue;
    private final InstantSource clock;

    TokensResource(Tokens tokens, People people, IssueToken issue, InstantSource clock) {
        this.tokens = tokens;
        this.people = people;
        this.issue = issue;
        this.clock = clock;
    }

    @GET
    public Page<TokenView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Cursor.limit(limit);
        var after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        var items = tokens.after(after, most, clock.instant()).stream()
                .map(TokenView::of)
                .toList();
        return new Page<>(
                items,
                items.size() < most ? null : Cursor.encode(items.getLast().id()));
    }

    @POST
    public Response create(@Nullable TokenForm body) {
        var form = ProblemException.requireBody(body);
        form.requireOneHolder();
        var view = TokenView.of(form.user() == null ? forProgram(form) : forPerson(form, form.user()));
        return Response.created(URI.create("/api/v1/tokens/" + view.id()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("{id}")
    public void revoke(String id) {
        if (!tokens.revoke(id, clock.instant())) {
            throw ProblemException.notFound("There is no token '" + id + "'");
        }
    }

    /** What was taken back and has not expired; the other services read it every few seconds. */
    @GET
    @Path("revoked")
    public Revoked revoked() {
        return new Revoked(tokens.revoked(clock.instant()));
    }

    private Issued forProgram(TokenForm form) {
        return issue.forService(form.programName(), form.parsedRole(), form.lifetime());
    }

    private Issued forPerson(TokenForm form, String user) {
        var person = people.find(user)
                .orElseThrow(() -> ProblemException.badField("/user", "there is no user '" + user + "'"));
        return issue.forPerson(person, form.parsedRole(), form.lifetime())
                .orElseThrow(() -> ProblemException.badField(
                        "/role",
                        "the user is disabled, or has the role " + person.role().id() + ", which does not include it"));
    }

    /** Ids of tokens. */
    record Revoked(List<String> items) {
        Revoked {
            items = List.copyOf(items);
        }
    }
}

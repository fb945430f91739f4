package io.newswatch.console.people;

import io.newswatch.console.http.Answer;
import io.newswatch.console.page.Faults;
import io.newswatch.console.people.PeoplePage.Templates;
import io.newswatch.console.rest.Pages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The tokens of programs, and who is signed in. */
@Blocking
@Path("/people/tokens")
@Produces(MediaType.TEXT_HTML)
class TokensPage {
    private final People people;
    private final Pages pages;
    private final InstantSource clock;

    TokensPage(People people, Pages pages, InstantSource clock) {
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response list() {
        return page(Status.OK, "", Faults.NONE);
    }

    /** Makes a token and shows it in the only moment in which it can be seen. */
    @POST
    public Response issue(
            @FormParam("name") @Nullable String name,
            @FormParam("role") @Nullable String role,
            @FormParam("expiresIn") @Nullable String expiresIn) {
        var answer = people.issue(new TokenJson.Wish(
                name == null ? "" : name.strip(), role == null ? "" : role, expiresIn == null ? "P90D" : expiresIn));
        if (answer instanceof Answer.Refused<TokenJson> refused) {
            return page(Status.BAD_REQUEST, "", Faults.of(refused));
        }
        var token = answer.value().token();
        return page(Status.OK, token == null ? "" : token, Faults.NONE);
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") String id) {
        var unused = people.revoke(id).value();
        return pages.to("/people/tokens");
    }

    private Response page(Status status, String made, Faults faults) {
        var tokens = people.tokens();
        var now = clock.instant();
        return pages.page(
                status,
                Templates.tokens(TokenView.ofPrograms(tokens, now), TokenView.ofSessions(tokens, now), made, faults));
    }
}

package io.newswatch.alert.people.rest;

import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.people.OneTimeCodes;
import io.newswatch.alert.people.Passwords;
import io.newswatch.alert.people.People;
import io.newswatch.alert.people.Person;
import io.newswatch.alert.people.PersonalData;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.paging.Page;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The users, for administrators. */
@Blocking
@RolesAllowed(Roles.ADMIN)
@Path("/api/v1/users")
class UsersResource {
    private final People people;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final PublicLinks links;
    private final PersonalData data;

    UsersResource(People people, PersonalData data, Passwords passwords, OneTimeCodes codes, PublicLinks links) {
        this.people = people;
        this.data = data;
        this.passwords = passwords;
        this.codes = codes;
        this.links = links;
    }

    @GET
    public Page<PersonView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Cursor.limit(limit);
        var after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        var items = people.after(after, most).stream().map(PersonView::of).toList();
        return new Page<>(
                items,
                items.size() < most ? null : Cursor.encode(items.getLast().id()));
    }

    @POST
    public Response create(@Nullable PersonForm body) {
        var form = ProblemException.requireBody(body);
        var person = form.person(form.id() == null ? UUID.randomUUID().toString() : form.id());
        if (people.add(person, hash(form)) == People.Change.CONFLICT) {
            throw ProblemException.conflict("There is a user with the id '" + person.id() + "' or the name '"
                    + person.name() + "' already; choose others");
        }
        return Response.created(URI.create("/api/v1/users/" + person.id()))
                .entity(PersonView.of(person))
                .build();
    }

    @GET
    @Path("{id}")
    public PersonView show(String id) {
        return PersonView.of(people.find(id).orElseThrow(() -> unknown(id)));
    }

    @PUT
    @Path("{id}")
    public PersonView replace(String id, @Nullable PersonForm body) {
        var form = ProblemException.requireBody(body);
        if (form.id() != null && !form.id().equals(id)) {
            throw ProblemException.badField("/id", "an id never changes; leave it out or send '" + id + "'");
        }
        if (people.find(id).isEmpty()) {
            throw unknown(id);
        }
        var person = form.person(id);
        refuseToWeakenTheAdministrator(person);
        return switch (people.replace(person, hash(form))) {
            case DONE -> PersonView.of(person);
            case NOT_FOUND -> throw unknown(id);
            case CONFLICT -> throw ProblemException.conflict("Another user has the name '" + person.name() + "'");
        };
    }

    @DELETE
    @Path("{id}")
    public void remove(String id, @QueryParam("erase") boolean erase) {
        if (id.equals(Person.ADMIN)) {
            throw ProblemException.conflict("The user 'admin' stays: the admin token acts in that name");
        }
        if (erase) {
            data.erase(people.find(id).orElseThrow(() -> unknown(id)).id());
        }
        switch (people.remove(id)) {
            case DONE -> {}
            case NOT_FOUND -> throw unknown(id);
            case CONFLICT ->
                throw ProblemException.conflict(
                        "The user owns subscriptions: delete those first, erase them and all other data of the user"
                                + " with ?erase=true, or disable the user instead");
        }
    }

    @POST
    @Path("{id}/sign-in-link")
    public SignInLink link(String id) {
        var person = people.find(id).orElseThrow(() -> unknown(id));
        var code = codes.make(person.id())
                .orElseThrow(() -> ProblemException.conflict("The user is disabled and cannot sign in"));
        return new SignInLink(links.signIn(code.text()), code.expiresAt());
    }

    private @Nullable String hash(PersonForm form) {
        return Optional.ofNullable(form.password()).map(passwords::hash).orElse(null);
    }

    private static void refuseToWeakenTheAdministrator(Person person) {
        if (person.id().equals(Person.ADMIN)
                && !(person.enabled() && person.role().id().equals(Roles.ADMIN))) {
            throw ProblemException.conflict(
                    "The user 'admin' stays enabled and an administrator: the admin token acts in" + " that name");
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no user '" + id + "'");
    }

    /** A one-time sign-in link in the only moment in which it is shown. */
    record SignInLink(URI link, Instant expiresAt) {}
}

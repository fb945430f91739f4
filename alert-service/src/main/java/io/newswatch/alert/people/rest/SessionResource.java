package io.newswatch.alert.people.rest;

import io.newswatch.alert.people.IssueToken;
import io.newswatch.alert.people.Issued;
import io.newswatch.alert.people.Person;
import io.newswatch.alert.people.Role;
import io.newswatch.alert.people.SignIn;
import io.newswatch.alert.people.Tokens;
import io.newswatch.edge.access.IssuersPrincipal;
import io.newswatch.edge.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Blocking
@Path("/api/v1/session")
class SessionResource {
    private final SignIn signIn;
    private final IssueToken issue;
    private final Tokens tokens;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    SessionResource(SignIn signIn, IssueToken issue, Tokens tokens, SecurityIdentity identity, InstantSource clock) {
        this.signIn = signIn;
        this.issue = issue;
        this.tokens = tokens;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @PermitAll
    public Session withPassword(@Nullable Attempt body, @Context HttpServerRequest request) {
        var attempt = ProblemException.requireBody(body);
        var name = required("/name", attempt.name());
        var password = required("/password", attempt.password());
        return session(
                signIn.withPassword(name, password, address(request)),
                "The name or the password is wrong, or the user is disabled");
    }

    @POST
    @Path("link")
    @PermitAll
    public Session withLink(@Nullable LinkCode body, @Context HttpServerRequest request) {
        var code = required("/code", ProblemException.requireBody(body).code());
        return session(
                signIn.withCode(code, address(request)),
                "This link was used already, has expired, or was never made; ask an administrator for another");
    }

    /** Exchanges the ID token of a foreign issuer, which is the bearer token of this call, for a session of ours. */
    @POST
    @Path("issuer")
    @Authenticated
    public Session withIssuersToken() {
        if (!(identity.getPrincipal() instanceof IssuersPrincipal foreign)) {
            throw ProblemException.badRequest("Only an ID token of the configured issuer is exchanged for a session");
        }
        var role = foreign.role()
                .flatMap(Role::of)
                .orElseThrow(() -> ProblemException.forbidden(
                        foreign.name() + " has no role here: ask whoever runs this Newswatch for one"));
        var issued = issue.forForeigner(foreign.userId(), foreign.name(), role);
        return new Session(
                issued.text(), issued.token().expiresAt(), new User(foreign.userId(), foreign.name(), role.id()));
    }

    @DELETE
    @Authenticated
    public void signOut() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getTokenID() == null) {
            throw ProblemException.conflict(
                    "Only tokens that were given out here can be signed out; the admin token is changed where it is"
                            + " configured, and that of another issuer ends by itself");
        }
        tokens.revoke(token.getTokenID(), clock.instant());
    }

    private Session session(SignIn.Outcome outcome, String refusal) {
        return switch (outcome) {
            case SignIn.Outcome.SignedIn signedIn ->
                issue.forSession(signedIn.person())
                        .map(issued -> Session.of(issued, signedIn.person()))
                        .orElseThrow(() -> ProblemException.unauthorized(refusal));
            case SignIn.Outcome.Refused refused -> throw ProblemException.unauthorized(refusal);
            case SignIn.Outcome.TooMany tooMany ->
                throw ProblemException.tooManyRequests("Too many attempts; wait and try again", tooMany.pause());
        };
    }

    private static String required(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ProblemException.badField(pointer, "is needed to sign in");
        }
        return value;
    }

    private static String address(HttpServerRequest request) {
        return String.valueOf(request.remoteAddress().hostAddress());
    }

    /** Name and password. */
    record Attempt(@Nullable String name, @Nullable String password) {
        /** Not the password: records end up in logs. */
        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /** The code of a one-time link. */
    record LinkCode(@Nullable String code) {
        /** Not the code: records end up in logs. */
        @Override
        public String toString() {
            return "LinkCode";
        }
    }

    /** What somebody gets who signed in. */
    record Session(String token, Instant expiresAt, User user) {
        static Session of(Issued issued, Person person) {
            var user = new User(person.id(), person.name(), person.role().id());
            return new Session(issued.text(), issued.token().expiresAt(), user);
        }

        /** Not the token: records end up in logs. */
        @Override
        public String toString() {
            return "Session of " + user.id();
        }
    }

    /** Who signed in. */
    record User(String id, String name, String role) {}
}

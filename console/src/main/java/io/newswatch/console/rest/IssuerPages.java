package io.newswatch.console.rest;

import io.newswatch.console.http.AlertService;
import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Issuer;
import io.newswatch.console.http.KnownIssuer;
import io.newswatch.console.session.Handshake;
import io.newswatch.console.session.Session;
import io.newswatch.console.wiring.ConsoleConfig;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signing in with an issuer of OpenID Connect: there, and back with a code. */
@Blocking
@PermitAll
@Path("/sign-in/issuer")
@Produces(MediaType.TEXT_HTML)
class IssuerPages {
    private static final Logger LOG = Logger.getLogger(IssuerPages.class);
    private static final String ANOTHER =
            "This sign-in was begun in another window, or it took longer than ten minutes. Try again.";
    private static final String NOT_TAKEN =
            "Your organisation's sign-in was not accepted here. Try again, and if it stays"
                    + " so, tell whoever runs this Newswatch.";
    private static final String NO_ROLE =
            "Your account has no role in Newswatch yet. Ask whoever runs this Newswatch for one.";

    private final Optional<Issuer> issuer;
    private final AlertService alerts;
    private final SignInForm form;
    private final SessionCookie cookies;
    private final Optional<URI> publicUrl;

    IssuerPages(KnownIssuer known, AlertService alerts, SignInForm form, SessionCookie cookies, ConsoleConfig config) {
        this.issuer = known.issuer();
        this.alerts = alerts;
        this.form = form;
        this.cookies = cookies;
        this.publicUrl = config.publicUrl();
    }

    /** To the issuer. */
    @GET
    public Response there(@QueryParam("next") @Nullable String next, @Context UriInfo here) {
        var handshake = Handshake.towards(next);
        return switch (issuer().door(handshake, back(here))) {
            case Answer.Found<URI> door ->
                Response.seeOther(door.value()).cookie(cookies.of(handshake)).build();
            case Answer.Unavailable<URI> away -> away(away, next);
            case Answer.SignedOut<URI> odd -> form.again(Status.BAD_GATEWAY, next, NOT_TAKEN);
            case Answer.Forbidden<URI> odd -> form.again(Status.BAD_GATEWAY, next, NOT_TAKEN);
            case Answer.Missing<URI> odd -> form.again(Status.BAD_GATEWAY, next, NOT_TAKEN);
            case Answer.Refused<URI> odd -> form.again(Status.BAD_GATEWAY, next, NOT_TAKEN);
        };
    }

    /** Back from the issuer. */
    @GET
    @Path("back")
    public Response back(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("error") @Nullable String error,
            @CookieParam(Handshake.COOKIE) @Nullable String cookie,
            @Context UriInfo here) {
        var handshake = Handshake.of(cookie).filter(ours -> ours.isAnsweredBy(state));
        if (handshake.isEmpty()) {
            return form.again(Status.BAD_REQUEST, null, ANOTHER);
        }
        var next = handshake.get().next();
        if (code == null) {
            LOG.infof("The issuer signed nobody in: error=%s", error == null ? "none" : error.replaceAll("\\W", "_"));
            return form.again(Status.UNAUTHORIZED, next, NOT_TAKEN);
        }
        var session = issuer().idToken(code, handshake.get(), back(here)).then(alerts::exchange);
        return Response.fromResponse(answer(session, next))
                .cookie(cookies.handshakeGone())
                .build();
    }

    private Response answer(Answer<Session> session, String next) {
        return switch (session) {
            case Answer.Found<Session> found ->
                Response.seeOther(URI.create(next))
                        .cookie(cookies.of(found.value()))
                        .build();
            case Answer.SignedOut<Session> refused -> form.again(Status.UNAUTHORIZED, next, NOT_TAKEN);
            case Answer.Missing<Session> odd -> form.again(Status.UNAUTHORIZED, next, NOT_TAKEN);
            case Answer.Refused<Session> odd -> form.again(Status.UNAUTHORIZED, next, NOT_TAKEN);
            case Answer.Forbidden<Session> roleless -> form.again(Status.FORBIDDEN, next, NO_ROLE);
            case Answer.Unavailable<Session> away -> away(away, next);
        };
    }

    private Response away(Answer.Unavailable<?> away, @Nullable String next) {
        LOG.warnf("Nobody signs in with the issuer: service=%s reason=%s", away.service(), away.reason());
        return form.again(
                Status.SERVICE_UNAVAILABLE,
                next,
                "Signing in does not work right now because " + away.service()
                        + " does not answer. Try again in a moment, or sign in with name and password.");
    }

    private Issuer issuer() {
        return issuer.orElseThrow(NotFoundException::new);
    }

    private URI back(UriInfo here) {
        var base = publicUrl.orElseGet(here::getBaseUri).toString().replaceAll("/+$", "");
        return URI.create(base + "/sign-in/issuer/back");
    }
}

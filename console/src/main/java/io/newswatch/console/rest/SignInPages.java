package io.newswatch.console.rest;

import io.newswatch.console.http.AlertService;
import io.newswatch.console.http.Answer;
import io.newswatch.console.session.ReturnPath;
import io.newswatch.console.session.Session;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signing in by name and password or by a one-time link, and signing out. */
@Blocking
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {
    private static final Logger LOG = Logger.getLogger(SignInPages.class);
    private static final String WRONG = "Name and password do not match. Check both and try again.";
    private static final String USED_UP =
            "This link has been used or has expired. Sign in with name and password, or ask for a new link.";
    private static final String DOWN =
            "Signing in does not work right now because the alert service does not answer. Try again in a moment.";

    private final AlertService alerts;
    private final Pages pages;
    private final SessionCookie cookies;
    private final SignInForm form;

    SignInPages(AlertService alerts, Pages pages, SessionCookie cookies, SignInForm form) {
        this.alerts = alerts;
        this.pages = pages;
        this.cookies = cookies;
        this.form = form;
    }

    /** The form; with a code one button, because programs that look at links must not use the code up. */
    @GET
    @Path("sign-in")
    public Response form(@QueryParam("code") @Nullable String code, @QueryParam("next") @Nullable String next) {
        return code == null ? form.page(next) : pages.page(Status.OK, Templates.signInLink(code));
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next) {
        if (name == null || name.isBlank() || password == null || password.isEmpty()) {
            return again(Status.BAD_REQUEST, next, "Enter your name and your password.");
        }
        return answer(alerts.signIn(name.strip(), password), next, WRONG);
    }

    @POST
    @Path("sign-in/link")
    public Response redeem(@FormParam("code") @Nullable String code) {
        return code == null || code.isBlank()
                ? again(Status.BAD_REQUEST, null, USED_UP)
                : answer(alerts.redeem(code), null, USED_UP);
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String token) {
        if (token != null && !token.isBlank() && alerts.signOut(token) instanceof Answer.Unavailable<String> down) {
            LOG.warnf(
                    "A token stays good until it expires, because alert-service did not revoke it: %s", down.reason());
        }
        return pages.toSignIn("/");
    }

    private Response answer(Answer<Session> answer, @Nullable String next, String refusal) {
        return switch (answer) {
            case Answer.Found<Session> found ->
                Response.seeOther(URI.create(ReturnPath.of(next)))
                        .cookie(cookies.of(found.value()))
                        .build();
            case Answer.SignedOut<Session> wrong -> again(Status.UNAUTHORIZED, next, refusal);
            case Answer.Missing<Session> used -> again(Status.UNAUTHORIZED, next, refusal);
            case Answer.Forbidden<Session> disabled ->
                again(Status.FORBIDDEN, next, "This account is switched off. Ask whoever runs this Newswatch.");
            case Answer.Refused<Session> refused -> again(Status.BAD_REQUEST, next, refused.detail());
            case Answer.Unavailable<Session> down -> {
                LOG.warnf("alert-service did not sign in: %s", down.reason());
                yield again(Status.SERVICE_UNAVAILABLE, next, DOWN);
            }
        };
    }

    private Response again(Status status, @Nullable String next, String problem) {
        return form.again(status, next, problem);
    }
}

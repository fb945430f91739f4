package io.newswatch.console.rest;

import io.newswatch.console.http.KnownIssuer;
import io.newswatch.console.session.ReturnPath;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** The page with all ways to sign in. */
@Singleton
class SignInForm {
    private final Pages pages;
    private final KnownIssuer known;

    SignInForm(Pages pages, KnownIssuer known) {
        this.pages = pages;
        this.known = known;
    }

    Response page(@Nullable String next) {
        return page(Status.OK, next, null);
    }

    /** The page once more, with what went wrong. */
    Response again(Status status, @Nullable String next, String problem) {
        return page(status, next, problem);
    }

    private Response page(Status status, @Nullable String next, @Nullable String problem) {
        var path = ReturnPath.of(next);
        var elsewhere = known.issuer().map(issuer -> Elsewhere.of(issuer, path)).orElse(null);
        return pages.page(status, Templates.signIn(path, problem, elsewhere));
    }
}

package io.newswatch.console.rest;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.NoAnswer;
import io.newswatch.console.page.Notice;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in plain words what went wrong when no page could answer. */
class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response unanswered(NoAnswer none) {
        return switch (none.answer()) {
            case Answer.SignedOut<?> out -> pages.toSignIn();
            case Answer.Forbidden<?> forbidden -> pages.notice(Status.FORBIDDEN, Notice.forbidden());
            case Answer.Missing<?> missing -> pages.notice(Status.NOT_FOUND, Notice.missing());
            case Answer.Refused<?> refused -> pages.notice(Status.BAD_REQUEST, Notice.refused(refused.detail()));
            case Answer.Unavailable<?> down -> {
                // An open page asks for its parts again and again; the page itself was logged.
                LOG.logf(
                        pages.isPartial() ? Logger.Level.DEBUG : Logger.Level.WARN,
                        "A service did not answer: service=%s cause=%s",
                        down.service(),
                        down.reason());
                yield pages.notice(Status.SERVICE_UNAVAILABLE, Notice.unavailable());
            }
            case Answer.Found<?> found -> fault(none);
        };
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        var status = e.getResponse().getStatusInfo().toEnum();
        return switch (status.getFamily()) {
            case CLIENT_ERROR ->
                pages.notice(
                        status,
                        status == Status.NOT_FOUND ? Notice.missing() : Notice.refused(status.getReasonPhrase() + "."));
            case INFORMATIONAL, SUCCESSFUL, REDIRECTION -> e.getResponse();
            case SERVER_ERROR, OTHER -> fault(e);
        };
    }

    @ServerExceptionMapper
    Response fault(Exception e) {
        LOG.error("A page failed", e);
        return pages.notice(Status.INTERNAL_SERVER_ERROR, Notice.fault());
    }
}

package io.newswatch.console.rest;

import io.newswatch.console.alert.Alert;
import io.newswatch.console.http.AlertList;
import io.newswatch.console.http.AlertService;
import io.newswatch.console.http.Answer;
import io.newswatch.console.page.Card;
import io.newswatch.console.page.Detail;
import io.newswatch.console.page.Notice;
import io.newswatch.console.wiring.ConsoleConfig;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The live list of alerts, and each alert on a page of its own. */
@Blocking
@Path("/")
@Produces(MediaType.TEXT_HTML)
class AlertPages {
    static final String FRAGMENTS = "/fragment/";
    private static final Logger LOG = Logger.getLogger(AlertPages.class);
    private static final int PIECES_ON_A_CARD = 3;

    private final AlertService alerts;
    private final Pages pages;
    private final InstantSource clock;
    private final int pageSize;

    AlertPages(AlertService alerts, Pages pages, InstantSource clock, ConsoleConfig config) {
        this.alerts = alerts;
        this.pages = pages;
        this.clock = clock;
        this.pageSize = config.pageSize();
    }

    @GET
    public Response live(@CookieParam(SessionCookie.NAME) String token, @QueryParam("cursor") @Nullable String cursor) {
        var newest = cursor == null;
        return switch (alerts.alerts(token, pageSize, cursor)) {
            case Answer.Found<AlertList> found ->
                pages.page(
                        Status.OK,
                        Templates.alerts(
                                newest, cards(found.value()), found.value().next(), null));
            case Answer.SignedOut<AlertList> out -> pages.toSignIn("/");
            case Answer.Forbidden<AlertList> forbidden -> pages.notice(Status.FORBIDDEN, Notice.forbidden());
            case Answer.Missing<AlertList> missing -> pages.notice(Status.NOT_FOUND, Notice.missing());
            case Answer.Refused<AlertList> refused ->
                pages.notice(Status.BAD_REQUEST, Notice.refused(refused.detail()));
            case Answer.Unavailable<AlertList> down -> {
                LOG.warnf("alert-service did not give the alerts: %s", down.reason());
                yield pages.page(
                        Status.SERVICE_UNAVAILABLE, Templates.alerts(newest, List.of(), null, Notice.unavailable()));
            }
        };
    }

    /** The newest alerts alone, for a page that is already open. */
    @GET
    @Path("fragment/alerts")
    public Response fragment(@CookieParam(SessionCookie.NAME) String token) {
        return switch (alerts.alerts(token, pageSize, null)) {
            case Answer.Found<AlertList> found ->
                pages.page(
                        Status.OK,
                        Templates.alertList(
                                true, cards(found.value()), found.value().next(), null));
            case Answer.SignedOut<AlertList> out -> status(Status.UNAUTHORIZED);
            case Answer.Forbidden<AlertList> forbidden -> status(Status.FORBIDDEN);
            case Answer.Missing<AlertList> missing -> status(Status.NOT_FOUND);
            case Answer.Refused<AlertList> refused -> status(Status.BAD_REQUEST);
            // No line in the log: an open page asks again every few seconds, and the page itself was logged.
            case Answer.Unavailable<AlertList> down -> status(Status.SERVICE_UNAVAILABLE);
        };
    }

    @GET
    @Path("alerts/{id}")
    public Response alert(@CookieParam(SessionCookie.NAME) String token, @PathParam("id") String id) {
        return switch (alerts.alert(token, id)) {
            case Answer.Found<Alert> found ->
                pages.page(Status.OK, Templates.alert(Detail.of(found.value(), clock.instant())));
            case Answer.SignedOut<Alert> out -> pages.toSignIn("/alerts/" + id);
            case Answer.Forbidden<Alert> forbidden -> pages.notice(Status.FORBIDDEN, Notice.forbidden());
            case Answer.Missing<Alert> missing -> pages.notice(Status.NOT_FOUND, Notice.missing());
            case Answer.Refused<Alert> refused -> pages.notice(Status.NOT_FOUND, Notice.missing());
            case Answer.Unavailable<Alert> down -> {
                LOG.warnf("alert-service did not give alert %s: %s", id, down.reason());
                yield pages.notice(Status.SERVICE_UNAVAILABLE, Notice.unavailable());
            }
        };
    }

    private List<Card> cards(AlertList list) {
        var now = clock.instant();
        return list.items().stream()
                .map(alert -> Card.of(alert, now, PIECES_ON_A_CARD))
                .toList();
    }

    private static Response status(Status status) {
        return Response.status(status).build();
    }
}

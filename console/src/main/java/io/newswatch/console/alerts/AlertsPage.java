package io.newswatch.console.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.console.http.AlertJson;
import io.newswatch.console.http.AlertList;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.ServiceApi;
import io.newswatch.console.http.Services;
import io.newswatch.console.page.Detail;
import io.newswatch.console.page.View;
import io.newswatch.console.rest.Pages;
import io.newswatch.console.wiring.ConsoleConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of alerts, kept fresh by the event stream, each alert on a page of its own, and readers' opinions of them. */
@Blocking
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
class AlertsPage {
    private static final String ALERTS = "/api/v1/alerts";
    private static final int MOST_AT_ONCE = 50;

    private final Services services;
    private final KnownSubscriptions subscriptions;
    private final Pages pages;
    private final InstantSource clock;
    private final int pageSize;

    AlertsPage(
            Services services,
            KnownSubscriptions subscriptions,
            Pages pages,
            InstantSource clock,
            ConsoleConfig config) {
        this.services = services;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.clock = clock;
        this.pageSize = config.pageSize();
    }

    /** The templates of these pages. */
    @CheckedTemplate(basePath = "alerts")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance alerts(AlertsView alerts);

        static native TemplateInstance alerts$list(AlertsView alerts);

        static native TemplateInstance alert(Detail detail, AlertsView.Feedback feedback, String story);

        static native TemplateInstance feedback(AlertsView.Feedback feedback);

        static native TemplateInstance why(WhyView why);
    }

    @GET
    public Response page(@Context UriInfo uri) {
        return pages.page(Templates.alerts(alerts(uri)));
    }

    /** The list alone, for a page that is open. */
    @GET
    @Path("list")
    public Response list(@Context UriInfo uri) {
        return pages.page(Templates.alerts$list(alerts(uri)));
    }

    @GET
    @Path("{id}")
    public Response alert(@PathParam("id") String id) {
        var alert = services.alert()
                .get(one(id), JsonNode.class)
                .map(AlertJson::alert)
                .value();
        return pages.page(Templates.alert(
                Detail.of(alert, clock.instant()),
                AlertsView.feedback(List.of(alert)),
                alert.askedBy().storyId()));
    }

    /** What the reader thinks of one piece of news, whichever of their subscriptions it came by. */
    @POST
    @Path("feedback")
    public Response feedback(
            @FormParam("alerts") @Nullable String ids,
            @FormParam("verdict") @Nullable String verdict,
            @FormParam("note") @Nullable String note) {
        var opinion = new LinkedHashMap<String, String>();
        opinion.put("verdict", String.valueOf(verdict));
        opinion.put("note", note == null ? "" : note.strip());
        var alerts = Stream.of(String.valueOf(ids).split(",", -1))
                .filter(id -> !id.isBlank())
                .limit(MOST_AT_ONCE)
                .toList();
        for (var id : alerts) {
            services.alert()
                    .post(one(id) + "/feedback", opinion, JsonNode.class)
                    .value();
        }
        if (pages.isPartial() && !alerts.isEmpty()) {
            return pages.page(Templates.feedback(
                    new AlertsView.Feedback(alerts, String.valueOf(verdict), note == null ? "" : note.strip())));
        }
        return pages.to(alerts.isEmpty() ? "/alerts" : "/alerts/" + ServiceApi.segment(alerts.getFirst()));
    }

    private AlertsView alerts(UriInfo uri) {
        var view = View.of("/alerts", uri.getQueryParameters(), AlertsView.PARAMETERS);
        var query = Query.of("limit", pageSize)
                .with("subscription", view.get("subscription"))
                .with("level", view.get("level"))
                .with("cursor", view.get("cursor"));
        AlertList list = services.alert()
                .get(ALERTS, query, JsonNode.class)
                .map(AlertJson::page)
                .value();
        return AlertsView.of(list.items(), list.next(), view, subscriptions.names(), clock.instant());
    }

    private static String one(String id) {
        return ALERTS + "/" + ServiceApi.segment(id);
    }
}

package io.newswatch.console.alerts;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.Services;
import io.newswatch.console.page.Choice;
import io.newswatch.console.page.View;
import io.newswatch.console.rest.Pages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;

/** Why an article did or did not become an alert: by its address, and for one subscription. */
@Blocking
@Path("/alerts/why")
@Produces(MediaType.TEXT_HTML)
class WhyPage {
    private static final List<String> PARAMETERS = List.of("url", "subscription");

    private final Services services;
    private final KnownSubscriptions subscriptions;
    private final Pages pages;
    private final InstantSource clock;

    WhyPage(Services services, KnownSubscriptions subscriptions, Pages pages, InstantSource clock) {
        this.services = services;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response why(@Context UriInfo uri) {
        var view = View.of("/alerts/why", uri.getQueryParameters(), PARAMETERS);
        var url = view.get("url");
        return pages.page(
                AlertsPage.Templates.why(url.isEmpty() ? WhyView.asking("", choices(view), null) : answer(view, url)));
    }

    private WhyView answer(View view, String url) {
        var query = Query.of("url", url).with("subscription", view.get("subscription"));
        var answer = services.alert().get("/api/v1/why", query, WhyJson.class);
        return answer instanceof Answer.Refused<WhyJson> refused
                ? WhyView.asking(url, choices(view), refused.detail())
                : WhyView.of(answer.value(), url, choices(view), clock.instant());
    }

    private List<Choice> choices(View view) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", "no subscription in particular");
        offered.putAll(subscriptions.names());
        return view.choices("subscription", offered);
    }
}

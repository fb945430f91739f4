package io.newswatch.console.today;

import io.newswatch.console.http.Query;
import io.newswatch.console.http.Services;
import io.newswatch.console.page.View;
import io.newswatch.console.rest.Pages;
import io.newswatch.console.taxonomy.Vocabulary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The first page: what happened, the most important first, kept fresh by the event stream. */
@Blocking
@Path("/")
@Produces(MediaType.TEXT_HTML)
class TodayPage {
    private static final int MOST = 60;
    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 24 * 31;

    private final Services services;
    private final Vocabulary vocabulary;
    private final Pages pages;
    private final InstantSource clock;

    TodayPage(Services services, Vocabulary vocabulary, Pages pages, InstantSource clock) {
        this.services = services;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.clock = clock;
    }

    /** The templates of this page. */
    @CheckedTemplate(basePath = "today")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance today(Today today);

        static native TemplateInstance today$stories(Today today);
    }

    @GET
    public Response page(@Context UriInfo uri) {
        return pages.page(Templates.today(today(uri)));
    }

    /** The list alone, for a page that is open. */
    @GET
    @Path("today/stories")
    public Response stories(@Context UriInfo uri) {
        return pages.page(Templates.today$stories(today(uri)));
    }

    private Today today(UriInfo uri) {
        var view = View.of("/", uri.getQueryParameters(), Today.PARAMETERS);
        var now = clock.instant();
        var from = now.minus(Duration.ofHours(hours(view.get("hours")))).truncatedTo(ChronoUnit.SECONDS);
        var query = Query.of("limit", MOST)
                .with("from", from)
                .withAll("level", Today.levels(view))
                .with("order", view.get("order"))
                .with("actor", view.get("actor"))
                .with("topic", view.get("topic"))
                .with("language", view.get("language"))
                .with("source", view.get("source"))
                .with("genre", view.get("genre"));
        var top = services.alert()
                .get("/api/v1/stories/top", query, TopJson.class)
                .value();
        return Today.of(top, view, vocabulary.words(), now);
    }

    private static int hours(String asked) {
        return asked.matches("[1-9][0-9]{0,3}") ? Math.min(MOST_HOURS, Integer.parseInt(asked)) : USUAL_HOURS;
    }
}

package io.newswatch.console.coverage;

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
import java.time.InstantSource;

/** How much, about whom, on what, over time; every number leads to its articles. */
@Blocking
@Path("/")
@Produces(MediaType.TEXT_HTML)
class CoveragePage {
    private static final int MOST_SERIES = 12;
    private static final int MOST_ACTORS = 16;
    private static final int MOST_COUNTRIES = 80;
    private static final int MOST_ROWS = 200;

    private final Services services;
    private final Vocabulary vocabulary;
    private final Pages pages;
    private final InstantSource clock;

    CoveragePage(Services services, Vocabulary vocabulary, Pages pages, InstantSource clock) {
        this.services = services;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.clock = clock;
    }

    /** The template of this page. */
    @CheckedTemplate(basePath = "coverage")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance coverage(CoverageView coverage);
    }

    @GET
    @Path("coverage")
    public Response coverage(@Context UriInfo uri) {
        var view = View.of("/coverage", uri.getQueryParameters(), CoverageView.PARAMETERS);
        var period = Period.of(view, clock.instant());
        var asked = asked(view, period);
        var counted = new CoverageView.Counted(
                count(series(asked, view, period, MOST_SERIES)),
                count(all(asked, "actor", MOST_ACTORS).with("and", "topic")),
                count(all(asked, "actor", MOST_COUNTRIES)),
                count(all(asked, "language", MOST_ROWS)),
                count(all(asked, "source", MOST_SERIES)),
                count(all(asked, "genre", MOST_ROWS)));
        return pages.page(Templates.coverage(CoverageView.of(counted, view, period, vocabulary.words())));
    }

    /** The time series of the same view, for spreadsheets. */
    @GET
    @Path("coverage.csv")
    @Produces("text/csv")
    public Response csv(@Context UriInfo uri) {
        var view = View.of("/coverage", uri.getQueryParameters(), CoverageView.PARAMETERS);
        var period = Period.of(view, clock.instant());
        var counts = count(series(asked(view, period), view, period, MOST_ROWS));
        return Response.ok(Csv.of(counts.items(), CoverageView.by(view)))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"newswatch-coverage.csv\"")
                .build();
    }

    private CountsJson count(Query query) {
        return services.alert().get("/api/v1/coverage", query, CountsJson.class).value();
    }

    private static Query series(Query asked, View view, Period period, int keys) {
        return asked.with("by", CoverageView.by(view))
                .with("bucket", period.bucket())
                .with("keys", keys);
    }

    private static Query all(Query asked, String by, int keys) {
        return asked.with("by", by).with("bucket", "all").with("keys", keys);
    }

    private static Query asked(View view, Period period) {
        return view.with("days", "")
                .with("by", "")
                .with("from", period.from().toString())
                .with("to", period.to().toString())
                .query();
    }
}

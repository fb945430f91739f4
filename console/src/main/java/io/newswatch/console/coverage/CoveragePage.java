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
import java.util.List;

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
        var tables = count(asked(view, period)
                .with("table", series(view, period, MOST_SERIES))
                .with("table", "actor-topic:all:" + MOST_ACTORS)
                .with("table", "actor:all:" + MOST_COUNTRIES)
                .with("table", "language:all:" + MOST_ROWS)
                .with("table", "source:all:" + MOST_SERIES)
                .with("table", "genre:all:" + MOST_ROWS));
        var counted = new CoverageView.Counted(
                tables.get(0), tables.get(1), tables.get(2), tables.get(3), tables.get(4), tables.get(5));
        return pages.page(Templates.coverage(CoverageView.of(counted, view, period, vocabulary.words())));
    }

    /** The time series of the same view, for spreadsheets. */
    @GET
    @Path("coverage.csv")
    @Produces("text/csv")
    public Response csv(@Context UriInfo uri) {
        var view = View.of("/coverage", uri.getQueryParameters(), CoverageView.PARAMETERS);
        var period = Period.of(view, clock.instant());
        var counts = count(asked(view, period).with("table", series(view, period, MOST_ROWS)));
        return Response.ok(Csv.of(counts.getFirst().items(), CoverageView.by(view)))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"newswatch-coverage.csv\"")
                .build();
    }

    /** All tables at once, in their order. */
    private List<CountsJson> count(Query query) {
        return services.alert()
                .get("/api/v1/coverage/tables", query, CountsJson.Tables.class)
                .value()
                .tables();
    }

    private static String series(View view, Period period, int keys) {
        return CoverageView.by(view) + ":" + period.bucket() + ":" + keys;
    }

    private static Query asked(View view, Period period) {
        return view.with("days", "")
                .with("by", "")
                .with("from", period.from().toString())
                .with("to", period.to().toString())
                .query();
    }
}

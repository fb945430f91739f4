package io.newswatch.console.search;

import io.newswatch.console.http.Answer;
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
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;

/** The search of the archive with the language of subscriptions, so that a search can become one. */
@Blocking
@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPage {
    private static final int ON_A_PAGE = 30;

    private final Services services;
    private final Vocabulary vocabulary;
    private final Pages pages;
    private final InstantSource clock;

    SearchPage(Services services, Vocabulary vocabulary, Pages pages, InstantSource clock) {
        this.services = services;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.clock = clock;
    }

    /** The template of this page. */
    @CheckedTemplate(basePath = "search")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchView search);
    }

    @GET
    public Response search(@Context UriInfo uri) {
        var view = View.of("/search", uri.getQueryParameters(), SearchView.PARAMETERS);
        var words = vocabulary.words();
        var answer =
                services.alert().get("/api/v1/articles", view.query().with("limit", ON_A_PAGE), ArticlesJson.class);
        if (answer instanceof Answer.Refused<ArticlesJson> refused) {
            var problem = refused.faults().isEmpty()
                    ? refused.detail()
                    : refused.faults().getFirst().detail();
            return pages.page(Status.BAD_REQUEST, Templates.search(SearchView.refused(problem, view, words)));
        }
        return pages.page(Templates.search(SearchView.of(answer.value(), view, words, clock.instant())));
    }
}
